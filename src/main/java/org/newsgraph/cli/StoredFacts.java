package org.newsgraph.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Ontology;

/** Reads facts back from a graph, for people. */
final class StoredFacts {
    private static final String SPAN = "#char=";
    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
    private static final Node BODY = NodeFactory.createURI("https://schema.org/articleBody");
    /** What is said of every fact; all else that is said of one is a qualifier. */
    private static final Set<Node> ANNOTATIONS = Stream.concat(
                    Stream.of(RDF.type.asNode(), REIFIES),
                    Stream.of("status", "confidence", "evidence", "cue", "subjectSpan", "objectSpan", "speaker")
                            .map(StoredFacts::term))
            .collect(Collectors.toUnmodifiableSet());

    private final Graph graph;

    StoredFacts(DatasetGraph data) {
        this.graph = data.getDefaultGraph();
    }

    /** The IRI of the article that a fact was taken from. */
    String article(Node fact) {
        String span = value(fact, "evidence").getURI();
        return span.substring(0, span.indexOf(SPAN));
    }

    FactView view(Node fact) {
        Triple said = object(fact, REIFIES).getTriple();
        Body body = Body.of(object(NodeFactory.createURI(article(fact)), BODY).getLiteralLexicalForm());
        Span sentence = span(fact, "evidence");
        return new FactView(
                name(said.getSubject()),
                said.getPredicate().getLocalName(),
                name(said.getObject()),
                qualifiers(fact),
                value(fact, "status").getLocalName().toLowerCase(Locale.ROOT),
                speaker(fact),
                Double.parseDouble(value(fact, "confidence").getLiteralLexicalForm()),
                null,
                body.slice(sentence),
                Stream.of("subjectSpan", "cue", "objectSpan")
                        .map(anchor -> FactView.within(span(fact, anchor), sentence.begin()))
                        .toList());
    }

    private SortedMap<String, String> qualifiers(Node fact) {
        SortedMap<String, String> qualifiers = new TreeMap<>();
        graph.find(fact, Node.ANY, Node.ANY).forEach(triple -> {
            if (!ANNOTATIONS.contains(triple.getPredicate())) {
                qualifiers.put(triple.getPredicate().getLocalName(), name(triple.getObject()));
            }
        });
        return qualifiers;
    }

    private @Nullable String speaker(Node fact) {
        Iterator<Triple> speakers = graph.find(fact, term("speaker"), Node.ANY);
        return speakers.hasNext() ? name(speakers.next().getObject()) : null;
    }

    /** A literal's words, a thing's first label, or else the end of its IRI. */
    private String name(Node node) {
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
        return Stream.of(SKOS.prefLabel, RDFS.label, RDF.value)
                .flatMap(property -> graph.find(node, property.asNode(), Node.ANY).toList().stream())
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .min(String::compareTo)
                .orElseGet(node::getLocalName);
    }

    private Span span(Node fact, String property) {
        String iri = value(fact, property).getURI();
        String[] range = iri.substring(iri.indexOf(SPAN) + SPAN.length()).split(",", 2);
        return new Span(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
    }

    private Node value(Node fact, String property) {
        return object(fact, term(property));
    }

    private Node object(Node subject, Node property) {
        Iterator<Triple> found = graph.find(subject, property, Node.ANY);
        if (!found.hasNext()) {
            throw new CommandException(subject + ": has no " + property.getLocalName()
                    + "; the graph was not written by newsgraph, or only in part; build it again");
        }
        return found.next().getObject();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Ontology.NAMESPACE + name);
    }
}
