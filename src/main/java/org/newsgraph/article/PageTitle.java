package org.newsgraph.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page's headline: what it shows as one, confirmed by what it says of itself. */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»›«•]\\s+|\\s+-\\s+|\\s*\\|\\s*");
    private static final int SHORTEST = 4;

    private PageTitle() {}

    static @Nullable String of(Document page, JsonLd described) {
        String headline = described.string("headline");
        String graph = PageMetadata.meta(page, "og:title");
        String head = PageText.normal(page.title());
        List<String> shown = shown(page);
        for (String said : Arrays.asList(headline, graph, head)) {
            String confirmed = said == null ? null : confirmed(shown, PageText.normal(said));
            if (confirmed != null) {
                return confirmed;
            }
        }
        if (headline != null || graph != null) {
            return PageText.normal(headline != null ? headline : withoutSite(graph == null ? "" : graph));
        }
        String h1 = page.select("h1").stream()
                .map(h -> PageText.normal(h.text()))
                .filter(t -> t.length() >= SHORTEST)
                .findFirst()
                .orElse(null);
        return head.isEmpty() ? h1 : withoutSite(head);
    }

    /** Headings that may be the headline; not the site's own name. */
    private static List<String> shown(Document page) {
        String site = PageMetadata.meta(page, "og:site_name");
        return page.select("h1, h2, [itemprop=headline], [class~=(?i)(entry|post|article)[-_]?title]").stream()
                .map(h -> PageText.normal(h.text()))
                .filter(t -> t.length() >= SHORTEST && !t.equals(site))
                .toList();
    }

    /** The longest heading within what the page says is its title, else the shortest around it. */
    private static @Nullable String confirmed(List<String> shown, String said) {
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        return shown.stream()
                .filter(h -> plain(said).contains(plain(h)))
                .max(byLength)
                .or(() -> shown.stream().filter(h -> confirms(said, h)).min(byLength))
                .orElse(null);
    }

    private static boolean confirms(String said, String shown) {
        String a = plain(said);
        String b = plain(shown);
        return b.length() >= SHORTEST && (a.length() >= 20 && b.contains(a) && b.length() < 2 * a.length());
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
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
