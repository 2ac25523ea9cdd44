package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.store.EntityNames;

/**
 * Reads a part of the graph to be drawn. Terms within triple terms have no index, so the way to the facts of an entity leads
 * through the articles that mention it, newest first when there are very many.
 */
final class GraphReading {
    private static final int FACTS = 5;
    private static final int SECOND = 8;
    private static final int LABEL = 120;
    private static final int SENTENCE = 600;
    private static final Comparator<Told> NEWEST = Comparator.comparing(Told::date)
            .reversed()
            .thenComparing(told -> told.fact().getURI());
    private static final Comparator<Map.Entry<Triple, List<Told>>> STRONGEST = Comparator.comparingInt(
                    (Map.Entry<Triple, List<Told>> e) -> -e.getValue().size())
            .thenComparing(
                    e -> e.getValue().stream()
                            .map(Told::date)
                            .max(Comparator.naturalOrder())
                            .orElse(""),
                    Comparator.reverseOrder())
            .thenComparing(e -> e.getKey().toString());

    private final View view;
    private final Graphs graphs;
    private final GraphQuestion question;
    private final Map<Node, Node> standing = new HashMap<>();
    private final Map<Node, Boolean> entities = new HashMap<>();
    private final Map<Node, String> dates = new HashMap<>();
    private final Map<Triple, List<Told>> edges = new HashMap<>();
    private final Set<Node> read = new LinkedHashSet<>();
    private final Set<Node> seen = new LinkedHashSet<>();

    /** A fact with its status and the date of its article. */
    private record Told(Node fact, String status, String date) {}

    GraphReading(View view, GraphQuestion question) {
        this.view = view;
        this.graphs = view.graphs();
        this.question = question;
    }

    /** What is asked for, each entity as the IRI that stands for it; those that nobody knows are left out. */
    List<Node> asked() {
        return question.entities().stream()
                .flatMap(words ->
                        EntityNames.meant(graphs.data(), words).stream().limit(1))
                .filter(this::isEntity)
                .distinct()
                .toList();
    }

    GraphPicture picture() {
        List<Node> asked = asked();
        asked.forEach(this::read);
        if (question.depth() == 2) {
            strongest()
                    .limit(SECOND)
                    .flatMap(e -> Stream.of(e.getKey().getSubject(), e.getKey().getObject()))
                    .distinct()
                    .toList()
                    .forEach(this::read);
        }
        List<Map.Entry<Triple, List<Told>>> drawn =
                strongest().limit(question.limit()).toList();
        Set<Node> nodes = new LinkedHashSet<>(asked);
        drawn.forEach(
                e -> nodes.addAll(List.of(e.getKey().getSubject(), e.getKey().getObject())));
        return new GraphPicture(
                nodes.stream().map(node -> node(node, asked.contains(node))).toList(),
                drawn.stream().map(e -> edge(e.getKey(), e.getValue())).toList(),
                edges.size() - drawn.size());
    }

    private Stream<Map.Entry<Triple, List<Told>>> strongest() {
        return edges.entrySet().stream().sorted(STRONGEST);
    }

    private void read(Node entity) {
        if (read.add(entity)) {
            List<Node> all = all(entity);
            articles(all).forEach(article -> readFacts(article, Set.copyOf(all)));
            if (question.status().isEmpty()
                    && question.article().isEmpty()
                    && question.from().isEmpty()
                    && question.to().isEmpty()) {
                all.forEach(this::readDerived);
            }
        }
    }

