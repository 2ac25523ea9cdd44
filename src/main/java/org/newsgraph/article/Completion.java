package org.newsgraph.article;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;

/** What an article leaves open is filled from where it was found, and from what a feed or sitemap says about it. */
final class Completion {
    private Completion() {}

    static Article of(Article article, Resource resource) {
        Article found = found(article, resource.address());
        Told told = resource.told();
        return new Article(
                found.source(),
                found.url(),
                found.title() == null ? title(told.title()) : found.title(),
                found.body(),
                found.blocks(),
                found.metadata().completed(told));
    }

    /** An article that names no address of its own has the one where it was found. */
    static Article found(Article article, @Nullable String address) {
        return new Article(
                article.source(),
                article.url() == null ? address : article.url(),
                article.title(),
                article.body(),
                article.blocks(),
                article.metadata());
    }

    /** Feeds write HTML's character references into titles. */
    private static @Nullable String title(@Nullable String told) {
        return told == null ? null : PageText.normal(Parser.unescapeEntities(told, false));
    }
}
