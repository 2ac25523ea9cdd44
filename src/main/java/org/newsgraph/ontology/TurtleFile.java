package org.newsgraph.ontology;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;

/** The triples of a Turtle file by subject, in the order of the file, so that what is read from it has a fixed order. */
final class TurtleFile {
    private final String name;
    private final Map<Node, List<Triple>> triples = new LinkedHashMap<>();

    private TurtleFile(String name) {
        this.name = name;
    }

    static TurtleFile parse(String name, byte[] content) {
        TurtleFile file = new TurtleFile(name);
        parse(name, content, LabelToNode.createUseLabelAsGiven(), new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                file.triples
                        .computeIfAbsent(triple.getSubject(), s -> new ArrayList<>(4))
                        .add(triple);
            }
        });
        return file;
    }

    static void parse(String name, byte[] content, StreamRDF sink) {
        parse(name, content, LabelToNode.createScopeByDocumentHash(), sink);
    }

    private static void parse(String name, byte[] content, LabelToNode blankNodes, StreamRDF sink) {
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(content))
                    .lang(Lang.TURTLE)
                    .base(Ontology.NAMESPACE)
                    .labelToNode(blankNodes)
                    .checking(false) // literals and IRIs are not judged, which halves the time
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(sink);
        } catch (RiotException
                | IndexOutOfBoundsException // from a name with many full stops
                | IllegalFormatException e) { // from a message about a name with a percent sign
            throw new OntologyException(name + " is not Turtle: " + e.getMessage() + "; mend that place", e);
        }
    }

    String name() {
        return name;
    }

    Set<Node> subjects() {
        return triples.keySet();
    }

    List<Node> objects(Node subject, Node property) {
        return triples.getOrDefault(subject, List.of()).stream()
                .filter(t -> t.getPredicate().equals(property))
                .map(Triple::getObject)
                .toList();
    }

    List<Triple> about(Node subject) {
        return triples.getOrDefault(subject, List.of());
    }

    Optional<Node> object(Node subject, Node property) {
        List<Node> all = objects(subject, property);
        if (all.size() > 1) {
            throw error(subject, "has " + all.size() + " values of " + local(property) + "; keep one");
        }
        return all.stream().findFirst();
    }

    boolean has(Node subject, Node property, Node object) {
        return objects(subject, property).contains(object);
    }

    /** The literals of a property by language, at most one a language. */
    SortedMap<String, String> byLanguage(Node subject, Node property) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Node object : objects(subject, property)) {
            String language = object.isLiteral() ? object.getLiteralLanguage() : "";
            if (language.isEmpty()) {
                throw error(subject, "has a " + local(property) + " without language; write \"…\"@de");
            }
            if (texts.put(language.toLowerCase(Locale.ROOT), object.getLiteralLexicalForm()) != null) {
                throw error(subject, "has two " + local(property) + " in @" + language + "; keep one");
            }
        }
        return texts;
    }

    SortedSet<String> texts(Node subject, Node property) {
        SortedSet<String> texts = new TreeSet<>();
        for (Node object : objects(subject, property)) {
            if (!object.isLiteral()) {
                throw error(subject, "has a " + local(property) + " that is no text; write it in quotes");
            }
            texts.add(object.getLiteralLexicalForm());
        }
        return texts;
    }

    /** An error about a term: {@code problem} goes on after its name and ends with the remedy. */
    OntologyException error(Node subject, String problem) {
        return new OntologyException(name + ": " + local(subject) + " " + problem);
    }

    /** The part of an IRI after its namespace; a blank node's label as in the file. */
    static String local(Node node) {
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        if (!node.isURI()) {
            return node.toString();
        }
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
