package org.newsgraph.access;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may do; none includes another, except that every user may read. */
public enum Role {
    /** Reads, where reading is not open to all. */
    READER,
    /** Adds articles and takes them back. */
    WRITER,
    /** Sees how the server is doing. */
    ADMIN;

    /** As it is written in files and options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a label.
     *
     * @throws AccessException when there is no such role
     */
    public static Role of(String label) {
        return Stream.of(values())
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AccessException("role '" + label + "' is none; there are "
                        + Stream.of(values()).map(Role::label).collect(Collectors.joining(", "))));
    }
}
