package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes GraphML 1.0. Its identifiers are name tokens, which IRIs are not: they are digests of the IRIs. */
final class GraphMl implements Network {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
            """;

    private GraphMl() {}

    static void write(Content content, Writer out) throws IOException {
        Network.write(content, new GraphMl(), out);
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write(HEAD);
        keys("node", Vertex.COLUMNS, out);
        keys("edge", EDGE, out);
        out.write("<graph id=\"newsgraph\" edgedefault=\"directed\">\n");
    }

    private static <T> void keys(String domain, List<Column<T>> columns, Writer out) throws IOException {
        for (Column<T> column : columns) {
            out.write("<key id=\"" + domain + "_" + column.name() + "\" for=\"" + domain + "\" attr.name=\""
                    + column.name() + "\" attr.type=\"" + column.kind().graphMl + "\"/>\n");
        }
    }

    @Override
    public void node(Vertex node, Writer out) throws IOException {
        out.write("<node id=\"" + id(node.id()) + "\">");
        data("node", Vertex.COLUMNS, node, out);
        out.write("</node>\n");
    }

    @Override
    public void between(Writer out) {}

    @Override
    public void edge(FactLine fact, Writer out) throws IOException {
        out.write("<edge id=\"" + id(fact.iri()) + "\" source=\"" + id(Network.source(fact)) + "\" target=\""
                + id(Network.target(fact)) + "\">");
        data("edge", EDGE, fact, out);
        out.write("</edge>\n");
    }

    private static <T> void data(String domain, List<Column<T>> columns, T row, Writer out) throws IOException {
        for (Column<T> column : columns) {
            String text = column.text(row);
            if (!text.isEmpty()) {
                out.write("<data key=\"" + domain + "_" + column.name() + "\">" + Xml.escaped(text) + "</data>");
            }
        }
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("</graph>\n</graphml>\n");
    }

    private static String id(String iri) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(iri.getBytes(StandardCharsets.UTF_8));
            return "n" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK has SHA-256", e);
        }
    }
}
