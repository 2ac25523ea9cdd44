package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's headline: what it shows as one, confirmed by what it says of itself. */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»›«•]\\s+|\\s+-\\s+|\\s*\\|\\s*");
    private static final int SHORTEST = 4;

    private PageTitle() {}

    static @Nullable String of(Document page, JsonLd described) {
        List<String> shown = page.select("h1").stream()
                .map(h1 -> PageText.normal(h1.text()))
                .filter(h1 -> h1.length() >= SHORTEST)
                .toList();
        String head = PageText.normal(page.title());
        String headline = described.string("headline");
        String graph = PageMetadata.meta(page, "og:title");
        String said = headline != null ? PageText.normal(headline) : graph != null ? graph : head;
        for (String h1 : shown) {
            if (confirms(said, h1) || confirms(head, h1)) {
                return h1;
            }
        }
        if (headline != null) {
            return PageText.normal(headline);
        }
        Element named = page.selectFirst("[itemprop=headline], .entry-title, .post-title, .article-title");
        if (named != null && named.hasText() && confirms(said, PageText.normal(named.text()))) {
            return PageText.normal(named.text());
        }
        String title = graph != null ? graph : withoutSite(head);
        return title.isEmpty() ? shown.stream().findFirst().orElse(null) : title;
    }

    private static boolean confirms(String said, String shown) {
        String a = plain(said);
        String b = plain(shown);
        return b.length() >= SHORTEST && (a.contains(b) || a.length() >= 20 && b.contains(a));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The longest part of "Headline - Section | Site". */
    private static String withoutSite(String head) {
        String longest = "";
        for (String part : SEPARATOR.split(head, -1)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest;
    }
}
