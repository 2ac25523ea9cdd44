package org.newsgraph.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody, or a program, who is known by a secret. */
public record User(String name, Set<Role> roles, Secret secret) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

    public User {
        if (!name.matches(NAME)) {
            throw new AccessException(
                    "user '" + name
                            + "' has no name that can be kept; take up to 64 letters, digits and ._@-, beginning with a letter or digit");
        }
        if (roles.isEmpty()) {
            throw new AccessException("user " + name + " has no role; give reader, writer or admin");
        }
        roles = Set.copyOf(roles);
    }

    /** Every user may read. */
    public boolean may(Role role) {
        return role == Role.READER || roles.contains(role);
    }

    /** In the order of the enum. */
    public String roleLabels() {
        return Stream.of(Role.values()).filter(roles::contains).map(Role::label).collect(Collectors.joining(","));
    }

    /** Name, roles and secret between colons. */
    String line() {
        return name + ":" + roleLabels() + ":" + secret.text();
    }

    static User parse(String line) {
        String[] parts = line.split(":", 3);
        if (parts.length != 3) {
            throw new AccessException("it is not NAME:ROLES:SECRET; 'newsgraph user add' writes one");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(parts[1].split(",", -1)).map(String::strip).map(Role::of).forEach(roles::add);
        return new User(parts[0].strip(), roles, Secret.parse(parts[2].strip()));
    }
}
