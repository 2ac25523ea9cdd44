package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes GEXF 1.3; an edge lasts from and until the days between which the fact holds, where they are told. */
final class Gexf implements Network {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3">
            <meta><creator>newsgraph</creator></meta>
            <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
            """;

    private Gexf() {}

    static void write(Content content, Writer out) throws IOException {
        Network.write(content, new Gexf(), out);
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write(HEAD);
        attributes("node", Vertex.COLUMNS, out);
        attributes("edge", EDGE, out);
        out.write("<nodes>\n");
    }

    /** All but the label, which is an attribute of the element. */
    private static <T> void attributes(String domain, List<Column<T>> columns, Writer out) throws IOException {
        out.write("<attributes class=\"" + domain + "\" mode=\"static\">\n");
        for (Column<T> column : columns.subList(1, columns.size())) {
            out.write("<attribute id=\"" + column.name() + "\" title=\"" + column.name() + "\" type=\""
                    + column.kind().gexf + "\"/>\n");
        }
        out.write("</attributes>\n");
    }

    @Override
    public void node(Vertex node, Writer out) throws IOException {
        out.write("<node" + attribute("id", node.id())
                + attribute("label", node.line().name()) + ">");
        values(Vertex.COLUMNS, node, out);
        out.write("</node>\n");
    }

    @Override
    public void between(Writer out) throws IOException {
        out.write("</nodes>\n<edges>\n");
    }

    @Override
    public void edge(FactLine fact, Writer out) throws IOException {
        out.write("<edge" + attribute("id", fact.iri())
                + attribute("source", Network.source(fact))
                + attribute("target", Network.target(fact))
                + attribute("kind", fact.predicate())
                + attribute("label", EDGE.getFirst().text(fact)));
        for (Column<FactLine> column : EDGE) {
            switch (column.name()) {
                case "valid_from" -> out.write(attribute("start", column.text(fact)));
                case "valid_until" -> out.write(attribute("end", column.text(fact)));
                default -> {}
            }
        }
        out.write(">");
        values(EDGE, fact, out);
        out.write("</edge>\n");
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + Xml.escaped(value) + "\"";
    }

    private static <T> void values(List<Column<T>> columns, T row, Writer out) throws IOException {
        out.write("<attvalues>");
        for (Column<T> column : columns.subList(1, columns.size())) {
            String text = column.text(row);
            if (!text.isEmpty()) {
                out.write("<attvalue for=\"" + column.name() + "\"" + attribute("value", text) + "/>");
            }
        }
        out.write("</attvalues>");
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("</edges>\n</graph>\n</gexf>\n");
    }
}