    private Collection<Node> articles(List<Node> all) {
        Stream<Node> articles = all.stream()
                .flatMap(one -> Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.MENTIONS, one)))
                .map(Quad::getGraph)
                .distinct();
        return articles.filter(a -> question.article().isEmpty() || a.getURI().equals(question.article()))
                .toList();
    }

    private void readFacts(Node article, Set<Node> entity) {
        Iter.asStream(graphs.data().find(article, Node.ANY, Terms.REIFIES, Node.ANY))
                .filter(quad -> quad.getObject().isTripleTerm())
                .filter(quad -> isAbout(quad.getObject().getTriple(), entity))
                .filter(quad -> seen.add(quad.getSubject()))
                .filter(quad -> !graphs.data().contains(article, quad.getSubject(), Terms.REPEATS, Node.ANY))
                .forEach(quad -> {
                    Node fact = quad.getSubject();
                    String status = status(article, fact);
                    String date = date(article);
                    if (question.admits(status, date)) {
                        edges.computeIfAbsent(merged(quad.getObject().getTriple()), t -> new ArrayList<>())
                                .add(new Told(fact, status, date));
                    }
                });
    }

    private String status(Node article, Node fact) {
        return Iter.asStream(graphs.data().find(article, fact, Terms.STATUS, Node.ANY))
                .map(quad -> Names.local(quad.getObject()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("asserted");
    }

    private String date(Node article) {
        return dates.computeIfAbsent(
                article, a -> graphs.text(a, Terms.PUBLISHED).orElse(""));
    }

    private boolean isAbout(Triple triple, Set<Node> entity) {
        return (entity.contains(triple.getSubject()) || entity.contains(triple.getObject()))
                && isWanted(triple.getPredicate())
                && isEntity(triple.getSubject())
                && isEntity(triple.getObject())
                && !standing(triple.getSubject()).equals(standing(triple.getObject()));
    }

    private boolean isWanted(Node property) {
        return question.relation().isEmpty() || Names.local(property).equals(question.relation());
    }

    private void readDerived(Node entity) {
        for (Property property : view.knowledge().ontology().properties().values()) {
            Node relation = Terms.ng(property.name());
            if (property.kind() == Kind.RELATION && isWanted(relation)) {
                Stream.concat(
                                Iter.asStream(graphs.data().find(Quad.unionGraph, entity, relation, Node.ANY)),
                                Iter.asStream(graphs.data().find(Quad.unionGraph, Node.ANY, relation, entity)))
                        .map(Quad::asTriple)
                        .filter(triple -> isAbout(triple, Set.of(entity)))
                        .map(this::merged)
                        .filter(triple -> !isTold(triple, property))
                        .forEach(triple -> edges.putIfAbsent(triple, List.of()));
            }
        }
    }

    /** True when the triple, or the same said from the other end, is there already. */
    private boolean isTold(Triple triple, Property property) {
        String inverse = property.symmetric() ? property.name() : property.inverse();
        return edges.containsKey(triple) || (inverse != null && edges.containsKey(turned(triple, inverse)));
    }

    private static Triple turned(Triple triple, String relation) {
        return Triple.create(triple.getObject(), Terms.ng(relation), triple.getSubject());
    }

    private Triple merged(Triple triple) {
        return Triple.create(standing(triple.getSubject()), triple.getPredicate(), standing(triple.getObject()));
    }

    private Node standing(Node entity) {
        return standing.computeIfAbsent(
                entity, e -> graphs.one(e, Terms.SAME_ENTITY_AS).orElse(e));
    }

    private List<Node> all(Node entity) {
        return Stream.concat(Stream.of(entity), graphs.subjects(Terms.SAME_ENTITY_AS, entity).stream())
                .distinct()
                .toList();
    }

    /** Statements and amounts are details of a fact, no entities. */
    private boolean isEntity(Node node) {
        return node.isURI()
                && !node.getURI().startsWith(Ontology.NAMESPACE)
                && entities.computeIfAbsent(node, n -> graphs.has(n, Terms.PREF_LABEL, Node.ANY));
    }

    private GraphPicture.Node node(Node node, boolean asked) {
        String kind = Iter.asStream(graphs.data().find(Quad.unionGraph, node, Terms.TYPE, Node.ANY))
                .map(Quad::getObject)
                .filter(type -> type.isURI() && type.getURI().startsWith(Ontology.NAMESPACE))
                .map(Names::local)
                .min(Comparator.naturalOrder())
                .orElse("");
        long articles = articles(all(node)).size();
        String href = view.links().entity(node);
        String kindLabel = kind.isEmpty() ? "" : view.names().term(kind);
        return new GraphPicture.Node(node.getURI(), cut(name(node), LABEL), kind, kindLabel, href, articles, asked);
    }

    /** The preferred label in the reader's language, or else the first in any. */
    private String name(Node node) {
        String language = view.reader().language().tag();
        return Iter.asStream(graphs.data().find(Quad.unionGraph, node, Terms.PREF_LABEL, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .min(Comparator.comparing(
                                (Node label) -> !label.getLiteralLanguage().equals(language))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> Names.local(node));
    }

    private GraphPicture.Edge edge(Triple triple, List<Told> told) {
        Map<String, Integer> statuses = new TreeMap<>(Comparator.comparingInt(Site.STATUSES::indexOf));
        told.forEach(one -> statuses.merge(one.status(), 1, Integer::sum));
        String main = statuses.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        String relation = Names.local(triple.getPredicate());
        return new GraphPicture.Edge(
                triple.getSubject().getURI() + " " + relation + " "
                        + triple.getObject().getURI(),
                triple.getSubject().getURI(),
                triple.getObject().getURI(),
                relation,
                view.names().term(relation),
                main,
                new LinkedHashMap<>(statuses),
                told.size(),
                told.stream().sorted(NEWEST).limit(FACTS).map(this::fact).toList(),
                told.isEmpty());
    }

    private GraphPicture.Fact fact(Told told) {
        Node article = Links.articleOf(told.fact());
        String body = graphs.text(article, Terms.BODY).orElse("");
        String sentence = view.facts()
                .range(told.fact(), Terms.EVIDENCE)
                .filter(r -> r.begin() <= r.end() && r.end() <= body.codePointCount(0, body.length()))
                .map(r -> Piece.slice(body, r.begin(), r.end()))
                .orElse("");
        return new GraphPicture.Fact(
                view.links().fact(told.fact()),
                told.status(),
                view.messages().lookup("status." + told.status()),
                told.date(),
                cut(view.names().of(article), LABEL),
                cut(sentence, SENTENCE));
    }

    /** Names from articles have any length. */
    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }
}
