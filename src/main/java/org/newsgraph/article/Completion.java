package org.newsgraph.article;

import org.jspecify.annotations.Nullable;
import org.jsoup.parser.Parser;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;

/** What an article leaves open is filled from where it was found, and from what a feed or sitemap says about it. */
final class Completion {
    private Completion() {}

    static Article of(Article article, Resource resource) {
        Told told = resource.told();
        return new Article(
                article.source(),
                article.url() == null ? resource.address() : article.url(),
                article.title() == null ? title(told.title()) : article.title(),
                article.body(),
                article.blocks(),
                article.metadata().completed(told));
    }

    /** Feeds write HTML's character references into titles. */
    private static @Nullable String title(@Nullable String told) {
        return told == null ? null : PageText.normal(Parser.unescapeEntities(told, false));
    }
}
