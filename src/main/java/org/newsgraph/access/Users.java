package org.newsgraph.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All who are known, each name once. */
public record Users(List<User> all) {
    /** Nobody. */
    public static final Users NONE = new Users(List.of());

    public Users {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (User user : all) {
            if (!names.add(user.name())) {
                throw new AccessException("user " + user.name() + " is there twice; remove one of them");
            }
        }
    }

    public Optional<User> named(String name) {
        return all.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public boolean anyMay(Role role) {
        return all.stream().anyMatch(user -> user.may(role));
    }

    /**
     * These and one more.
     *
     * @throws AccessException when somebody has the name already
     */
    public Users with(User user) {
        if (named(user.name()).isPresent()) {
            throw new AccessException(
                    "user " + user.name() + " is there already; choose another name or take the user out first");
        }
        List<User> more = new ArrayList<>(all);
        more.add(user);
        return new Users(more);
    }

    /**
     * These but one.
     *
     * @throws AccessException when nobody has the name
     */
    public Users without(String name) {
        if (named(name).isEmpty()) {
            throw new AccessException("user '" + name + "' is not there; 'newsgraph user list' shows who is");
        }
        return new Users(all.stream().filter(user -> !user.name().equals(name)).toList());
    }

    /** Whose token it is; every one is compared, so that the time tells nothing. */
    Optional<User> ofToken(String token) {
        User found = null;
        for (User user : all) {
            if (user.secret() instanceof TokenDigest digest && digest.isProvenBy(token)) {
                found = user;
            }
        }
        return Optional.ofNullable(found);
    }
}
