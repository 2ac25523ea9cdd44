package org.newsgraph.ontology;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class or property of the ontology, named by the local part of its IRI. */
public sealed interface Term {
    /** Local name, such as {@code partnersWith}. */
    String name();

    /** By language tag. */
    Map<String, String> labels();

    /** By language tag. */
    Map<String, String> comments();

    /** A class; {@code parents} are its direct superclasses. */
    record OntologyClass(String name, Map<String, String> labels, Map<String, String> comments, Set<String> parents)
            implements Term {
        public OntologyClass {
            labels = Map.copyOf(labels);
            comments = Map.copyOf(comments);
            parents = Set.copyOf(parents);
        }
    }

    /**
     * A property.
     *
     * @param parents direct superproperties
     * @param domain classes of which a subject is at least one; empty for any
     * @param range classes of which an object is at least one, or the local name of a datatype; empty for any
     * @param inverse local name, or null
     * @param qualifiers local names of the properties that may qualify a fact of this one; {@code role} is filled by the noun
     *     that says the relation
     * @param status local name of the strongest status its facts can have ({@code Alleged} for accusedOf), or null
     * @param presentStatus as {@code status}, of facts told in the present tense ({@code Planned} for laysOff: {@code streicht
     *     Stellen} announces), or null
     * @param namedStatus what a noun that only names the event makes of it ({@code Asserted} for entersInsolvency: {@code die
     *     Insolvenz der Firma X} has happened), or null where that leaves it open ({@code die Übernahme von X})
     */
    record Property(
            String name,
            Kind kind,
            Map<String, String> labels,
            Map<String, String> comments,
            Set<String> parents,
            Set<String> domain,
            Set<String> range,
            boolean symmetric,
            @Nullable String inverse,
            Set<String> qualifiers,
            @Nullable String status,
            @Nullable String presentStatus,
            @Nullable String namedStatus)
            implements Term {
        public Property {
            labels = Map.copyOf(labels);
            comments = Map.copyOf(comments);
            parents = Set.copyOf(parents);
            domain = Set.copyOf(domain);
            range = Set.copyOf(range);
            qualifiers = Set.copyOf(qualifiers);
        }
    }

    /** What a property is for. */
    enum Kind {
        /** Says a fact. */
        RELATION,
        /** Qualifies a fact. */
        QUALIFIER,
        /** Describes facts, articles and runs. */
        ANNOTATION
    }
}
