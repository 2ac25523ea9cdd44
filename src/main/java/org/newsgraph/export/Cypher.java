package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a Cypher script that adds entities and facts to a database of Neo4j, each statement a transaction of at most a thousand;
 * running it again changes nothing. Types of relationships are those of {@link Neo4j}.
 */
final class Cypher {
    private static final int ROWS = 1_000;
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Rows of statements that differ in nothing else; kept until there are enough. */
    private final SortedMap<String, List<String>> waiting = new TreeMap<>();

    private int rows;

    private Cypher() {}

    static void write(Content content, Writer out) throws IOException {
        for (String label : List.of("Entity", "Value")) {
            out.write("CREATE CONSTRAINT newsgraph_" + label.toLowerCase(Locale.ROOT) + " IF NOT EXISTS FOR (n:" + label
                    + ") REQUIRE n.iri IS UNIQUE;\n");
        }
        Cypher nodes = new Cypher();
        Cypher values = new Cypher();
        Cypher relationships = new Cypher();
        try (Spool valueText = new Spool();
                Spool relationshipText = new Spool();
                Entities entities = Entities.of(content, fact -> {
                    if (fact.object().iri() == null) {
                        values.node(Network.Vertex.ofValue(fact), valueText.writer());
                    }
                    relationships.relationship(fact, relationshipText.writer());
                })) {
            for (EntityLine entity : entities) {
                nodes.node(Network.Vertex.of(entity), out);
            }
            nodes.flush(out);
            values.flush(valueText.writer());
            valueText.copyTo(out);
            relationships.flush(relationshipText.writer());
            relationshipText.copyTo(out);
        }
    }

    private void node(Network.Vertex node, Writer out) throws IOException {
        List<String> labels = Neo4j.labels(node);
        String more = labels.size() == 1
                ? ""
                : " SET n:" + labels.stream().skip(1).map(Cypher::name).collect(Collectors.joining(":"));
        String statement = "MERGE (n:" + labels.getFirst() + " {iri: row.iri}) SET n = row" + more;
        Map<String, Object> properties = properties(Neo4j.NODE, node.line());
        properties.put("iri", node.id());
        row(statement, literal(properties), out);
    }

    private void relationship(FactLine fact, Writer out) throws IOException {
        String target = fact.object().iri() == null ? "Value" : "Entity";
        String statement = "MATCH (s:Entity {iri: row.s}) MATCH (o:" + target + " {iri: row.o}) MERGE (s)-[r:"
                + name(Neo4j.type(fact)) + " {fact: row.r.fact}]->(o) SET r = row.r";
        SortedMap<String, Object> row = new TreeMap<>();
        row.put("s", Network.source(fact));
        row.put("o", Network.target(fact));
        row.put("r", properties(Neo4j.RELATIONSHIP, fact));
        row(statement, literal(row), out);
    }

    private static <T> SortedMap<String, Object> properties(List<Column<T>> columns, T row) {
        SortedMap<String, Object> properties = new TreeMap<>();
        for (Column<T> column : columns) {
            Object value = column.of(row);
            if (value != null) {
                properties.put(column.name(), column.kind() == Column.Kind.DATE ? new Date(value.toString()) : value);
            }
        }
        return properties;
    }

    private record Date(String day) {}

    private void row(String statement, String row, Writer out) throws IOException {
        waiting.computeIfAbsent(statement, s -> new ArrayList<>()).add(row);
        if (++rows == ROWS) {
            flush(out);
        }
    }

    private void flush(Writer out) throws IOException {
        for (Map.Entry<String, List<String>> entry : waiting.entrySet()) {
            out.write("UNWIND [\n" + String.join(",\n", entry.getValue()) + "\n] AS row " + entry.getKey() + ";\n");
        }
        waiting.clear();
        rows = 0;
    }

    private static String literal(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> name(String.valueOf(entry.getKey())) + ": " + literal(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Cypher::literal).collect(Collectors.joining(", ", "[", "]"));
            case BigDecimal number -> number.scale() > 0 ? number.toPlainString() : number.toPlainString() + ".0";
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case Date date -> "date(" + string(date.day()) + ")";
            default -> string(value.toString());
        };
    }

    /** A name, between backticks unless it is a plain one. */
    static String name(String name) {
        return SYMBOL.matcher(name).matches()
                ? name
                : '`' + name.replace("\\", "\\u005C").replace("`", "``") + '`';
    }

    /**
     * A string literal. A backslash before a {@code u} ends the literal and goes on in another, since Neo4j reads {@code \\u0027} as
     * an apostrophe before it looks for the end of a string.
     */
    static String string(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append(followedByU(text, i) ? "\\\\' + '" : "\\\\");
                case '\'' -> out.append("\\'");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean control = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
                    out.append(control ? String.format(Locale.ROOT, "\\u%04X", (int) c) : String.valueOf(c));
                }
            }
        }
        return out.append("'").toString();
    }

    private static boolean followedByU(String text, int i) {
        return i + 1 < text.length() && (text.charAt(i + 1) == 'u' || text.charAt(i + 1) == 'U');
    }
}
