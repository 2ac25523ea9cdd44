package org.newsgraph.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.system.Txn;

/** Turns the words of a parameter into the RDF terms that its variable may take. */
final class Binder {
    static final String NAMESPACE = "https://w3id.org/newsgraph/ontology#";
    static final Node MENTIONS = NodeFactory.createURI("https://schema.org/mentions");
    private static final List<String> STATUSES =
            List.of("Asserted", "Planned", "Possible", "Alleged", "Denied", "Negated");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String query;
    private final DatasetGraph data;

    Binder(String query, DatasetGraph data) {
        this.query = query;
        this.data = data;
    }

    /** The rows of a {@code VALUES} block: query text is never put together from strings. */
    ElementData bind(Parameter parameter, String value) {
        Var variable = Var.alloc(parameter.name());
        ElementData rows = new ElementData();
        rows.add(variable);
        nodes(parameter, value).forEach(node -> rows.add(BindingFactory.binding(variable, node)));
        return rows;
    }

    /** Whether an article mentions one of the entities in the rows; amounts and statements, say, are only part of facts. */
    boolean mentioned(ElementData rows) {
        return rows.getRows().stream()
                .map(row -> row.get(rows.getVars().getFirst()))
                .anyMatch(node -> Txn.calculateRead(data, () -> data.contains(Node.ANY, Node.ANY, MENTIONS, node)));
    }

    private Collection<Node> nodes(Parameter parameter, String value) {
        return switch (parameter.kind()) {
            case ENTITY -> entities(parameter, value);
            case STATUS -> List.of(status(parameter, value));
            case TERM -> List.of(term(parameter, value));
            case NUMBER -> List.of(number(parameter, value));
            case DATE -> List.of(date(parameter, value));
            case TEXT -> List.of(NodeFactory.createLiteralString(value));
        };
    }

    private Collection<Node> entities(Parameter parameter, String value) {
        List<Node> found = EntityNames.meant(data, value);
        if (found.isEmpty()) {
            List<String> similar = EntityNames.of(data).containing(value);
            throw wrong(
                    parameter,
                    value,
                    similar.isEmpty()
                            ? "no entity has that name; the query entities-by-mentions lists them"
                            : "no entity has that name; there is " + String.join(", ", similar));
        }
        return found;
    }

    private Node status(Parameter parameter, String value) {
        return STATUSES.stream()
                .filter(status -> status.equalsIgnoreCase(value))
                .findFirst()
                .map(status -> NodeFactory.createURI(NAMESPACE + status))
                .orElseThrow(() -> wrong(
                        parameter,
                        value,
                        "it is one of " + String.join(", ", STATUSES).toLowerCase(Locale.ROOT)));
    }

    private Node term(Parameter parameter, String value) {
        String local = value.startsWith("ng:") ? value.substring(3) : value;
        if (!LOCAL_NAME.matcher(local).matches()) {
            throw wrong(parameter, value, "it is the name of an ontology term such as partnersWith");
        }
        return NodeFactory.createURI(NAMESPACE + local);
    }

    private Node number(Parameter parameter, String value) {
        try {
            return NodeFactory.createLiteralDT(Integer.toString(Integer.parseInt(value)), XSDDatatype.XSDinteger);
        } catch (NumberFormatException e) {
            throw wrong(parameter, value, "it is a whole number");
        }
    }

    private Node date(Parameter parameter, String value) {
        try {
            return NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
        } catch (DateTimeParseException e) {
            throw wrong(parameter, value, "it is a day, as in 2024-05-17");
        }
    }

    private CatalogueException wrong(Parameter parameter, String value, String remedy) {
        return new CatalogueException(
                parameter,
                "query " + query + ": parameter " + parameter.name() + " cannot be '" + value + "': " + remedy);
    }
}
