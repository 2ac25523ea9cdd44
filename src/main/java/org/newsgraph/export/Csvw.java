package org.newsgraph.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes facts and entities as CSV on the Web: an archive of the tables and the metadata that says what their columns hold. */
final class Csvw {
    private static final String FACTS = "facts.csv";
    private static final String ENTITIES = "entities.csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Csvw() {}

    static void write(Content content, OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        archive.file("csv-metadata.json", metadata -> {
            metadata.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(metadata()));
            metadata.write("\n");
        });
        try (Spool facts = new Spool();
                Entities entities =
                        Entities.of(content, fact -> Table.plainRow(FactColumns.ALL, fact, facts.writer()))) {
            archive.file(FACTS, table -> {
                Table.header(FactColumns.ALL, table);
                facts.copyTo(table);
            });
            archive.file(ENTITIES, table -> {
                Table.header(EntityLine.COLUMNS, table);
                for (EntityLine entity : entities) {
                    Table.plainRow(EntityLine.COLUMNS, entity, table);
                }
            });
        }
        archive.finish();
    }

    /** The table group, by the W3C's Metadata Vocabulary for Tabular Data. */
    private static ObjectNode metadata() {
        ObjectNode group = JSON.createObjectNode();
        group.put("@context", "http://www.w3.org/ns/csvw");
        ArrayNode tables = group.putArray("tables");
        ObjectNode facts = table(tables, FACTS, FactColumns.ALL, "fact");
        ArrayNode keys = facts.putArray("foreignKeys");
        List.of("subject_iri", "object_iri").forEach(column -> {
            ObjectNode key = keys.addObject().put("columnReference", column);
            key.putObject("reference").put("resource", ENTITIES).put("columnReference", "iri");
        });
        table(tables, ENTITIES, EntityLine.COLUMNS, "iri");
        return group;
    }

    private static <T> ObjectNode table(ArrayNode tables, String url, List<Column<T>> columns, String key) {
        ObjectNode table = tables.addObject().put("url", url);
        ObjectNode schema = table.putObject("tableSchema").put("primaryKey", key);
        ArrayNode described = schema.putArray("columns");
        for (Column<T> column : columns) {
            ObjectNode about = described.addObject().put("name", column.name()).put("titles", column.name());
            about.put("datatype", column.kind().csvw);
            if (column.kind() == Column.Kind.LIST) {
                about.put("separator", Column.UNIT_SEPARATOR);
            }
            if (column.name().equals(key)) {
                about.put("required", true);
            }
        }
        return schema;
    }
}
