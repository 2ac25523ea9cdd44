package org.newsgraph.ontology;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** Writes entries in the form of {@code register.ttl}, one after the other. */
final class RegisterWriter {
    private final Writer out;

    RegisterWriter(Writer out) {
        this.out = out;
    }

    void header(String origin) throws IOException {
        out.write("# Known entities, from " + oneLine(origin) + " by 'newsgraph register import'.\n\n");
        for (var prefix : List.of(
                Map.entry("id", Vocabulary.ID),
                Map.entry("ng", Vocabulary.NG),
                Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                Map.entry("wd", Vocabulary.WIKIDATA))) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
        out.write("\n");
    }

    /**
     * An entry.
     *
     * @param leftOut names it would have but for others, kept for the reader as a comment
     */
    void entry(KnownEntity entity, Collection<String> leftOut) throws IOException {
        if (!leftOut.isEmpty()) {
            out.write("# Left out below: " + oneLine(String.join(" | ", leftOut)) + "\n");
        }
        out.write("id:" + entity.slug() + " a ng:" + entity.type() + " ; skos:prefLabel ");
        out.write(new TreeMap<>(entity.labels())
                .entrySet().stream()
                        .map(label -> literal(label.getValue()) + "@" + label.getKey())
                        .collect(Collectors.joining(", ")));
        if (!entity.aliases().isEmpty()) {
            out.write(" ;\n    skos:altLabel ");
            out.write(new TreeSet<>(entity.aliases())
                    .stream().map(RegisterWriter::literal).collect(Collectors.joining(", ")));
        }
        out.write((entity.wikidata() == null ? "" : " ; owl:sameAs wd:" + entity.wikidata()) + " .\n");
    }

    private static String literal(String text) {
        return NodeFmtLib.strNT(NodeFactory.createLiteralString(text));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
