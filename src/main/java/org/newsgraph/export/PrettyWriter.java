package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes Turtle and TriG, sorted, with the facts about an asserted triple as annotations behind it. It holds one line at a
 * time.
 */
final class PrettyWriter {
    private static final Map<String, String> PREFIXES = Map.of(
            "id", "https://w3id.org/newsgraph/id/",
            "ng", Terms.NG,
            "owl", "http://www.w3.org/2002/07/owl#",
            "prov", "http://www.w3.org/ns/prov#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "schema", "https://schema.org/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    /** Fields of a triple; a line with more tells an annotation of it. */
    private static final int TRIPLE = 3;

    private final Writer out;
    private final String indent;
    private final Shortening terms;
    private String[] last = new String[0];

    private PrettyWriter(Writer out, String indent, Shortening terms) {
        this.out = out;
        this.indent = indent;
        this.terms = terms;
    }

    /** The union of all graphs, in RDF 1.2. */
    static void turtle(Content content, Writer out) throws IOException {
        union(content, SubjectLines.Form.ANNOTATIONS, out);
    }

    /** The union of all graphs, in RDF 1.1. */
    static void turtle11(Content content, Writer out) throws IOException {
        union(content, SubjectLines.Form.STATEMENTS, out);
    }

    private static void union(Content content, SubjectLines.Form form, Writer out) throws IOException {
        Shortening terms = declare(content, out);
        try (SubjectLines lines = content.subjects(form)) {
            content.graphs().values().forEach(name -> lines.add(content.graph(name), content::home));
            new PrettyWriter(out, "", terms).write(lines.fields());
        }
    }

    static void trig(Content content, Writer out) throws IOException {
        Shortening terms = declare(content, out);
        for (Node name : content.graphs().values()) {
            try (SubjectLines lines = content.subjects(SubjectLines.Form.ANNOTATIONS)) {
                block(name, lines.add(content.graph(name)), terms, out);
            }
        }
    }

    /** TriG of RDF 1.1, in which an asserted fact names the graph of its triple. */
    static void trig11(Content content, Writer out) throws IOException {
        Shortening terms = declare(content, out);
        for (Node name : content.graphs().values()) {
            SingletonGraphs singletons = SingletonGraphs.of(content.graph(name));
            try (SubjectLines lines = content.subjects(SubjectLines.Form.STATEMENTS)) {
                block(name, lines.add(singletons.others()), terms, out);
            }
            try (SortedLines facts = singletons.facts(content)) {
                for (String fact : facts) {
                    String[] fields = fact.split("\t", -1);
                    out.write("\n" + terms.shorten(fields[0]) + " { " + terms.shorten(fields[1]) + " }\n");
                }
            }
        }
    }

    private static void block(Node name, SubjectLines lines, Shortening terms, Writer out) throws IOException {
        out.write("\n" + terms.shorten(Terms.key(name)) + " {\n");
        new PrettyWriter(out, "    ", terms).write(lines.fields());
        out.write("}\n");
    }

    /** The usual prefixes and those of the dataset. */
    static SortedMap<String, String> prefixes(DatasetGraph dataset) {
        SortedMap<String, String> all = new TreeMap<>(PREFIXES);
        all.putAll(dataset.prefixes().getMapping());
        return all;
    }

    /** The prefixes, written and ready to use. */
    private static Shortening declare(Content content, Writer out) throws IOException {
        SortedMap<String, String> prefixes = prefixes(content.dataset());
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
        }
        return new Shortening(prefixes);
    }

    private void write(Iterator<String[]> lines) throws IOException {
        while (lines.hasNext()) {
            String[] line = lines.next();
            if (line.length == TRIPLE) {
                triple(line);
            } else {
                annotation(line);
            }
            last = line;
        }
        if (last.length > 0) {
            out.write((isInAnnotation() ? " |}" : "") + " .\n");
        }
    }

    /** Subject and predicate only where they are others than before. */
    private void triple(String[] line) throws IOException {
        String lead = "\n" + indent + "    ";
        boolean sameSubject = same(0, line);
        if (isInAnnotation()) {
            out.write(" |}");
        }
        if (!sameSubject) {
            out.write((last.length == 0 ? "" : " .\n") + "\n" + indent + terms.shorten(line[0]) + lead);
        }
        if (sameSubject && same(1, line)) {
            out.write(" , ");
        } else {
            out.write((sameSubject ? " ;" + lead : "") + predicate(line[1]) + " ");
        }
        out.write(terms.shorten(line[2]));
    }

    private void annotation(String[] line) throws IOException {
        String lead = "\n" + indent + "        ";
        if (last.length == TRIPLE || !same(TRIPLE, line)) {
            out.write((isInAnnotation() ? " |}" : "") + lead + "~ " + terms.shorten(line[TRIPLE]));
        }
        if (line.length == TRIPLE + 1) {
            return;
        }
        String[] about = {line[TRIPLE + 1], line[TRIPLE + 2]};
        if (isInAnnotation() && same(TRIPLE, line)) {
            boolean samePredicate = same(TRIPLE + 1, line);
            out.write(samePredicate ? " , " : " ;" + lead + "    " + predicate(about[0]) + " ");
        } else {
            out.write(" {|" + lead + "    " + predicate(about[0]) + " ");
        }
        out.write(terms.shorten(about[1]));
    }

    private boolean isInAnnotation() {
        return last.length == 2 * TRIPLE;
    }

    private boolean same(int field, String[] line) {
        return last.length > field && line.length > field && last[field].equals(line[field]);
    }

    private String predicate(String field) {
        return field.charAt(0) == SubjectLines.TYPE ? "a" : terms.shorten(field.substring(1));
    }
}
