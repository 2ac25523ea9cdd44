package org.newsgraph.text;

import org.newsgraph.article.Article;

/** Finds the sentences, tokens, phrases and clauses of an article. Implementations may be used by many threads. */
@FunctionalInterface
public interface Analyzer {
    Text analyze(Article article);
}
