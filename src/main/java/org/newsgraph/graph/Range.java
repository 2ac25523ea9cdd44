package org.newsgraph.graph;

import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;

/** What values a property takes, by the local names of classes or datatypes in its range; any when it names none. */
record Range(Set<String> names) {
    private static final Set<String> DATATYPES =
            Set.of("string", "langString", "Literal", "integer", "decimal", "date", "dateTime", "gYear", "gYearMonth");

    /** True when text may stand as a literal. */
    boolean holdsText() {
        return names.contains("string") || names.contains("langString") || names.contains("Literal");
    }

    /** Text as the range wants it: plain for {@code xsd:string}, else with its language. */
    Node text(String text, String language) {
        return names.contains("string") ? Literals.string(text) : Literals.words(text, language);
    }

    boolean admits(RDFDatatype type) {
        String uri = type.getURI();
        return names.isEmpty() || names.contains(uri.substring(uri.indexOf('#') + 1));
    }

    /** True when a literal is of a datatype of the range, or the range names none. */
    boolean admits(Node node) {
        return names.stream().noneMatch(DATATYPES::contains)
                || (node.isLiteral() && (names.contains("Literal") || admits(node.getLiteralDatatype())));
    }
}
