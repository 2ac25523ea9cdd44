package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes the union of all graphs as RDF/XML of RDF 1.1, a subject at a time. Characters that XML 1.0 has no way to write, such
 * as NUL, become U+FFFD.
 */
final class RdfXmlWriter {
    private final Writer out;
    /** Prefixes by namespace; that of RDF is the one that the elements of RDF/XML are written with. */
    private final SortedMap<String, String> prefixes = new TreeMap<>();

    private RdfXmlWriter(Writer out, Map<String, String> namespaces) {
        this.out = out;
        prefixes.put(RDF.getURI(), "rdf");
        namespaces.forEach((prefix, namespace) -> {
            if (prefix.matches("[A-Za-z][A-Za-z0-9_-]*") && !prefix.equals("rdf") && !prefix.startsWith("xml")) {
                prefixes.putIfAbsent(namespace, prefix);
            }
        });
    }

    static void write(Content content, Writer out) throws IOException {
        RdfXmlWriter writer = new RdfXmlWriter(out, PrettyWriter.prefixes(content.dataset()));
        try (SubjectLines lines = content.subjects(SubjectLines.Form.STATEMENTS)) {
            content.graphs().values().forEach(name -> lines.add(content.graph(name)));
            writer.document(lines.fields());
        }
    }

    private void document(Iterator<String[]> lines) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("\n    xmlns:" + prefix.getValue() + "=\"" + Xml.escaped(prefix.getKey()) + "\"");
        }
        out.write(">\n");
        String subject = "";
        while (lines.hasNext()) {
            String[] line = lines.next();
            if (!line[0].equals(subject)) {
                out.write(subject.isEmpty() ? "" : "  </rdf:Description>\n");
                subject = line[0];
                out.write("  <rdf:Description" + resource("about", WrittenTerm.of(subject)) + ">\n");
            }
            property(WrittenTerm.of(line[1].substring(1)).text(), WrittenTerm.of(line[2]));
        }
        out.write((subject.isEmpty() ? "" : "  </rdf:Description>\n") + "</rdf:RDF>\n");
    }

    private static String resource(String attribute, WrittenTerm term) {
        return term.isIri()
                ? " rdf:" + attribute + "=\"" + Xml.escaped(term.text()) + "\""
                : " rdf:nodeID=\"" + Xml.escaped(term.text()) + "\"";
    }

    private void property(String predicate, WrittenTerm object) throws IOException {
        int cut = Util.splitNamespaceXML(predicate);
        String namespace = predicate.substring(0, cut);
        String local = predicate.substring(cut);
        if (local.isEmpty()) {
            throw new ExportException("the property " + predicate
                    + " has no name that XML allows as an element; take another format, such as turtle11");
        }
        String known = prefixes.get(namespace);
        String name = known == null ? "p:" + local : known + ":" + local;
        out.write("    <" + name + (known == null ? " xmlns:p=\"" + Xml.escaped(namespace) + "\"" : ""));
        if (object.kind() == WrittenTerm.Kind.LITERAL) {
            out.write(attributes(object) + ">" + Xml.escaped(object.text()) + "</" + name + ">\n");
        } else {
            out.write(resource("resource", object) + "/>\n");
        }
    }

    private static String attributes(WrittenTerm literal) {
        if (!literal.language().isEmpty()) {
            return " xml:lang=\"" + literal.language() + "\"";
        }
        String datatype = literal.datatype();
        return datatype.equals(WrittenTerm.STRING) ? "" : " rdf:datatype=\"" + Xml.escaped(datatype) + "\"";
    }
}
