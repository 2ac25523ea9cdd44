/**
 * The front door: an article goes in, facts and a dataset come out.
 *
 * <p>{@link org.newsgraph.NewsGraph} is where to begin. An {@link org.newsgraph.article.ArticleReader} makes the articles, a {@link
 * org.newsgraph.store.Store} keeps many graphs, an {@link org.newsgraph.export.Format} writes them. Positions are half-open ranges of
 * Unicode code points in an article's body everywhere. Nothing here reaches out to the web unless it is given a {@link
 * org.newsgraph.source.Fetcher}.
 */
@NullMarked
package org.newsgraph;

import org.jspecify.annotations.NullMarked;
