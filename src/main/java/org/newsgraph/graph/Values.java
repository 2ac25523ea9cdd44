package org.newsgraph.graph;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.relation.Value;

/**
 * Objects of facts and values of qualifiers as RDF. A count or date is a literal; a claim, an amount of money, a share and
 * a range are nodes of the article, so that they can carry what they need without a blank node.
 */
record Values(Graph graph, Iris iris, String language, Ontology ontology) {
    private static final Set<String> DATATYPES = Set.of("string", "langString", "Literal");

    /** The object of a fact of this property, said by the words of the span. */
    Node object(Property property, Value value, Span span) {
        return switch (value) {
            case Value.Thing thing -> iris.entity(thing.entity());
            case Value.Words words -> words(property, words, span);
            case Value.Quantity quantity -> quantity(quantity, span);
            case Value.Time time -> Literals.time(time, language);
        };
    }

    private Node words(Property property, Value.Words words, Span span) {
        if (property.range().stream().anyMatch(DATATYPES::contains)) {
            return Literals.words(words.text(), language);
        }
        Node evidence = iris.span(span);
        Node node = iris.local("statement-" + Iris.hash(12, evidence.getURI(), words.text()));
        graph.add(node, Vocabulary.TYPE, Vocabulary.STATEMENT);
        graph.add(node, Vocabulary.VALUE, Literals.words(words.text(), language));
        graph.add(node, Vocabulary.EVIDENCE, evidence);
        return node;
    }

    private Node quantity(Value.Quantity quantity, Span span) {
        if (quantity.unit() == null && quantity.min().compareTo(quantity.max()) == 0) {
            return Literals.number(quantity.min());
        }
        Node node = iris.local("amount-" + span.begin() + "," + span.end());
        graph.add(node, Vocabulary.TYPE, quantity.isMoney() ? Vocabulary.MONETARY_AMOUNT : Vocabulary.QUANTITY);
        graph.add(node, Vocabulary.LABEL, Literals.words(quantity.text(), language));
        amounts(node, "amount", quantity, true);
        String unit = quantity.unit();
        if (unit != null) {
            graph.add(node, quantity.isMoney() ? Vocabulary.term("currency") : Vocabulary.UNIT, Literals.string(unit));
        }
        return node;
    }

    /** States what qualifies a fact on its reifier; a sum of money also gives its currency, a range its two ends. */
    void qualify(Node fact, String name, Value value) {
        switch (value) {
            case Value.Thing thing -> graph.add(fact, Vocabulary.term(name), iris.entity(thing.entity()));
            case Value.Words words -> graph.add(fact, Vocabulary.term(name), Literals.words(words.text(), language));
            case Value.Time time -> graph.add(fact, Vocabulary.term(name), Literals.time(time, language));
            case Value.Quantity quantity -> {
                amounts(fact, name, quantity, quantity.isMoney());
                if (quantity.isMoney() && quantity.unit() != null) {
                    graph.add(fact, Vocabulary.term("currency"), Literals.string(quantity.unit()));
                }
            }
        }
    }

    private void amounts(Node node, String name, Value.Quantity quantity, boolean decimal) {
        if (quantity.min().compareTo(quantity.max()) == 0) {
            graph.add(node, Vocabulary.term(name), number(quantity.min(), decimal));
        } else {
            graph.add(node, Vocabulary.term(name + "Min"), number(quantity.min(), decimal));
            graph.add(node, Vocabulary.term(name + "Max"), number(quantity.max(), decimal));
        }
    }

    private static Node number(BigDecimal value, boolean decimal) {
        return decimal ? Literals.decimal(value) : Literals.number(value);
    }
}
