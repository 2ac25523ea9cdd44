package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Writes the facts as CSV (RFC 4180), one a row, with a header. */
final class FactTable {
    private static final String HEADER =
            "article,subject,subject_iri,predicate,object,object_iri,object_type,status,speaker,"
                    + "confidence,qualifiers,sentence,begin,end,repeats";

    private FactTable() {}

    static void write(Content content, Writer out) throws IOException {
        out.write(HEADER + "\r\n");
        for (Node name : content.graphs().values()) {
            for (FactLine fact : content.facts(name)) {
                out.write(cells(fact).stream().map(FactTable::cell).collect(Collectors.joining(",")) + "\r\n");
            }
        }
    }

    private static List<String> cells(FactLine fact) {
        FactLine.Term object = fact.object();
        return List.of(
                fact.article(),
                text(fact.subject().name()),
                text(fact.subject().iri()),
                fact.predicate(),
                object.name() == null ? text(object.value()) : object.name(),
                text(object.iri()),
                object.type(),
                fact.status(),
                text(fact.speaker()),
                fact.confidence().toPlainString(),
                fact.qualifiers().entrySet().stream()
                        .map(q -> q.getKey() + "=" + q.getValue())
                        .collect(Collectors.joining("; ")),
                fact.sentence(),
                String.valueOf(fact.begin()),
                String.valueOf(fact.end()),
                text(fact.repeats()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Quoted where needed; a leading sign that a spreadsheet would take for a formula is quoted off. */
    static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
