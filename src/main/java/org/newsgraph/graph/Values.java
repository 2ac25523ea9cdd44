package org.newsgraph.graph;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.article.Span;
import org.newsgraph.relation.Value;

/**
 * Objects of facts as RDF. A count or date is a literal; a claim and an amount of money are nodes of the article, so that
 * they can carry what they need without a blank node.
 */
record Values(Graph graph, Iris iris, String language) {
    /** The object of a fact, said by the words of the span. */
    Node object(Value value, Range range, Span span) {
        return switch (value) {
            case Value.Thing thing -> iris.entity(thing.entity());
            case Value.Words words ->
                range.holdsText() ? range.text(words.text(), language) : statement(words.text(), span);
            case Value.Quantity quantity -> quantity.isMoney() ? money(quantity, span) : number(quantity, range);
            case Value.Time time -> time(time, range);
        };
    }

    /** The value of a qualifier, or nothing when it is not of the kind that the qualifier's range asks for. */
    Optional<Node> qualifier(Value value, Range range) {
        Node node = switch (value) {
            case Value.Thing thing -> range.holdsText() ? Literals.string(thing.text()) : iris.entity(thing.entity());
            case Value.Words words -> range.text(words.text(), language);
            case Value.Quantity quantity -> number(quantity, range);
            case Value.Time time -> time(time, range);
        };
        return Optional.of(node).filter(range::admits);
    }

    private Node statement(String words, Span span) {
        Node evidence = iris.span(span);
        Node node = iris.local("statement-" + Iris.hash(12, evidence.getURI(), words));
        graph.add(node, Vocabulary.TYPE, Vocabulary.STATEMENT);
        graph.add(node, Vocabulary.VALUE, Literals.words(words, language));
        graph.add(node, Vocabulary.EVIDENCE, evidence);
        return node;
    }

    private Node money(Value.Quantity money, Span span) {
        Node node = iris.local("amount-" + span.begin() + "," + span.end());
        graph.add(node, Vocabulary.TYPE, Vocabulary.MONETARY_AMOUNT);
        graph.add(node, Vocabulary.LABEL, Literals.words(money.text(), language));
        amount(node, money);
        unit(node, money);
        return node;
    }

    /** States an amount or the ends of its range. */
    void amount(Node node, Value.Quantity quantity) {
        if (isRange(quantity)) {
            graph.add(node, Vocabulary.AMOUNT_MIN, Literals.decimal(quantity.min()));
            graph.add(node, Vocabulary.AMOUNT_MAX, Literals.decimal(quantity.max()));
        } else {
            graph.add(node, Vocabulary.AMOUNT, Literals.decimal(quantity.min()));
        }
    }

    /** States the currency of money, and of a percentage that it is one. */
    void unit(Node node, Value.Quantity quantity) {
        String unit = quantity.unit();
        if (unit != null) {
            graph.add(node, quantity.isMoney() ? Vocabulary.CURRENCY : Vocabulary.KIND, Literals.string(unit));
        }
    }

    static boolean isRange(Value.Quantity quantity) {
        return quantity.min().compareTo(quantity.max()) != 0;
    }

    /** The number; of a range its lower end, which is what the text commits to. */
    private static Node number(Value.Quantity quantity, Range range) {
        boolean decimal = quantity.unit() != null || !range.admits(XSDDatatype.XSDinteger);
        return decimal ? Literals.decimal(quantity.min()) : Literals.number(quantity.min());
    }

    private Node time(Value.Time time, Range range) {
        return Literals.time(time).orElseGet(() -> range.text(time.text(), language));
    }
}
