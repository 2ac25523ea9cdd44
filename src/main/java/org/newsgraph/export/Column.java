package org.newsgraph.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table; also an attribute of a node or an edge.
 *
 * @param name in small letters and underscores
 * @param value null for none; what its kind says
 */
record Column<T>(String name, Kind kind, Function<T, @Nullable Object> value) {
    /** Between the items of a list where no other character is safe: UNIT SEPARATOR, which no item keeps. */
    static final String UNIT_SEPARATOR = "\u001f";

    /** What the values are, and how each vocabulary calls it. */
    enum Kind {
        TEXT("string", "string", "string", "string"),
        IRI("anyURI", "string", "anyURI", "string"),
        DECIMAL("decimal", "double", "double", "double"),
        INTEGER("integer", "int", "integer", "long"),
        BOOLEAN("boolean", "boolean", "boolean", "boolean"),
        DATE("date", "string", "string", "date"),
        LIST("string", "string", "string", "string[]");

        final String csvw;
        final String graphMl;
        final String gexf;
        final String neo4j;

        Kind(String csvw, String graphMl, String gexf, String neo4j) {
            this.csvw = csvw;
            this.graphMl = graphMl;
            this.gexf = gexf;
            this.neo4j = neo4j;
        }
    }

    @Nullable
    Object of(T row) {
        return value.apply(row);
    }

    /** As text for people; empty for none. */
    String text(T row) {
        return text(row, "; ");
    }

    /** As text, the items of a list with a separator that they do not keep. */
    String text(T row, String separator) {
        return switch (of(row)) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> list ->
                String.join(
                        separator,
                        list.stream()
                                .map(item -> String.valueOf(item).replace(separator, " "))
                                .toList());
            case Object other -> other.toString();
        };
    }
}
