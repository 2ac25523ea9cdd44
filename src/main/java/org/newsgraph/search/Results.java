package org.newsgraph.search;

import java.util.List;

/**
 * What a search finds, a page of it, best first.
 *
 * @param entityCount of all that are found
 * @param articleCount of all that are found
 */
public record Results(
        List<Hit.Entity> entities,
        long entityCount,
        List<Hit.Article> articles,
        long articleCount,
        List<Hit.Term> terms) {
    /** Nothing. */
    public static final Results NONE = new Results(List.of(), 0, List.of(), 0, List.of());

    public Results {
        entities = List.copyOf(entities);
        articles = List.copyOf(articles);
        terms = List.copyOf(terms);
    }
}
