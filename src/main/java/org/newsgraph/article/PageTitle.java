package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Origin.Kind;

/** A page's headline: what it shows as one, confirmed by what it says of itself. */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»›«•]\\s+|\\s+-\\s+|\\s*\\|\\s*");
    /** The line over a headline, set within its heading; and what else a heading may hold. */
    private static final Pattern KICKER = Pattern.compile(
            "kicker|overline|dachzeile|topline|roofline|spitzmarke|supertitle|"
                    + "(?:ue|ü)berzeile|eyebrow|toptitle|fake-h|(?:^|[\\s_-])(?:roof|category|label|tag|badge|date|meta|topic|vorspann|hidden|invisible|sr-only|prefix|"
                    + "headline-?intro|intro|section|pretitle|pre-title|sub|subtitle|subline|subheadline|untertitel|author)(?:$|[\\s_-])");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SITE_BEHIND = Pattern.compile("\\s\\|\\s[^|]{3,40}$");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 300;

    private static final int LONG = 4;

    private final @Nullable String site;
    private final List<Found<String>> said = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final @Nullable Found<String> found;
    private final @Nullable Element heading;

    /** A heading and its words. */
    private record Shown(Element heading, String text) {
        boolean first() {
            return heading.normalName().equals("h1");
        }
    }

    /**
     * The title of a page.
     *
     * @param described the headline in JSON-LD
     * @param site the name of the site
     */
    PageTitle(Markup markup, @Nullable String described, List<String> microdata, @Nullable String site) {
        this.site = site;
        add(said, described, Kind.JSON_LD, "headline");
        add(said, microdata.isEmpty() ? null : microdata.getFirst(), Kind.MICRODATA, "headline");
        add(said, markup.meta("og:title"), Kind.OPEN_GRAPH, "og:title");
        add(said, markup.meta("twitter:title"), Kind.META, "twitter:title");
        add(said, markup.page().title(), Kind.ELEMENT, "title");
        shown(markup);
        Shown confirmed = confirmed();
        this.heading = confirmed == null ? null : confirmed.heading();
        this.found = confirmed == null
                ? unconfirmed()
                : Found.of(confirmed.text(), Kind.VISIBLE, confirmed.heading().normalName());
    }

    /** The headline and where it was found, or null. */
    @Nullable
    Found<String> found() {
        return found;
    }

    /** The element that shows it, or null. */
    @Nullable
    Element heading() {
        return heading;
    }

    private static void add(List<Found<String>> said, @Nullable String title, Kind kind, String detail) {
        String normal = title == null ? "" : PageText.normal(title);
        if (!normal.isEmpty()) {
            said.add(Found.of(normal, kind, detail));
        }
    }

    /** Headings that may be the headline; not the site's own name. */
    private void shown(Markup markup) {
        for (Element heading : markup.headings()) {
            String text = words(heading);
            if (text.length() >= SHORTEST && text.length() <= LONGEST && !text.equals(site)) {
                shown.add(new Shown(heading, text));
            }
        }
    }

    /** A heading's words without the line set over or under it. */
    private static String words(Element heading) {
        StringBuilder words = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        words.append(text.getWholeText());
                    } else if (depth > 0 && node instanceof Element part) {
                        String names = (part.className() + " " + part.id()).toLowerCase(Locale.ROOT);
                        words.append(part.isBlock() || part.normalName().equals("br") ? " " : "");
                        boolean kicker = part.normalName().equals("small")
                                || KICKER.matcher(names).find();
                        return kicker ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                heading);
        String head = SITE_BEHIND.matcher(PageText.normal(words)).replaceFirst("");
        return head.length() < SHORTEST ? PageText.normal(heading.text()) : head;
    }

    /** A heading that something said confirms, else the only one of the first level when it says much the same. */
    private @Nullable Shown confirmed() {
        for (Found<String> each : said) {
            Shown confirmed = confirmed(each.value());
            if (confirmed != null) {
                return confirmed;
            }
        }
        List<Shown> first = shown.stream().filter(Shown::first).toList();
        return first.size() == 1
                        && said.stream()
                                .anyMatch(s -> kin(s.value(), first.getFirst().text()))
                ? first.getFirst()
                : null;
    }

    /** The heading that covers most of what is said; of two alike the one of the first level. */
    private @Nullable Shown confirmed(String said) {
        String bare = withoutSite(said);
        return shown.stream()
                .filter(h -> covered(said, bare, h.text()) > 0)
                .max(Comparator.<Shown>comparingInt(h -> covered(said, bare, h.text()))
                        .thenComparing(Shown::first)
                        .thenComparingInt(h -> -h.text().length()))
                .orElse(null);
    }

    private static int covered(String said, String bare, String shown) {
        if (holds(said, shown)) {
            return plain(shown).length();
        }
        return confirms(bare, shown)
                ? plain(bare).length()
                : confirms(said, shown) ? plain(said).length() : 0;
    }

    /** What is said, without the site's name; what is shown when nothing is said but that name. */
    private @Nullable Found<String> unconfirmed() {
        for (Found<String> each : said) {
            String title = each.origin().kind() == Kind.JSON_LD ? each.value() : withoutSite(each.value());
            if (!plain(title).equals(site == null ? "" : plain(site))) {
                return new Found<>(title, each.origin());
            }
        }
        return shown.stream()
                .filter(Shown::first)
                .findFirst()
                .map(h -> Found.of(h.text(), Kind.VISIBLE, "h1"))
                .orElse(said.isEmpty() ? null : said.getFirst());
    }

    /** Whether two titles share most of their longer words. */
    private static boolean kin(String said, String shown) {
        Set<String> words = longWords(shown);
        Set<String> common = longWords(said);
        common.retainAll(words);
        return words.size() >= 2 && common.size() * 2 >= words.size();
    }

    private static Set<String> longWords(String title) {
        Set<String> words = new HashSet<>(Arrays.asList(WORD.split(title.toLowerCase(Locale.ROOT))));
        words.removeIf(word -> word.length() < LONG);
        return words;
    }

    private static boolean holds(String said, String shown) {
        return (" " + plain(said) + " ").contains(" " + plain(shown) + " ")
                && !plain(shown).isEmpty();
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
