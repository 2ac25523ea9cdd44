package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the DOT language of Graphviz: entities that facts connect, values in boxes, each status in a line of its own form. */
final class Dot implements Network {
    /** What Graphviz would replace in a label. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private Dot() {}

    static void write(Content content, Writer out) throws IOException {
        Network.write(content, new Dot(), out);
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write("digraph newsgraph {\n");
        out.write("  graph [charset=\"UTF-8\", rankdir=LR];\n");
        out.write("  node [shape=ellipse];\n");
    }

    @Override
    public void node(Vertex node, Writer out) throws IOException {
        if (node.line().facts() > 0) {
            out.write("  " + quoted(node.id()) + " [" + (node.isEntity() ? "" : "shape=box, "));
            attributes(Vertex.COLUMNS, node, out);
            out.write("];\n");
        }
    }

    @Override
    public void between(Writer out) {}

    @Override
    public void edge(FactLine fact, Writer out) throws IOException {
        out.write("  " + quoted(Network.source(fact)) + " -> " + quoted(Network.target(fact)) + " [" + style(fact)
                + ", ");
        attributes(EDGE, fact, out);
        out.write("];\n");
    }

    private static String style(FactLine fact) {
        return switch (fact.status()) {
            case "asserted" -> "style=solid";
            case "planned" -> "style=dashed, color=\"#1f5fa8\"";
            case "possible" -> "style=dotted, color=\"#1f5fa8\"";
            case "alleged" -> "style=dashed, color=\"#b35900\"";
            case "negated" -> "style=dotted, color=\"#a32020\", arrowhead=tee";
            case "denied" -> "style=dashed, color=\"#a32020\", arrowhead=tee";
            default -> "style=dotted, color=\"#777777\"";
        };
    }

    private static <T> void attributes(List<Column<T>> columns, T row, Writer out) throws IOException {
        String separator = "";
        for (Column<T> column : columns) {
            String text = column.text(row);
            boolean label = column.name().equals("label");
            if (label || !text.isEmpty()) {
                String shown = label ? ENTITY.matcher(text).replaceAll("&amp;") : text;
                out.write(separator + column.name() + "=" + quoted(shown));
                separator = ", ";
            }
        }
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("}\n");
    }

    /** As Graphviz's escString; a line break, which not every reader takes, is a space, and NUL, at which Graphviz ends, no more. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\R", " ")
                        .replace('\0', '\ufffd')
                + '"';
    }
}
