package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What is counted over the whole graph, once for each state of it.
 *
 * @param statuses facts by status; those that copies repeat are not counted
 * @param mentioned entities with how many articles mention them, most mentioned first
 * @param examples facts that show what there is, newest first
 * @param contradictions a few of them
 */
record Overview(
        Archive archive,
        long entities,
        Map<String, Long> statuses,
        List<Mentioned> mentioned,
        List<Node> examples,
        List<Node> contradictions) {
    private static final int MOST = 24;
    private static final int NEWEST = 40;
    private static final List<String> SHOWN = List.of("Asserted", "Alleged", "Planned", "Denied");

    /** An entity and how many articles mention it. */
    record Mentioned(Node entity, long articles) {}

    Overview {
        statuses = Map.copyOf(statuses);
        mentioned = List.copyOf(mentioned);
        examples = List.copyOf(examples);
        contradictions = List.copyOf(contradictions);
    }

    static Overview of(Graphs graphs) {
        Archive archive = Archive.of(graphs);
        Map<Node, Long> mentions = Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.MENTIONS, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isURI)
                .collect(Collectors.groupingBy(node -> node, HashMap::new, Collectors.counting()));
        return new Overview(
                archive,
                mentions.size(),
                statuses(graphs),
                mostMentioned(mentions),
                examples(graphs, archive),
                contradictions(graphs));
    }

    long facts() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> statuses(Graphs graphs) {
        Map<String, Long> counts = new HashMap<>();
        for (String status : Site.STATUSES) {
            String name = status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1);
            long count = graphs.count(Terms.STATUS, Terms.ng(name));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        Set<Node> repeated = Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.REPEATS, Node.ANY))
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
        repeated.forEach(fact -> graphs.one(fact, Terms.STATUS)
                .ifPresent(s -> counts.computeIfPresent(
                        Names.local(s).toLowerCase(Locale.ROOT), (status, count) -> count > 1 ? count - 1 : null)));
        return counts;
    }

    /** Those that only one article can name, such as its {@code #klaeger}, are not among them. */
    private static List<Mentioned> mostMentioned(Map<Node, Long> mentions) {
        return mentions.entrySet().stream()
                .filter(e -> !e.getKey().getURI().contains("#"))
                .sorted(Map.Entry.<Node, Long>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().getURI()))
                .limit(MOST)
                .map(e -> new Mentioned(e.getKey(), e.getValue()))
                .toList();
    }

    /** Of each status one from the newest articles: the surest whose object is an entity. */
    private static List<Node> examples(Graphs graphs, Archive archive) {
        Set<Node> found = new LinkedHashSet<>();
        for (String status : SHOWN) {
            archive.entries().stream()
                    .limit(NEWEST)
                    .flatMap(entry -> best(graphs, entry.article(), Terms.ng(status)).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    private static List<Node> best(Graphs graphs, Node article, Node status) {
        return Iter.asStream(graphs.data().find(article, Node.ANY, Terms.STATUS, status))
                .map(Quad::getSubject)
                .filter(fact -> namesEntity(graphs, fact))
                .sorted(Comparator.comparing((Node fact) ->
                                graphs.text(fact, Terms.CONFIDENCE).orElse("0"))
                        .reversed()
                        .thenComparing(fact -> fact.toString()))
                .limit(1)
                .toList();
    }

    private static boolean namesEntity(Graphs graphs, Node fact) {
        return graphs.one(fact, Terms.REIFIES)
                .filter(Node::isTripleTerm)
                .map(term -> term.getTriple().getObject())
                .filter(object ->
                        object.isURI() && graphs.text(object, Terms.PREF_LABEL).isPresent())
                .isPresent();
    }

    private static List<Node> contradictions(Graphs graphs) {
        return Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.TYPE, Terms.ng("Contradiction")))
                .map(Quad::getSubject)
                .distinct()
                .limit(3)
                .toList();
    }
}
