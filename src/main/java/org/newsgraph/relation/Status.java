package org.newsgraph.relation;

import java.util.Locale;

/**
 * Whether the article vouches for a fact, as the concepts of the ontology's status scheme; ordered so that of two that
 * apply the later one holds.
 */
public enum Status {
    /** Told as being so. */
    ASSERTED,
    /** Meant to come: {@code will}, {@code plant}. */
    PLANNED,
    /** Perhaps so: {@code könnte}, {@code prüft}. */
    POSSIBLE,
    /** Said by somebody: {@code soll}, {@code laut}, {@code wirft vor}. */
    ALLEGED,
    /** Told as not being so. */
    NEGATED,
    /** Said by somebody not to be so. */
    DENIED;

    /** The status of what is said under both. */
    Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The status that a concept of the scheme names ({@code Planned}). */
    static Status ofConcept(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static boolean isConcept(String name) {
        for (Status status : values()) {
            if (status.name().equals(name.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
