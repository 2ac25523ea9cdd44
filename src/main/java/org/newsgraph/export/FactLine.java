package org.newsgraph.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A fact as one line of JSON tells it; positions are code points of the article's body.
 *
 * @param iri of the reifier, by which facts of the same place sort; not written
 * @param repeats IRI of the fact that this one, in a copy of an article, tells again; not written when null
 */
public record FactLine(
        @JsonIgnore String iri,
        String article,
        Term subject,
        String predicate,
        Term object,
        SortedMap<String, Object> qualifiers,
        String status,
        @Nullable String speaker,
        BigDecimal confidence,
        String sentence,
        int begin,
        int end,
        Anchors anchors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String repeats) {
    /** A thing with IRI and name, or a value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Term(
            @Nullable String iri,
            @Nullable String name,
            @Nullable String value,
            String type) {}

    /** Begin and end of the words that say the fact. */
    @SuppressWarnings("ArrayRecordComponent") // written once as JSON, never compared
    public record Anchors(int[] subject, int[] cue, int[] object) {}
}
