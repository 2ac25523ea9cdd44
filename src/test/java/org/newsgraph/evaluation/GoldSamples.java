package org.newsgraph.evaluation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/** Gold and found facts made by hand, and the gold folder of the tests. */
final class GoldSamples {
    static final Path FOLDER = Path.of("src/test/resources/gold");
    private static final Evidence EVIDENCE =
            new Evidence(new Span(0, 10), new Span(0, 2), new Span(3, 5), new Span(6, 8));

    private GoldSamples() {}

    static GoldFact gold(String subject, String property, String object, Status status) {
        return gold(subject, property, object, status, Map.of());
    }

    static GoldFact gold(
            String subject, String property, String object, Status status, Map<String, String> qualifiers) {
        boolean words = GoldFact.TEXTUAL.contains(property);
        return new GoldFact("a", subject, property, object, words, qualifiers, status, true, "");
    }

    static Fact fact(String subject, String property, String object, Status status) {
        return fact(subject, property, new Value.Thing(entity(object)), status);
    }

    static Fact fact(String subject, String property, Value object, Status status) {
        return new Fact(entity(subject), property, object, new TreeMap<>(), status, null, 0.9, EVIDENCE, "sample");
    }

    static Value.Quantity quantity(String number, String unit, String text) {
        return new Value.Quantity(new BigDecimal(number), new BigDecimal(number), unit.isEmpty() ? null : unit, text);
    }

    static Matching matching(GoldFolder.NamedEntity... entities) {
        return new Matching(new Aliases(List.of(entities), Map.of("Valdoro Motors", "Valdoro")));
    }

    private static Entity entity(String name) {
        return new Entity("id/" + name, name, "Company", new TreeSet<>(), null, List.of());
    }
}
