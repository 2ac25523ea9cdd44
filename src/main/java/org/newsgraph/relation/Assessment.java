package org.newsgraph.relation;

import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entity;

/**
 * How a clause says what it says.
 *
 * @param speaker who says so, or null when the article does
 */
record Assessment(Status status, @Nullable Entity speaker) {
    static final Assessment PLAIN = new Assessment(Status.ASSERTED, null);

    Assessment and(Status other) {
        return new Assessment(status.and(other), speaker);
    }

    /** The same, said by somebody, unless a nearer speaker is known. */
    Assessment saidBy(@Nullable Entity other) {
        return speaker != null || other == null ? this : new Assessment(status, other);
    }
}
