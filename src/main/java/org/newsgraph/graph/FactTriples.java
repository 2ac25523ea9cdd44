package org.newsgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/** A fact as a reifier with at most eight annotations and its qualifiers; as a triple only when the article vouches for it. */
record FactTriples(Graph graph, Iris iris, Values values, Ontology ontology) {
    void fact(Fact fact) {
        Node subject = iris.entity(fact.subject());
        Node property = Vocabulary.term(fact.property());
        Node object = object(fact);
        Node reifier = name(fact, object);
        if (graph.contains(reifier, Vocabulary.REIFIES, Node.ANY)) {
            return; // found twice, by two rules; the first one told is the surer one
        }
        if (fact.isVouched()) {
            graph.add(subject, property, object);
        }
        graph.add(reifier, Vocabulary.REIFIES, NodeFactory.createTripleTerm(subject, property, object));
        annotate(reifier, fact);
        measure(reifier, fact.object());
        fact.qualifiers().forEach((name, value) -> qualify(reifier, name, value));
    }

    /** The reifier of a fact. */
    Node name(Fact fact) {
        return name(fact, object(fact));
    }

    private Node name(Fact fact, Node object) {
        return iris.local("fact-" + hash(fact, object));
    }

    private Node object(Fact fact) {
        return values.object(
                fact.object(), range(fact.property()), fact.evidence().object());
    }

    /** What the number in the triple cannot say itself: that it is a percentage, or one end of a range. */
    private void measure(Node reifier, Value object) {
        if (object instanceof Value.Quantity quantity && !quantity.isMoney()) {
            values.unit(reifier, quantity);
            if (Values.isRange(quantity)) {
                values.amount(reifier, quantity);
            }
        }
    }

    /** A qualifier on the reifier; sums of money bring their currency, ranges their ends. */
    private void qualify(Node reifier, String name, Value value) {
        Node property = Vocabulary.term(name);
        boolean amount = property.equals(Vocabulary.AMOUNT);
        if (value instanceof Value.Quantity quantity) {
            if (amount || Values.isRange(quantity)) {
                values.amount(reifier, quantity);
            }
            if (quantity.isMoney()) {
                values.unit(reifier, quantity);
            }
        }
        if (!amount || !(value instanceof Value.Quantity)) {
            values.qualifier(value, range(name)).ifPresent(node -> graph.add(reifier, property, node));
        }
    }

    private Range range(String property) {
        return new Range(ontology.property(property).range());
    }

    private void annotate(Node reifier, Fact fact) {
        Evidence evidence = fact.evidence();
        graph.add(reifier, Vocabulary.TYPE, Vocabulary.FACT);
        graph.add(reifier, Vocabulary.STATUS, status(fact.status()));
        graph.add(reifier, Vocabulary.CONFIDENCE, Literals.decimal(confidence(fact)));
        graph.add(reifier, Vocabulary.EVIDENCE, iris.span(evidence.sentence()));
        graph.add(reifier, Vocabulary.CUE, iris.span(evidence.cue()));
        graph.add(reifier, Vocabulary.SUBJECT_SPAN, iris.span(evidence.subject()));
        graph.add(reifier, Vocabulary.OBJECT_SPAN, iris.span(evidence.object()));
        Entity speaker = fact.speaker();
        if (speaker != null) {
            graph.add(reifier, Vocabulary.SPEAKER, iris.entity(speaker));
        }
    }

    /** By content: the same fact from the same words has the same name wherever and whenever it is built. */
    private String hash(Fact fact, Node object) {
        Evidence e = fact.evidence();
        Entity speaker = fact.speaker();
        Map<String, String> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((name, value) -> qualifiers.put(name, text(value)));
        return Iris.hash(
                12,
                fact.subject().id(),
                fact.property(),
                object.toString(),
                fact.status().name(),
                speaker == null ? "" : speaker.id(),
                e.sentence() + " " + e.subject() + " " + e.cue() + " " + e.object(),
                qualifiers.toString());
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Thing thing -> thing.entity().id();
            case Value.Words words -> words.text();
            case Value.Quantity quantity -> quantity.toString();
            case Value.Time time -> time.toString();
        };
    }

    private static BigDecimal confidence(Fact fact) {
        return BigDecimal.valueOf(fact.confidence()).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** The concept of a status: {@code ng:Asserted}. */
    private static Node status(Status status) {
        String name = status.name();
        return Vocabulary.term(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }
}
