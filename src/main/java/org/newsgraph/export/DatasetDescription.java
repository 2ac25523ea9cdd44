package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Describes a dataset with the Vocabulary of Interlinked Datasets (VoID) and the Data Catalog Vocabulary (DCAT): how many
 * triples, entities, articles, of which classes and properties, from when to when, and the formats it is had in.
 */
final class DatasetDescription {
    private static final String HEAD = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            <#dataset>
                a void:Dataset , dcat:Dataset ;
                dcterms:title "News articles as a graph with evidence"@en , "Nachrichtenartikel als Graph mit Belegen"@de ;
                void:feature <http://www.w3.org/ns/formats/N-Quads> , <http://www.w3.org/ns/formats/TriG> ;
                void:vocabulary <https://w3id.org/newsgraph/ontology> , <https://schema.org/> , <http://www.w3.org/ns/prov#> ,
                    <http://www.w3.org/2004/02/skos/core#> ;
            """;
    private static final Node PUBLISHED = Terms.schema("datePublished");
    private static final String TYPE = Terms.key(Terms.TYPE);
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d.*";

    /** Of triples that several graphs say each counts once. */
    private final SortedMap<String, Long> properties = new TreeMap<>();

    private final SortedMap<String, Long> classes = new TreeMap<>();
    private long triples;
    private long subjects;
    private String subject = "";
    private long articles;
    private String from = "";
    private String to = "";

    private DatasetDescription() {}

    static void write(Content content, Writer out) throws IOException {
        DatasetDescription description = new DatasetDescription();
        try (SortedLines said = content.lines()) {
            for (Node name : content.graphs().values()) {
                Graph graph = content.graph(name);
                description.articles += graph.contains(name, Terms.ARTICLE_BODY, Node.ANY) ? 1 : 0;
                graph.find().forEachRemaining(triple -> description.add(triple, said));
            }
            said.forEach(description::count);
        }
        description.write(out);
    }

    private void add(Triple triple, SortedLines said) {
        said.add(Terms.key(triple.getSubject()) + "\t" + Terms.key(triple.getPredicate()) + "\t"
                + Terms.key(triple.getObject()));
        if (triple.getPredicate().equals(PUBLISHED)) {
            cover(triple.getObject());
        }
    }

    /** Lines come by subject, each once. */
    private void count(String line) {
        String[] terms = line.split("\t", -1);
        triples++;
        properties.merge(terms[1], 1L, Long::sum);
        if (terms[1].equals(TYPE)) {
            classes.merge(terms[2], 1L, Long::sum);
        }
        if (!terms[0].equals(subject)) {
            subject = terms[0];
            subjects++;
        }
    }

    private void cover(Node published) {
        String moment = published.isLiteral() ? published.getLiteralLexicalForm() : "";
        if (moment.matches(DAY)) {
            String day = moment.substring(0, "2025-01-01".length());
            from = from.isEmpty() || day.compareTo(from) < 0 ? day : from;
            to = day.compareTo(to) > 0 ? day : to;
        }
    }

    private void write(Writer out) throws IOException {
        out.write(HEAD);
        out.write("    void:triples " + triples + " ;\n    void:distinctSubjects " + subjects + " ;\n");
        out.write("    void:classes " + classes.size() + " ;\n    void:properties " + properties.size() + " ;\n");
        out.write("    void:documents " + articles + " ");
        if (!from.isEmpty()) {
            out.write(";\n    dcterms:temporal [\n        a dcterms:PeriodOfTime ;\n        dcat:startDate \"" + from
                    + "\"^^xsd:date ;\n        dcat:endDate \"" + to + "\"^^xsd:date ] ");
        }
        partitions("void:classPartition", "void:class", "void:entities", classes, out);
        partitions("void:propertyPartition", "void:property", "void:triples", properties, out);
        for (Format format : Format.values()) {
            distribution(format, out);
        }
        out.write(".\n");
    }

    private static void partitions(String property, String of, String what, Map<String, Long> counts, Writer out)
            throws IOException {
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            out.write(";\n    " + property + " [ " + of + " " + count.getKey() + " ; " + what + " " + count.getValue()
                    + " ] ");
        }
    }

    private static void distribution(Format format, Writer out) throws IOException {
        out.write(";\n    dcat:distribution [\n        a dcat:Distribution ;\n        dcterms:title \"" + format.label()
                + "\" ;\n        dcat:mediaType"
                + " <https://www.iana.org/assignments/media-types/" + format.mediaType() + "> ] ");
    }
}
