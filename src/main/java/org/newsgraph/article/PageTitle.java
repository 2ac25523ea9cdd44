package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Origin.Kind;

/** A page's headline: what it shows as one, confirmed by what it says of itself. */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»›«•]\\s+|\\s+-\\s+|\\s*\\|\\s*");
    /** The line over a headline, set within its heading; and what else a heading may hold. */
    private static final Pattern KICKER = Pattern.compile("kicker|overline|dachzeile|topline|roofline|spitzmarke|supertitle|"
            + "(?:ue|ü)berzeile|eyebrow|(?:^|[\\s_-])(?:roof|category|label|tag|badge|date|meta|topic|vorspann|hidden|sr-only|prefix|"
            + "headline-?intro|intro|section|pretitle|pre-title|sub|subtitle|subline|subheadline|untertitel|author)(?:$|[\\s_-])");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 300;

    private final Markup markup;
    private final @Nullable String site;

    private PageTitle(Markup markup, @Nullable String site) {
        this.markup = markup;
        this.site = site;
    }

    static @Nullable Found<String> of(
            Markup markup, @Nullable String described, List<String> microdata, @Nullable String site) {
        List<Found<String>> said = new ArrayList<>();
        add(said, described, Kind.JSON_LD, "headline");
        add(said, microdata.isEmpty() ? null : microdata.getFirst(), Kind.MICRODATA, "headline");
        add(said, markup.meta("og:title"), Kind.OPEN_GRAPH, "og:title");
        add(said, markup.meta("twitter:title"), Kind.META, "twitter:title");
        add(said, markup.page().title(), Kind.ELEMENT, "title");
        return new PageTitle(markup, site).title(said);
    }

    private static void add(List<Found<String>> said, @Nullable String title, Kind kind, String detail) {
        String normal = title == null ? "" : PageText.normal(title);
        if (!normal.isEmpty()) {
            said.add(Found.of(normal, kind, detail));
        }
    }

    private @Nullable Found<String> title(List<Found<String>> said) {
        List<Found<String>> shown = shown();
        for (Found<String> each : said) {
            Found<String> confirmed = confirmed(shown, each.value());
            if (confirmed != null) {
                return confirmed;
            }
        }
        for (Found<String> each : said) {
            String title = each.origin().kind() == Kind.JSON_LD ? each.value() : withoutSite(each.value());
            if (!plain(title).equals(site == null ? "" : plain(site))) {
                return new Found<>(title, each.origin());
            }
        }
        return shown.stream()
                .filter(h -> h.origin().detail().equals("h1"))
                .findFirst()
                .orElse(said.isEmpty() ? null : said.getFirst());
    }

    /** Headings that may be the headline; not the site's own name. */
    private List<Found<String>> shown() {
        List<Found<String>> shown = new ArrayList<>();
        for (Element heading : markup.headings()) {
            for (String text : readings(heading)) {
                if (text.length() >= SHORTEST && text.length() <= LONGEST && !text.equals(site)) {
                    shown.add(Found.of(text, Kind.VISIBLE, heading.normalName()));
                }
            }
        }
        return shown;
    }

    /** A heading's words without the line over it, and, where they differ, all of them. */
    private static List<String> readings(Element heading) {
        StringBuilder words = new StringBuilder();
        boolean whole = true;
        for (Node node : heading.childNodes()) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element part) {
                boolean kicker = KICKER.matcher((part.className() + " " + part.id()).toLowerCase(Locale.ROOT))
                        .find();
                whole &= !kicker;
                words.append(kicker ? " " : part.isBlock() || part.normalName().equals("br") ? " " + part.text() + " " : part.text());
            }
        }
        String all = PageText.normal(heading.text());
        String head = PageText.normal(words);
        return whole || head.isEmpty() ? List.of(all) : List.of(head, all);
    }

    /** The longest heading within what the page says is its title, else the shortest around it. */
    private static @Nullable Found<String> confirmed(List<Found<String>> shown, String said) {
        Comparator<Found<String>> byLength = Comparator.comparingInt(h -> h.value().length());
        return shown.stream()
                .filter(h -> holds(said, h.value()))
                .max(byLength)
                .or(() -> shown.stream().filter(h -> confirms(said, h.value())).min(byLength))
                .orElse(null);
    }

    private static boolean holds(String said, String shown) {
        return (" " + plain(said) + " ").contains(" " + plain(shown) + " ") && !plain(shown).isEmpty();
    }

    private static boolean confirms(String said, String shown) {
        String a = plain(said);
        String b = plain(shown);
        return b.length() >= SHORTEST && (a.length() >= 20 && b.contains(a) && b.length() < 2 * a.length());
    }

    /** Words in lower case with nothing but spaces between them, for comparison. */
    static String plain(String title) {
        return WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The longest part of "Headline - Section | Site". */
    private String withoutSite(String head) {
        String longest = "";
        for (String part : SEPARATOR.split(head, -1)) {
            longest = part.length() > longest.length() && !part.equals(site) ? part : longest;
        }
        return longest.isEmpty() ? head : longest;
    }
}
