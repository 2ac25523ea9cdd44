package org.newsgraph.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * An article in a list.
 *
 * @param published as XML Schema writes it; empty when unknown
 * @param publisher empty when unknown
 */
record ArticleLine(Ref article, String published, String publisher, List<StatusCount> statuses) {
    private static final int LABEL = 180;

    static ArticleLine of(View view, Archive.Entry entry) {
        Node article = entry.article();
        Map<String, Long> counts = Iter.asStream(view.graphs().data().find(article, Node.ANY, Terms.STATUS, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isURI)
                .collect(Collectors.groupingBy(
                        status -> Names.local(status).toLowerCase(Locale.ROOT), Collectors.counting()));
        String headline = view.names().of(article);
        return new ArticleLine(
                new Ref(Excerpt.of(headline, LABEL), view.links().article(article)),
                entry.published(),
                Excerpt.of(entry.publisher(), LABEL),
                StatusCount.of(counts));
    }

    long facts() {
        return statuses.stream().mapToLong(StatusCount::count).sum();
    }
}
