package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;

/**
 * The document about an entity: how it is called, what is said about it, by whom, and why.
 *
 * @param address of the document, without what is chosen of it
 * @param kinds classes of the ontology
 * @param others the IRIs of those that it stands for
 * @param identities the same things in other places
 * @param statuses how many facts have each, in the order of the ontology's certainty
 * @param groups of facts by relation
 * @param says what the entity says itself
 * @param byOthers what others say about it, a group for each speaker
 */
record EntityPage(
        Frame frame,
        String iri,
        String name,
        String address,
        EntityChoice choice,
        List<Ref> kinds,
        List<Label> names,
        List<Label> aliases,
        List<String> others,
        List<Ref> identities,
        Coverage coverage,
        Timeline timeline,
        Map<String, Integer> statuses,
        List<ClaimGroup> groups,
        List<ClaimGroup> says,
        List<ClaimGroup> byOthers,
        Part<Conclusion> conclusions,
        Part<Dispute> disputes,
        Positions positions,
        Neighbours neighbours,
        Part<Joining> joinings,
        List<ArticleRow> articles) {
    static final int PAGE = 50;
    private static final int FEW_ARTICLES = 10;
    private static final int CONCLUSIONS = 20;
    private static final int DISPUTES = 6;
    private static final int JOININGS = 12;
    private static final int ALIASES = 40;
    private static final int SPEAKERS = 6;
    private static final int SPEAKERS_NAMED = 60;

    /** Key of the articles where a group of facts is chosen. */
    static final String ARTICLES = "articles";

    /** A name in the languages whose articles use it. */
    record Label(String text, NavigableSet<String> languages) {
        /** The only language, or null. */
        @Nullable
        String language() {
            return languages.size() == 1 ? languages.first() : null;
        }
    }

    /** An article that mentions the entity. */
    record ArticleRow(Ref article, String published) {}

    /** The first of many, and how many there are. */
    record Part<T>(List<T> first, int total) {
        Part {
            first = List.copyOf(first);
        }
    }

    static EntityPage of(
            View view, Entity entity, EntityChoice choice, List<Alternate> alternates, Grounding grounding) {
        Graphs graphs = view.graphs();
        Coverage coverage = Coverage.of(graphs, entity);
        ToldFacts told = new ToldFacts(graphs, entity, coverage);
        List<Told> facts = told.all();
        Grouped grouped = Grouped.of(new Claims(view, entity, told), facts, choice);
        boolean whole = choice.group() == null;
        List<Triple> derived = whole ? Conclusion.of(view, entity) : List.of();
        List<Node> disputes = whole ? Dispute.of(graphs, entity, facts) : List.of();
        List<Node> joinings = whole ? Joining.of(graphs, entity) : List.of();
        String name = view.names().of(entity.node());
        return new EntityPage(
                Frame.of(view.reader(), name, null)
                        .withStyles("entity.css")
                        .withScripts("/static/neighbourhood.js")
                        .withAlternates(alternates),
                entity.node().getURI(),
                name,
                view.links().about(entity.node()),
                choice,
                kinds(view, entity),
                labels(graphs, entity, Terms.PREF_LABEL),
                labels(graphs, entity, Terms.ALT_LABEL),
                entity.others().stream().map(Node::getURI).toList(),
                identities(graphs, entity),
                coverage,
                Timeline.of(coverage, view.messages()),
                statuses(facts),
                grouped.relations(),
                grouped.says(),
                grouped.byOthers(),
                part(derived, CONCLUSIONS, first -> Conclusion.read(view, first, grounding)),
                part(
                        disputes,
                        DISPUTES,
                        first -> first.stream().map(d -> Dispute.read(view, d)).toList()),
                whole ? Positions.of(view, entity) : new Positions(List.of(), 0),
                whole ? Neighbours.of(view, entity, facts, told) : new Neighbours(List.of(), 0),
                part(
                        joinings,
                        JOININGS,
                        first -> first.stream().map(j -> Joining.read(view, j)).toList()),
                articles(view, coverage, choice));
    }

    /** Facts in the groups that the page shows, largest first. */
    private record Grouped(List<ClaimGroup> relations, List<ClaimGroup> says, List<ClaimGroup> byOthers) {
        static Grouped of(Claims claims, List<Told> facts, EntityChoice choice) {
            Grouped grouped = new Grouped(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            claims
                    .groups(facts.stream()
                            .filter(fact ->
                                    choice.status() == null || fact.status().equals(choice.status()))
                            .toList())
                    .entrySet()
                    .stream()
                    .filter(group -> choice.group() == null || choice.group().equals(group.getKey()))
                    .sorted(Comparator.comparingInt((Map.Entry<String, List<Told>> group) ->
                                    -group.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(group -> grouped.add(claims, group.getKey(), group.getValue(), choice));
            return grouped;
        }

        private void add(Claims claims, String key, List<Told> facts, EntityChoice choice) {
            List<ClaimGroup> home = Claims.isOthers(key) ? byOthers : key.equals(Claims.SAYS) ? says : relations;
            if (choice.group() != null) {
                home.add(claims.page(key, facts, choice.page(), PAGE));
            } else if (Claims.isOthers(key) && byOthers.size() >= SPEAKERS) {
                home.add(claims.none(key, facts));
            } else {
                home.add(claims.few(key, facts));
            }
        }
    }

    private static <N, T> Part<T> part(List<N> all, int shown, Function<List<N>, List<T>> reading) {
        return new Part<>(reading.apply(all.subList(0, Math.min(shown, all.size()))), all.size());
    }

    private static List<Ref> kinds(View view, Entity entity) {
        return entity.all().stream()
                .flatMap(one -> view.graphs().objects(one, Terms.TYPE).stream())
                .filter(type -> type.isURI() && type.getURI().startsWith(Ontology.NAMESPACE))
                .distinct()
                .map(view.names()::ref)
                .toList();
    }

    private static List<Label> labels(Graphs graphs, Entity entity, Node property) {
        NavigableMap<String, NavigableSet<String>> languages = new TreeMap<>();
        entity.all().stream()
                .flatMap(one -> graphs.objects(one, property).stream())
                .filter(Node::isLiteral)
                .forEach(label -> {
                    NavigableSet<String> of = languages.computeIfAbsent(
                            Names.cut(label.getLiteralLexicalForm()), text -> new TreeSet<>());
                    if (!label.getLiteralLanguage().isEmpty()) {
                        of.add(label.getLiteralLanguage());
                    }
                });
        return languages.entrySet().stream()
                .map(label -> new Label(label.getKey(), label.getValue()))
                .limit(ALIASES)
                .toList();
    }

    /** What a browser may not be led to has no link. */
    private static List<Ref> identities(Graphs graphs, Entity entity) {
        return entity.all().stream()
                .flatMap(one -> graphs.objects(one, Terms.SAME_AS).stream())
                .filter(other -> other.isURI() && !entity.is(other))
                .distinct()
                .map(other -> new Ref(Names.cut(other.getURI()), Links.outward(other.getURI())))
                .toList();
    }

    private static NavigableMap<String, Integer> statuses(List<Told> facts) {
        NavigableMap<String, Integer> counts = new TreeMap<>(Comparator.comparingInt(Site.STATUSES::indexOf));
        facts.stream().map(Told::status).filter(Site.STATUSES::contains).forEach(s -> counts.merge(s, 1, Integer::sum));
        return counts;
    }

    private static List<ArticleRow> articles(View view, Coverage coverage, EntityChoice choice) {
        if (choice.group() != null && !choice.group().equals(ARTICLES)) {
            return List.of();
        }
        boolean whole = choice.group() == null;
        return coverage.articles().stream()
                .skip(whole ? 0 : (choice.page() - 1L) * PAGE)
                .limit(whole ? FEW_ARTICLES : PAGE)
                .map(dated -> new ArticleRow(
                        new Ref(view.names().of(dated.article()), view.links().article(dated.article())),
                        dated.published()))
                .toList();
    }

    String html() {
        return Templates.page("entity", frame, this);
    }

    boolean isWhole() {
        return choice.group() == null;
    }

    boolean hasFacts() {
        return !groups.isEmpty() || !says.isEmpty() || !byOthers.isEmpty();
    }

    /** Speakers whose claims the page shows. */
    List<ClaimGroup> heard() {
        return byOthers.subList(0, Math.min(SPEAKERS, byOthers.size()));
    }

    /** Speakers whose claims are a page away. */
    List<ClaimGroup> named() {
        return byOthers.stream().skip(SPEAKERS).limit(SPEAKERS_NAMED).toList();
    }

    int facts() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The address of this document with something else chosen. */
    String with(EntityChoice other) {
        return Links.with(address, other.query());
    }

    String ofStatus(@Nullable String status) {
        return with(choice.ofStatus(status));
    }

    String ofGroup(@Nullable String key) {
        return with(choice.ofGroup(key));
    }

    /** How many pages the chosen group, or the list of articles, has. */
    int pages() {
        int entries = ARTICLES.equals(choice.group())
                ? coverage.articles().size()
                : Stream.of(groups, says, byOthers)
                        .flatMap(List::stream)
                        .mapToInt(ClaimGroup::total)
                        .sum();
        return (entries + PAGE - 1) / PAGE;
    }

    /** A query of the catalogue asked about this entity. */
    String question(String query, String parameter) {
        return "/queries/" + query + "?" + parameter + "=" + Links.encode(iri);
    }

    String picture() {
        return "/graph?entity=" + Links.encode(iri);
    }
}
