package org.newsgraph.store;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a catalogued query; it binds the query's variable of the same name.
 *
 * @param required true when the query makes no sense without it
 * @param preset what is taken when it is left out, or null to leave the variable open
 * @param descriptions by language tag
 */
public record Parameter(
        String name, Kind kind, boolean required, @Nullable String preset, Map<String, String> descriptions) {
    public Parameter {
        descriptions = Map.copyOf(descriptions);
    }

    /** In this language, or else in English. */
    public String description(String language) {
        return descriptions.getOrDefault(language, descriptions.getOrDefault("en", name));
    }

    /** How the value of a parameter is read. */
    public enum Kind {
        /** An IRI, {@code id:meta}, or a name in any case; a name may stand for several entities. */
        ENTITY,
        /** One of the statuses: {@code alleged}. */
        STATUS,
        /** The local name of a class or property of the ontology: {@code partnersWith}. */
        TERM,
        /** A whole number. */
        NUMBER,
        /** A day: {@code 2024-05-17}. */
        DATE,
        /** Characters. */
        TEXT;

        static Kind named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
