package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** All articles, newest first; those without a date come last. */
record Archive(List<Entry> entries, List<String> publishers) {
    private static final int DAY = 10;
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::published)
            .reversed()
            .thenComparing(entry -> entry.article().toString());

    /**
     * An article as it is put in order.
     *
     * @param published as XML Schema writes it; empty when unknown
     * @param publisher empty when unknown
     */
    record Entry(Node article, String published, String publisher) {
        String day() {
            return published.substring(0, Math.min(DAY, published.length()));
        }
    }

    Archive {
        entries = List.copyOf(entries);
        publishers = List.copyOf(publishers);
    }

    static Archive of(Graphs graphs) {
        Map<Node, String> published = literals(graphs, Terms.PUBLISHED);
        Map<Node, String> publisher = literals(graphs, Terms.PUBLISHER);
        List<Entry> entries = Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.TYPE, Terms.ARTICLE))
                .map(Quad::getSubject)
                .filter(Node::isURI)
                .distinct()
                .map(a -> new Entry(a, published.getOrDefault(a, ""), publisher.getOrDefault(a, "")))
                .sorted(NEWEST_FIRST)
                .toList();
        return new Archive(entries, publishers(entries));
    }

    private static Map<Node, String> literals(Graphs graphs, Node property) {
        return Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, property, Node.ANY))
                .filter(quad -> quad.getObject().isLiteral())
                .collect(Collectors.toMap(
                        Quad::getSubject,
                        quad -> quad.getObject().getLiteralLexicalForm(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    /** Those with most articles, in the order of the alphabet. */
    private static List<String> publishers(List<Entry> entries) {
        Map<String, Long> counts = entries.stream()
                .map(Entry::publisher)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(500)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Those that a choice takes, in order. */
    List<Entry> chosen(ArticleChoice choice) {
        return choice.takesAll()
                ? entries
                : entries.stream().filter(choice::takes).toList();
    }
}
