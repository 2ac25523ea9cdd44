package org.newsgraph.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;

/**
 * {@code /}: what is in the graph and how to ask for it.
 *
 * @param origin of the addresses that programs ask, such as {@code http://localhost:3030}
 * @param contradictions a few, each with the facts that say different things
 */
record StartPage(
        Frame frame,
        String origin,
        long articles,
        long entities,
        List<StatusCount> statuses,
        List<ArticleLine> newest,
        List<Mentioned> mentioned,
        List<FactCard> examples,
        List<List<FactCard>> contradictions,
        List<Group> groups) {
    private static final int NEWEST = 8;
    private static final int LABEL = 60;
    private static final List<String> FACTS = List.of("relations", "timeline", "who-said-what", "evidence", "derived");
    private static final List<String> STATUSES = List.of("allegations", "planned", "contradictions", "as-of");
    private static final List<String> GRAPH =
            List.of("entities-by-mentions", "entity", "identity", "facts-per-article", "copies");

    /** An entity and how many articles mention it. */
    record Mentioned(Ref entity, long articles) {}

    /** Questions of one kind. */
    record Group(String key, List<CataloguedQuery> questions) {}

    static StartPage of(View view, Overview overview, QueryCatalogue catalogue) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("start.title"), Section.START)
                .withStyles("article.css");
        return new StartPage(
                frame,
                "",
                overview.archive().entries().size(),
                overview.entities(),
                StatusCount.of(overview.statuses()).stream()
                        .map(StartPage::linked)
                        .toList(),
                overview.archive().entries().stream()
                        .limit(NEWEST)
                        .map(entry -> ArticleLine.of(view, entry))
                        .toList(),
                overview.mentioned().stream()
                        .map(m -> new Mentioned(
                                Excerpt.of(
                                        new Ref(
                                                view.names().of(m.entity()),
                                                view.links().entity(m.entity())),
                                        LABEL),
                                m.articles()))
                        .toList(),
                cards(view, overview.examples()),
                overview.contradictions().stream()
                        .map(node -> cards(view, view.graphs().objects(node, Terms.ng("side"))))
                        .filter(sides -> sides.size() > 1)
                        .limit(1)
                        .toList(),
                groups(catalogue));
    }

    private static StatusCount linked(StatusCount count) {
        String question = switch (count.status()) {
            case "alleged" -> "/queries/allegations";
            case "planned" -> "/queries/planned";
            default -> "/queries/relations?status=" + count.status();
        };
        return new StatusCount(count.status(), count.count(), question);
    }

    private static List<FactCard> cards(View view, List<Node> facts) {
        return facts.stream()
                .filter(Node::isURI)
                .limit(4)
                .flatMap(fact -> view.facts().card(fact).stream())
                .toList();
    }

    private static List<Group> groups(QueryCatalogue catalogue) {
        List<String> named =
                Stream.of(FACTS, STATUSES, GRAPH).flatMap(List::stream).toList();
        List<CataloguedQuery> others = catalogue.all().stream()
                .filter(query -> !named.contains(query.name()))
                .toList();
        return Stream.of(
                        new Group("start.group.business", others),
                        group(catalogue, "start.group.status", STATUSES),
                        group(catalogue, "start.group.facts", FACTS),
                        group(catalogue, "start.group.graph", GRAPH))
                .filter(group -> !group.questions().isEmpty())
                .toList();
    }

    private static Group group(QueryCatalogue catalogue, String key, List<String> names) {
        return new Group(
                key,
                names.stream()
                        .map(name -> catalogue.byName(name).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The same for another reader of the same language. */
    StartPage at(Reader reader, String place) {
        Frame own = Frame.of(reader, frame.title(), Section.START).withStyles("article.css");
        return new StartPage(
                own, place, articles, entities, statuses, newest, mentioned, examples, contradictions, groups);
    }

    long facts() {
        return statuses.stream().mapToLong(StatusCount::count).sum();
    }

    String html() {
        return Templates.page("start", frame, this);
    }
}
