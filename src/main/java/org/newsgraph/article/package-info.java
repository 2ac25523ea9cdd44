/**
 * A source becomes an article: its text without boilerplate, and what its publisher says about it.
 *
 * <p>{@link org.newsgraph.article.ArticleReader} reads text, HTML and JSON Lines that a program has, and files, directories, feeds and
 * archives by name. An {@link org.newsgraph.article.Article} is a value; {@link org.newsgraph.article.Span} counts code points of its
 * {@link org.newsgraph.article.Body}, which converts them from and to the indices of Java strings.
 */
@NullMarked
package org.newsgraph.article;

import org.jspecify.annotations.NullMarked;
