package org.newsgraph.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Ontology;

/**
 * A fact as it can be compared with one of another article.
 *
 * @param claim subject, property, object, status and speaker; things of the article by what is said of them
 * @param details its qualifiers, as property and value; without its valid time, which also the day of publication bounds
 * @param sentence the words that say it
 */
record ToldFact(Node name, List<Object> claim, Set<List<Object>> details, String sentence) {
    private static final Set<Node> NO_DETAILS = Set.of(
            Vocabulary.STATUS,
            Vocabulary.SPEAKER,
            Vocabulary.CONFIDENCE,
            Vocabulary.EVIDENCE,
            Vocabulary.CUE,
            Vocabulary.SUBJECT_SPAN,
            Vocabulary.OBJECT_SPAN,
            Vocabulary.VALID_FROM,
            Vocabulary.VALID_UNTIL);
    /** How something is called or written differs where what is meant does not. */
    private static final Set<Node> SPELLINGS = Set.of(Vocabulary.ALT_LABEL, Vocabulary.LABEL);

    /** The facts of an article's graph, ordered by where they are told. */
    static List<ToldFact> of(Graph graph, Node article) {
        Body body = graph.stream(article, Vocabulary.ARTICLE_BODY, Node.ANY)
                .map(t -> Body.of(t.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(Body.of(""));
        return graph.stream(Node.ANY, Vocabulary.REIFIES, Node.ANY)
                .filter(t -> t.getObject().isTripleTerm())
                .sorted(Comparator.comparingInt((Triple t) ->
                                evidence(graph, t.getSubject()).map(Span::begin).orElse(0))
                        .thenComparing(t -> t.getSubject().getURI()))
                .map(t -> read(graph, article, t, body))
                .toList();
    }

    private static ToldFact read(Graph graph, Node article, Triple reified, Body body) {
        Node name = reified.getSubject();
        Triple triple = reified.getObject().getTriple();
        List<Object> claim = List.of(
                meaning(graph, article, triple.getSubject()),
                triple.getPredicate(),
                meaning(graph, article, triple.getObject()),
                meanings(graph, article, name, Vocabulary.STATUS),
                meanings(graph, article, name, Vocabulary.SPEAKER));
        Set<List<Object>> details = graph.stream(name, Node.ANY, Node.ANY)
                .filter(t -> t.getPredicate().getURI().startsWith(Ontology.NAMESPACE))
                .filter(t -> !NO_DETAILS.contains(t.getPredicate()))
                .map(t -> List.of(t.getPredicate(), meaning(graph, article, t.getObject())))
                .collect(Collectors.toSet());
        String sentence = evidence(graph, name)
                .filter(span -> span.end() <= body.length())
                .map(body::slice)
                .orElse("");
        return new ToldFact(name, claim, details, sentence);
    }

    private static Optional<Span> evidence(Graph graph, Node fact) {
        return graph.stream(fact, Vocabulary.EVIDENCE, Node.ANY)
                .flatMap(t -> Iris.range(t.getObject()).stream())
                .min(Comparator.comparingInt(Span::begin));
    }

    private static Set<Object> meanings(Graph graph, Node article, Node fact, Node property) {
        return graph.stream(fact, property, Node.ANY)
                .map(t -> meaning(graph, article, t.getObject()))
                .collect(Collectors.toSet());
    }

    /** The term itself; of a claim, an amount or another thing of the article, whose IRI no other shares, what is said of it. */
    private static Object meaning(Graph graph, Node article, Node term) {
        if (graph.contains(term, Vocabulary.TYPE, Kinds.PERSON)) {
            return names(graph, term);
        }
        if (!term.isURI() || !term.getURI().startsWith(article.getURI() + "#")) {
            return term;
        }
        Set<Object> said = new HashSet<>();
        graph.stream(term, Node.ANY, Node.ANY)
                .filter(t -> t.getObject().isLiteral() && !SPELLINGS.contains(t.getPredicate()))
                .forEach(t -> said.add(List.of(t.getPredicate(), t.getObject())));
        return said.isEmpty() ? term : said;
    }

    /** A person goes by name: whoever cuts a text may cut what tells that they belong to an organisation. */
    private static Set<Node> names(Graph graph, Node person) {
        return graph.stream(person, Vocabulary.PREF_LABEL, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toSet());
    }

    /** The fact of these that this one adds nothing to; of several one from the same sentence. */
    Optional<ToldFact> repeatedOf(List<ToldFact> earlier) {
        List<ToldFact> covering =
                earlier.stream().filter(e -> e.details().containsAll(details)).toList();
        Stream<ToldFact> sameWords = covering.stream().filter(e -> e.sentence().equals(sentence));
        return Stream.concat(sameWords, covering.stream()).findFirst();
    }
}
