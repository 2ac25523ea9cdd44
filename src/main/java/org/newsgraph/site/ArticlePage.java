package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.site.FactCard.Detail;
import org.newsgraph.site.Facts.Range;

/**
 * {@code /article/…}: an article with all that is told in it marked in its words.
 *
 * @param headline without an end that is too long
 * @param subtitle empty when there is none
 * @param language tag of its words; empty when unknown
 * @param source where it can be read, or null
 * @param facts in the order of their evidence
 * @param data address of its graph
 */
record ArticlePage(
        Frame frame,
        String headline,
        String subtitle,
        String language,
        @Nullable String source,
        List<Detail> metadata,
        List<StatusCount> statuses,
        MarkedBody body,
        List<Told> facts,
        List<Kind> kinds,
        String data) {
    private static final Node BLOCKS = Terms.ng("blocks");
    private static final Node STATEMENT = Terms.ng("Statement");
    private static final Node DERIVED_FROM =
            org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final int TITLE = 100;
    private static final int LONG = 400;
    private static final int LABEL = 160;

    /**
     * A fact in the list beside the words.
     *
     * @param anchor the fact's address in the page
     * @param statement true when its object is somebody's words
     */
    record Told(int number, String anchor, FactCard card, boolean statement) {
        Ref subject() {
            return Excerpt.of(card.subject(), LABEL);
        }

        Ref object() {
            return Excerpt.of(card.object(), LONG);
        }
    }

    /** Entities of a class. */
    record Kind(Ref name, List<Named> entities) {}

    /** An entity and how often it is mentioned. */
    record Named(Ref entity, int mentions) {}

    static Optional<ArticlePage> of(View view, Node article) {
        return view.graphs().has(article, Terms.TYPE, Terms.ARTICLE)
                ? Optional.of(new Making(view, article).page())
                : Optional.empty();
    }

    String html() {
        return Templates.page("article", frame, this);
    }

    /** Makes the page of one article. */
    private record Making(View view, Node article) {
        ArticlePage page() {
            String headline = view.names().of(article);
            List<Node> nodes = view.facts().of(article);
            List<Told> facts = told(nodes);
            List<Node> entities = view.graphs().objects(article, Terms.MENTIONS).stream()
                    .filter(Node::isURI)
                    .toList();
            return new ArticlePage(
                    Frame.of(view.reader(), Excerpt.of(headline, TITLE), Section.ARTICLES)
                            .withStyles("article.css")
                            .withScripts("/static/article.js"),
                    Excerpt.of(headline, LONG),
                    Excerpt.of(text(Terms.schema("alternativeHeadline")).orElse(""), LONG),
                    text(Terms.schema("inLanguage"))
                            .filter(tag -> tag.matches("[A-Za-z0-9-]{1,35}"))
                            .orElse(""),
                    source(),
                    metadata(),
                    StatusCount.of(facts.stream()
                            .collect(Collectors.groupingBy(f -> f.card().status(), Collectors.counting()))),
                    body(facts, entities),
                    facts,
                    kinds(entities),
                    "/data?graph=" + Links.encode(article.getURI()));
        }

        private Optional<String> text(Node property) {
            return view.graphs().text(article, property);
        }

        /** The article's own address, or that of what it was read from. */
        private @Nullable String source() {
            return Stream.concat(Stream.of(article), view.graphs().objects(article, DERIVED_FROM).stream())
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(iri -> !iri.startsWith(view.links().base()) && Links.outward(iri) != null)
                    .findFirst()
                    .orElse(null);
        }

        private List<Detail> metadata() {
            List<Detail> details = new ArrayList<>();
            plain(details, "author", Terms.schema("author"));
            plain(details, "publisher", Terms.PUBLISHER);
            plain(details, "published", Terms.PUBLISHED);
            plain(details, "modified", Terms.schema("dateModified"));
            plain(details, "language", Terms.schema("inLanguage"));
            plain(details, "section", Terms.schema("articleSection"));
            plain(details, "keywords", Terms.schema("keywords"));
            view.graphs().objects(article, Terms.ng("copyOf")).forEach(original -> copy(details, "copyOf", original));
            view.graphs().subjects(Terms.ng("copyOf"), article).stream()
                    .limit(20)
                    .forEach(other -> copy(details, "copiedBy", other));
            return details;
        }

        private void plain(List<Detail> details, String key, Node property) {
            String values = view.graphs().objects(article, property).stream()
                    .limit(40)
                    .map(value -> view.names().ref(value).label())
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                details.add(new Detail(view.messages().lookup("article." + key), Ref.plain(Excerpt.of(values, LONG))));
            }
        }

        private void copy(List<Detail> details, String key, Node other) {
            if (other.isURI()) {
                details.add(new Detail(
                        view.messages().lookup("article." + key),
                        Excerpt.of(new Ref(view.names().of(other), view.links().article(other)), LABEL)));
            }
        }

        private List<Told> told(List<Node> nodes) {
            List<Told> told = new ArrayList<>();
            for (Node node : nodes) {
                view.facts()
                        .card(node)
                        .ifPresent(
                                card -> told.add(new Told(told.size() + 1, fragment(node), card, isStatement(node))));
            }
            return told;
        }

        private boolean isStatement(Node fact) {
            return view.facts()
                    .triple(fact)
                    .filter(triple -> view.graphs().has(triple.getObject(), Terms.TYPE, STATEMENT))
                    .isPresent();
        }

        private static String fragment(Node fact) {
            String iri = fact.getURI();
            return iri.substring(iri.indexOf('#') + 1);
        }

        private MarkedBody body(List<Told> facts, List<Node> entities) {
            String body = text(Terms.BODY).orElse("");
            List<MarkedBody.Mark> marks = facts.stream().flatMap(this::marks).toList();
            List<MarkedBody.Mention> mentions = entities.stream()
                    .flatMap(entity -> ranges(entity)
                            .map(range ->
                                    new MarkedBody.Mention(range, view.links().entity(entity))))
                    .toList();
            return MarkedBody.of(body, Block.of(body, text(BLOCKS).orElse("")), mentions, marks);
        }

        private Stream<Range> ranges(Node entity) {
            return Iter.asStream(view.graphs().data().find(article, entity, Terms.MENTION, Node.ANY))
                    .map(Quad::getObject)
                    .filter(span -> span.isURI() && Links.articleOf(span).equals(article))
                    .flatMap(span -> Facts.range(span).stream());
        }

        private Stream<MarkedBody.Mark> marks(Told told) {
            Node fact = org.apache.jena.graph.NodeFactory.createURI(told.card().iri());
            String status = told.card().status();
            MarkedBody.Note note = new MarkedBody.Note(told.number(), told.anchor(), status);
            Stream<MarkedBody.Mark> evidence = view.facts().range(fact, Terms.EVIDENCE).stream()
                    .map(range -> new MarkedBody.Mark(range, "evidence " + status, "e" + told.number(), note));
            Stream<MarkedBody.Mark> parts =
                    Map.of("s", Terms.SUBJECT_SPAN, "c", Terms.CUE, "o", Terms.OBJECT_SPAN).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .flatMap(part -> view.facts().range(fact, part.getValue()).stream()
                                    .map(range -> new MarkedBody.Mark(range, "", part.getKey() + told.number(), null)));
            return Stream.concat(evidence, parts);
        }

        private List<Kind> kinds(List<Node> entities) {
            Map<Node, List<Named>> byClass = new TreeMap<>(Comparator.comparing(Node::toString));
            for (Node entity : entities) {
                Set<Range> ranges = ranges(entity).collect(Collectors.toCollection(HashSet::new));
                Ref ref = new Ref(
                        Excerpt.of(view.names().of(entity), LABEL), view.links().entity(entity));
                byClass.computeIfAbsent(type(entity), t -> new ArrayList<>()).add(new Named(ref, ranges.size()));
            }
            return byClass.entrySet().stream()
                    .map(e -> new Kind(
                            view.names().ref(e.getKey()),
                            e.getValue().stream()
                                    .sorted(Comparator.comparingInt(Named::mentions)
                                            .reversed()
                                            .thenComparing(n -> n.entity().label()))
                                    .toList()))
                    .sorted(Comparator.comparingInt((Kind k) -> -k.entities().size())
                            .thenComparing(k -> k.name().label()))
                    .toList();
        }

        private Node type(Node entity) {
            return Iter.asStream(view.graphs().data().find(article, entity, Terms.TYPE, Node.ANY))
                    .map(Quad::getObject)
                    .filter(type -> type.isURI() && type.getURI().startsWith(Ontology.NAMESPACE))
                    .min(Comparator.comparing(Node::getURI))
                    .orElse(Terms.ng("Entity"));
        }
    }
}
