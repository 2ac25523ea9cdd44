package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.export.Column.Kind;

/**
 * Writes the archive that {@code neo4j-admin database import full} takes. A fact that no article vouches for gets a relationship type
 * that begins with its status ({@code PLANNED_ACQUIRES}), so that whoever asks for {@code ACQUIRES} is told what is asserted, and
 * nothing else.
 */
final class Neo4j {
    private static final String READ_ME = """
            A graph of newsgraph for Neo4j 5 or later. In this directory, with the database stopped:

              neo4j-admin database import full neo4j --overwrite-destination --nodes=nodes.csv --relationships=relationships.csv \
            --multiline-fields=true --array-delimiter=U+001F

            It replaces the database named neo4j. Nodes are :Entity, or :Value for an amount, a number, a date or words.
            The type of a relationship says whether an article vouches for it: ACQUIRES is asserted; PLANNED_ACQUIRES,
            POSSIBLE_ACQUIRES, ALLEGED_ACQUIRES, DENIED_ACQUIRES and NEGATED_ACQUIRES are not.
            Each relationship has its status, sentence, article, and the sentence's place in the article in code points.
            """;

    /** What a node has beside its IRI. */
    static final List<Column<EntityLine>> NODE = EntityLine.COLUMNS.subList(1, EntityLine.COLUMNS.size());
    /** What a relationship has beside its ends and type. */
    static final List<Column<FactLine>> RELATIONSHIP = Stream.concat(
                    Stream.of(
                            new Column<FactLine>("predicate", Kind.TEXT, FactLine::predicate),
                            new Column<FactLine>("asserted", Kind.BOOLEAN, FactColumns::isAsserted)),
                    FactColumns.ABOUT.stream())
            .toList();

    private Neo4j() {}

    static void write(Content content, OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        archive.file("README.txt", text -> text.write(READ_ME));
        try (Spool values = new Spool();
                Spool relationships = new Spool();
                Entities entities = Entities.of(content, fact -> {
                    if (fact.object().iri() == null) {
                        node(Network.Vertex.ofValue(fact), values.writer());
                    }
                    relationship(fact, relationships.writer());
                })) {
            archive.file("nodes.csv", nodes -> {
                nodes.write("iri:ID,:LABEL" + header(NODE) + "\r\n");
                for (EntityLine entity : entities) {
                    node(Network.Vertex.of(entity), nodes);
                }
                values.copyTo(nodes);
            });
            archive.file("relationships.csv", table -> {
                table.write(":START_ID,:END_ID,:TYPE" + header(RELATIONSHIP) + "\r\n");
                relationships.copyTo(table);
            });
        }
        archive.finish();
    }

    private static <T> String header(List<Column<T>> columns) {
        return columns.stream()
                .map(column ->
                        "," + column.name() + (column.kind().neo4j.equals("string") ? "" : ":" + column.kind().neo4j))
                .collect(Collectors.joining());
    }

    private static void node(Network.Vertex node, Writer out) throws IOException {
        out.write(Table.cell(node.id()) + "," + Table.cell(String.join(Column.UNIT_SEPARATOR, labels(node))));
        cells(NODE, node.line(), out);
    }

    private static void relationship(FactLine fact, Writer out) throws IOException {
        out.write(Table.cell(Network.source(fact)) + "," + Table.cell(Network.target(fact)) + ","
                + Table.cell(type(fact)));
        cells(RELATIONSHIP, fact, out);
    }

    private static <T> void cells(List<Column<T>> columns, T row, Writer out) throws IOException {
        for (Column<T> column : columns) {
            out.write("," + Table.cell(column.text(row, Column.UNIT_SEPARATOR)));
        }
        out.write("\r\n");
    }

    static List<String> labels(Network.Vertex node) {
        return Stream.concat(Stream.of(node.isEntity() ? "Entity" : "Value"), node.line().types().stream())
                .distinct()
                .toList();
    }

    /** {@code PARTNERS_WITH} for {@code partnersWith}, and {@code ALLEGED_PARTNERS_WITH} when it is only alleged. */
    static String type(FactLine fact) {
        String relation =
                fact.predicate().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
        return FactColumns.isAsserted(fact) ? relation : fact.status().toUpperCase(Locale.ROOT) + "_" + relation;
    }
}
