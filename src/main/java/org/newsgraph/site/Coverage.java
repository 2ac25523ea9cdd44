package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The articles that mention an entity.
 *
 * @param articles newest first, those without a date last
 */
record Coverage(List<Dated> articles) {
    private static final Comparator<Dated> NEWEST_FIRST = Comparator.comparing(Dated::published)
            .reversed()
            .thenComparing(dated -> dated.article().getURI());

    /**
     * An article and its date.
     *
     * @param published as XML Schema writes it, or empty
     */
    record Dated(Node article, String published) {}

    Coverage {
        articles = List.copyOf(articles);
    }

    static Coverage of(Graphs graphs, Entity entity) {
        return new Coverage(entity.all().stream()
                .flatMap(one -> Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.MENTIONS, one)))
                .map(Quad::getSubject)
                .distinct()
                .map(article ->
                        new Dated(article, graphs.text(article, Terms.PUBLISHED).orElse("")))
                .sorted(NEWEST_FIRST)
                .toList());
    }

    /** The articles that have a date, newest first. */
    Stream<Dated> dated() {
        return articles.stream().filter(article -> !article.published().isEmpty());
    }

    Optional<String> newest() {
        return dated().map(Dated::published).findFirst();
    }

    Optional<String> oldest() {
        return dated().map(Dated::published).reduce((newer, older) -> older);
    }

    /** When articles were published. */
    Map<Node, String> dates() {
        return articles.stream().collect(Collectors.toMap(Dated::article, Dated::published));
    }
}
