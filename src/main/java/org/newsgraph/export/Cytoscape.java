package org.newsgraph.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON that Cytoscape.js takes and Cytoscape calls CYJS; an element's class is its status or kind, for style sheets. */
final class Cytoscape implements Network {
    private static final String NEXT = ",\n";
    private static final ObjectMapper JSON = FactLines.json();

    /** Entities are written last and stand first; there is one wherever there is a value. */
    private String entitySeparator = "\n";

    private String edgeSeparator = "\n";

    private Cytoscape() {}

    static void write(Content content, Writer out) throws IOException {
        Network.write(content, new Cytoscape(), out);
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write("""
                {"format_version":"1.0","generated_by":"newsgraph","target_cytoscapejs_version":"~3",\
                "data":{"name":"newsgraph"},"elements":{"nodes":[""");
    }

    @Override
    public void node(Vertex node, Writer out) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", node.id());
        put(Vertex.COLUMNS, node, data);
        if (node.isEntity()) {
            element(entitySeparator, data, "entity", out);
            entitySeparator = NEXT;
        } else {
            element(NEXT, data, "value", out);
        }
    }

    @Override
    public void between(Writer out) throws IOException {
        out.write("\n],\"edges\":[");
    }

    @Override
    public void edge(FactLine fact, Writer out) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", fact.iri());
        data.put("source", Network.source(fact));
        data.put("target", Network.target(fact));
        put(EDGE, fact, data);
        element(edgeSeparator, data, fact.status(), out);
        edgeSeparator = NEXT;
    }

    private static <T> void put(List<Column<T>> columns, T row, Map<String, Object> data) {
        for (Column<T> column : columns) {
            Object value = column.of(row);
            if (value != null) {
                data.put(column.name(), value);
            }
        }
    }

    private static void element(String separator, Map<String, Object> data, String style, Writer out)
            throws IOException {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("data", data);
        element.put("classes", style);
        out.write(separator + JSON.writeValueAsString(element));
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("\n]}}\n");
    }
}
