package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes Turtle and TriG of RDF 1.2, sorted, with the facts about an asserted triple as annotations behind it. */
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

    private final Writer out;
    private final String indent;
    private final NodeFormatter terms;

    private PrettyWriter(Writer out, String indent, PrefixMap prefixes) {
        this.out = out;
        this.indent = indent;
        this.terms = new NodeFormatterTTL(null, prefixes);
    }

    static void turtle(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        PrettyWriter writer = new PrettyWriter(out, "", declare(dataset, out));
        writer.graph(Description.of(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    static void trig(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        PrettyWriter writer = new PrettyWriter(out, "    ", declare(dataset, out));
        for (Node name : Terms.graphs(dataset).values()) {
            out.write("\n" + writer.text(name) + " {\n");
            writer.graph(Description.of(dataset.findNG(name, Node.ANY, Node.ANY, Node.ANY)));
            out.write("}\n");
        }
    }

    /** The usual prefixes and those of the dataset. */
    static SortedMap<String, String> prefixes(DatasetGraph dataset) {
        SortedMap<String, String> all = new TreeMap<>(PREFIXES);
        all.putAll(dataset.prefixes().getMapping());
        return all;
    }

    /** The prefixes, written and ready to use. */
    private static PrefixMap declare(DatasetGraph dataset, Writer out) throws IOException {
        PrefixMap map = PrefixMapFactory.create();
        for (Map.Entry<String, String> prefix : prefixes(dataset).entrySet()) {
            map.add(prefix.getKey(), prefix.getValue());
            out.write("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
        }
        return map;
    }

    private void graph(Description graph) throws IOException {
        Set<Node> attached = graph.attached();
        for (Map.Entry<Node, SortedMap<Node, List<Node>>> entry :
                graph.subjects().entrySet()) {
            if (!attached.contains(entry.getKey())) {
                out.write("\n" + indent + text(entry.getKey()));
                about(graph, entry.getKey(), entry.getValue(), "\n" + indent + "    ");
                out.write(" .\n");
            }
        }
    }

    /** Predicates and objects, each on a line of its own. */
    private void about(Description graph, Node subject, Map<Node, List<Node>> about, String line) throws IOException {
        String separator = line;
        for (Map.Entry<Node, List<Node>> entry : about.entrySet()) {
            out.write(separator + (entry.getKey().equals(Terms.TYPE) ? "a" : text(entry.getKey())) + " ");
            objects(graph, subject, entry.getKey(), entry.getValue());
            separator = " ;" + line;
        }
    }

    private void objects(Description graph, Node subject, Node predicate, List<Node> objects) throws IOException {
        String separator = "";
        for (Node object : objects) {
            out.write(separator + text(object));
            separator = " , ";
            Triple triple = Triple.create(subject, predicate, object);
            for (Node reifier : graph.reifiers().getOrDefault(triple, List.of())) {
                annotation(graph, reifier);
            }
        }
    }

    private void annotation(Description graph, Node reifier) throws IOException {
        String line = "\n" + indent + "        ";
        out.write(line + "~ " + text(reifier));
        Map<Node, List<Node>> about = new LinkedHashMap<>(graph.subjects().getOrDefault(reifier, new TreeMap<>()));
        about.remove(Terms.REIFIES);
        if (!about.isEmpty()) {
            out.write(" {|");
            about(graph, reifier, about, line + "    ");
            out.write(" |}");
        }
    }

    private String text(Node node) {
        StringWriterI buffer = new StringWriterI();
        terms.format(buffer, node);
        return buffer.toString();
    }
}
