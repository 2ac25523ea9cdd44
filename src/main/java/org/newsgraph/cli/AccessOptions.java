package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.AccessException;
import org.newsgraph.access.Role;
import org.newsgraph.access.User;
import org.newsgraph.access.Users;
import org.newsgraph.access.UsersFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Who may do what with a served graph. */
final class AccessOptions {
    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Users and their roles, as 'newsgraph user add' writes them; changes count at once.")
    private @Nullable Path file;

    @Option(names = "--private", description = "Let users only read as well; without it everybody may.")
    private boolean isPrivate;

    @ArgGroup(validate = false)
    private WritingToken token = new WritingToken();

    /** Tells when others can read the token; a file of users is refused then. */
    void warn(Terminal terminal) {
        token.warn(terminal);
    }

    boolean isPrivate() {
        return isPrivate;
    }

    /** Whether somebody may change the graph, or might be let to while it is served. */
    boolean mayWrite() {
        return file != null || token.user().isPresent();
    }

    /**
     * All who are known, as the file names them when it is asked.
     *
     * @throws AccessException when the file cannot be used
     */
    Supplier<Users> users() {
        Optional<User> owner = token.user();
        UsersFile users = file == null ? null : new UsersFile(file);
        Users first = with(owner, users == null ? Users.NONE : users.read());
        if (isPrivate && !first.anyMay(Role.READER)) {
            throw new UsageException("--private: nobody could read; give users with --users FILE");
        }
        return users == null ? () -> first : () -> with(owner, users.current());
    }

    /** A user of the file who has the name of the token's goes before it. */
    private static Users with(Optional<User> owner, Users users) {
        return owner.filter(user -> users.named(user.name()).isEmpty())
                .map(users::with)
                .orElse(users);
    }
}
