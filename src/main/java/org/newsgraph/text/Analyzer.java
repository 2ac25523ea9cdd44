package org.newsgraph.text;

import org.newsgraph.article.Article;

/** Finds the sentences, tokens, phrases and clauses of an article. Implementations may be used by many threads. */
@FunctionalInterface
public interface Analyzer {
    /** The article with its sentences in text order; of a language it does not know, sentences and tokens alone. */
    Text analyze(Article article);
}
