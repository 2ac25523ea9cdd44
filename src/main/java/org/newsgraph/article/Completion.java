package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Told;

/** What a page says about its article is completed by what a feed or sitemap told of it. */
record Completion(Article article, Told told) {
    Article whole() {
        String title = article.title() == null ? title() : null;
        Metadata metadata = metadata();
        return new Article(
                article.source(),
                article.url(),
                title == null ? article.title() : title,
                article.body(),
                article.blocks(),
                title == null
                        ? metadata
                        : metadata.but().found(Metadata.Field.TITLE, origin()).build(),
                article.notes());
    }

    private Metadata metadata() {
        Metadata page = article.metadata();
        Metadata.Builder whole = page.but();
        published(whole);
        String modified = open(page.modified(), Dates.iso(told.modified()));
        whole.take(Metadata.Field.MODIFIED, from(modified), whole::modified);
        whole.take(Metadata.Field.PUBLISHER, from(open(page.publisher(), told.publisher())), whole::publisher);
        whole.take(Metadata.Field.AUTHORS, from(open(page.authors(), told.authors())), whole::authors);
        whole.take(Metadata.Field.KEYWORDS, from(open(page.keywords(), told.keywords())), whole::keywords);
        language(whole);
        return whole.build();
    }

    /** Feeds write HTML's character references into titles. */
    private @Nullable String title() {
        return told.title() == null ? null : PageText.normal(Parser.unescapeEntities(told.title(), false));
    }

    private Origin origin() {
        return new Origin(Origin.Kind.valueOf(told.by().toUpperCase(Locale.ROOT)));
    }

    /** A date is also completed by the time of the same day. */
    private void published(Metadata.Builder whole) {
        String date = Dates.iso(told.published());
        String known = article.metadata().published();
        boolean open = date != null && (known == null || (known.length() < date.length() && date.startsWith(known)));
        whole.take(Metadata.Field.PUBLISHED, from(open ? date : null), whole::published);
    }

    /** Only where nothing else tells it. */
    private void language(Metadata.Builder whole) {
        Origin known = article.metadata().found().get(Metadata.Field.LANGUAGE);
        boolean open = known != null && known.kind() == Origin.Kind.ASSUMED;
        whole.take(Metadata.Field.LANGUAGE, from(open ? Languages.tag(told.language()) : null), whole::language);
    }

    private <T> @Nullable Found<T> from(@Nullable T value) {
        return value == null ? null : new Found<>(value, origin());
    }

    private static @Nullable String open(@Nullable String known, @Nullable String told) {
        return known == null ? told : null;
    }

    private static @Nullable List<String> open(List<String> known, List<String> told) {
        return known.isEmpty() && !told.isEmpty() ? told : null;
    }
}
