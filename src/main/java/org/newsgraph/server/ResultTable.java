package org.newsgraph.server;

import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Rows as an HTML table. */
final class ResultTable {
    private ResultTable() {}

    /** A page with nothing but the table. */
    static String page(Answer.Rows rows) {
        return Html.page("en", "newsgraph", "<main>" + table(rows) + "</main>");
    }

    static String table(Answer.Rows rows) {
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        rows.columns()
                .forEach(c -> html.append("<th scope=\"col\">")
                        .append(Html.escape(c.getVarName()))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        rows.rows().forEach(row -> appendRow(html, rows, row));
        return html.append("</tbody></table></div>\n").toString();
    }

    private static void appendRow(StringBuilder html, Answer.Rows rows, Binding row) {
        html.append("<tr>");
        for (Var column : rows.columns()) {
            Node node = row.get(column);
            html.append(isNumber(node) ? "<td class=\"number\">" : "<td>")
                    .append(node == null ? "" : cell(node))
                    .append("</td>");
        }
        html.append("</tr>\n");
    }

    private static boolean isNumber(@Nullable Node node) {
        return node != null && node.isLiteral() && node.getLiteralDatatype() instanceof XSDBaseNumericType;
    }

    /** Entities link to what is said of them, ontology terms to nothing, other web addresses to themselves. */
    private static String cell(Node node) {
        String brief = CellText.brief(node);
        String text = Html.escape(brief);
        if (brief.startsWith("id:")) {
            return "<a href=\"/queries/entity?entity=" + Html.encode(node.getURI()) + "\">" + text + "</a>";
        }
        boolean outward = node.isURI() && brief.matches("https?://.*");
        return outward ? "<a href=\"" + text + "\" rel=\"noreferrer\">" + text + "</a>" : text;
    }
}
