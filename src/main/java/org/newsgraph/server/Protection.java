package org.newsgraph.server;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Users;

/**
 * Who may do what with a server, over which ways, and what is noted of it.
 *
 * @param users asked anew for each login, so that they may change while the server runs
 * @param isPrivate whether reading takes a login as well
 * @param tls null for plain HTTP
 * @param log takes what is noted of each request; null when nothing is
 */
public record Protection(
        Supplier<Users> users,
        boolean isPrivate,
        Exposure exposure,
        @Nullable Tls tls,
        @Nullable Consumer<RequestLine> log) {
    /** All may read, nobody may change anything. */
    public static final Protection READ_ONLY = new Protection(() -> Users.NONE, false, Exposure.DIRECT, null, null);

    public Protection withUsers(Supplier<Users> newUsers) {
        return new Protection(newUsers, isPrivate, exposure, tls, log);
    }

    public Protection forUsersOnly() {
        return new Protection(users, true, exposure, tls, log);
    }

    public Protection withExposure(Exposure newExposure) {
        return new Protection(users, isPrivate, newExposure, tls, log);
    }

    public Protection withTls(@Nullable Tls newTls) {
        return new Protection(users, isPrivate, exposure, newTls, log);
    }

    public Protection withLog(@Nullable Consumer<RequestLine> newLog) {
        return new Protection(users, isPrivate, exposure, tls, newLog);
    }
}
