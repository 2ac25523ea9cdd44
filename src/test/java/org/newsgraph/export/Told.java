package org.newsgraph.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an independent reader finds in a file.
 *
 * @param entities names by IRI; of facts and others
 */
record Told(SortedMap<String, String> entities, List<ToldFact> facts) {
    /** A fact; null for what the file does not say. */
    record ToldFact(
            String subject,
            String predicate,
            String object,
            @Nullable String status,
            @Nullable String sentence,
            SortedMap<String, String> qualifiers) {}

    static final List<String> QUALIFIERS = List.of("amount_min", "amount_max", "currency", "date");

    /** A fact of named fields, which are those of the CSV; empty ones are not said. */
    static ToldFact fact(Map<String, String> fields, String subject, String object) {
        SortedMap<String, String> qualifiers = new TreeMap<>();
        QUALIFIERS.forEach(name -> {
            String value = fields.getOrDefault(name, "");
            if (!value.isEmpty()) {
                qualifiers.put(name, plain(value));
            }
        });
        return new ToldFact(
                subject,
                fields.getOrDefault("predicate", ""),
                object,
                fields.get("status"),
                fields.get("sentence"),
                qualifiers);
    }

    /** A number without zeros and exponents that say nothing. */
    static String plain(String value) {
        return value.matches("-?[\\d.]+(E\\d+)?")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }
}
