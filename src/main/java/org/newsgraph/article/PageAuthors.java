package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Byline.Rank;
import org.newsgraph.article.Origin.Kind;

/** Who wrote a page's article: the first place that names a person, else the first that names anybody. */
final class PageAuthors {
    private static final List<String> METAS = List.of(
            "author",
            "dc.creator",
            "dcterms.creator",
            "dc.contributor",
            "parsely-author",
            "sailthru.author",
            "article.author",
            "citation_author",
            "byl",
            "authors",
            "cxenseparse:author",
            "dcsext.author");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WRITTEN_BY =
            Pattern.compile("written by|verfasst von|geschrieben von|von|by|autor|author", FLAGS);
    /** Class names of elements that hold nothing but a name. */
    private static final Pattern NAME_ONLY = Pattern.compile(
            "(?:^|[\\s_-])(?:fn|author-?name|authorname|vcard|username|byline-?name|(?:entry|post)-author)(?:$|[\\s_-])");

    private static final Pattern AUTHOR = Pattern.compile("(?:^|.*\\s)(?:author|autor|byline)(?:$|\\s.*)");
    private static final int LONGEST = 120;
    private static final int FEW_NAMES = 6;

    private final Markup markup;
    private final JsonLd described;
    private final Microdata microdata;
    private final Set<String> site = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private Rank best = Rank.NOBODY;
    private @Nullable Found<List<String>> found;

    private PageAuthors(
            Markup markup, JsonLd described, Microdata microdata, List<String> siteNames, List<String> otherNames) {
        this.markup = markup;
        this.described = described;
        this.microdata = microdata;
        siteNames.forEach(name -> site.add(Byline.plain(name)));
        otherNames.forEach(name -> others.add(Byline.plain(name)));
    }

    /**
     * The authors, or null when nobody is named.
     *
     * @param siteNames what the site calls itself
     * @param otherNames the publisher and the host; a person may have such a name
     */
    static @Nullable Found<List<String>> of(
            Markup markup, JsonLd described, Microdata microdata, List<String> siteNames, List<String> otherNames) {
        PageAuthors authors = new PageAuthors(markup, described, microdata, siteNames, otherNames);
        authors.declared();
        authors.visible();
        return authors.found;
    }

    private void declared() {
        offer(described.names("author"), Byline::declared, Kind.JSON_LD, "author");
        offer(microdata.values("author"), Byline::names, Kind.MICRODATA, "author");
        offer(markup.metas("article:author"), Byline::declared, Kind.OPEN_GRAPH, "article:author");
        METAS.forEach(name -> offer(markup.metas(name), Byline::declared, Kind.META, name));
        String label = markup.meta("twitter:label1");
        if (label != null && WRITTEN_BY.matcher(label).matches()) {
            offer(markup.metas("twitter:data1"), Byline::declared, Kind.META, "twitter:data1");
        }
        offer(described.names("creator"), Byline::declared, Kind.JSON_LD, "creator");
    }

    /** Takes the names in these values when they are better than those there are. */
    private void offer(List<String> values, Function<String, List<String>> reading, Kind kind, String detail) {
        if (best == Rank.PERSON || values.isEmpty()) {
            return;
        }
        Set<String> names = names(values, reading, kind);
        if (names.size() > FEW_NAMES) {
            return;
        }
        Rank rank = names.stream().map(this::rank).max(Rank::compareTo).orElse(Rank.NOBODY);
        if (rank.compareTo(best) > 0 && !(kind == Kind.VISIBLE && stranger(names))) {
            best = rank;
            List<String> ranked =
                    names.stream().filter(name -> rank == rank(name)).toList();
            found = Found.of(ranked, kind, detail);
        }
    }

    /** Those in the values; no more are looked for when there are too many to be authors. */
    private Set<String> names(List<String> values, Function<String, List<String>> reading, Kind kind) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            names.addAll(reading.apply(value));
            names.removeIf(name -> kind == Kind.VISIBLE && site(name));
            if (names.size() > FEW_NAMES) {
                break;
            }
        }
        return names;
    }

    /** The site's own name counts as that of a desk. */
    private Rank rank(String name) {
        Rank rank = Byline.rank(name);
        return rank.compareTo(Rank.DESK) > 0 && site(name) ? Rank.DESK : rank;
    }

    private boolean site(String name) {
        String plain = Byline.plain(name);
        return site.contains(plain) || (others.contains(plain) && Byline.rank(name) != Rank.PERSON);
    }

    /** A pseudonym that is declared gives way only to a fuller form of it. */
    private boolean stranger(Set<String> names) {
        if (best != Rank.PSEUDONYM || found == null || found.origin().kind() == Kind.VISIBLE) {
            return false;
        }
        String known = Byline.plain(found.value().getFirst());
        return names.stream().map(Byline::plain).noneMatch(name -> name.contains(known) || known.contains(name));
    }

    private void visible() {
        for (Element byline : markup.near(markup.bylines())) {
            byline(byline);
        }
        for (Element line : markup.near(markup.stamps())) {
            offer(text(line), Byline::stated, Kind.VISIBLE, "von/by");
        }
        for (Element line : markup.nearLines()) {
            offer(text(line), Byline::stated, Kind.VISIBLE, "von/by");
        }
        lone(markup.far(markup.bylines()), PageAuthors::persons, "byline");
        lone(markup.lines(), Byline::opening, "von/by");
    }

    private void byline(Element byline) {
        List<String> text = text(byline);
        if (best == Rank.PERSON || text.isEmpty()) {
            return;
        }
        offer(text, Byline::stated, Kind.VISIBLE, "byline");
        offer(text, PageAuthors::persons, Kind.VISIBLE, "byline");
        boolean name = byline.attr("rel").contains("author")
                || NAME_ONLY.matcher(byline.className()).find()
                || AUTHOR.matcher(byline.className()).matches();
        offer(name ? text : List.of(), Byline::names, Kind.VISIBLE, "byline");
        List<String> links = byline.select("a[href]").stream()
                .flatMap(link -> text(link).stream())
                .toList();
        offer(links, PageAuthors::persons, Kind.VISIBLE, "byline");
    }

    /** The names in words that are nothing but names of persons. */
    private static List<String> persons(String text) {
        List<String> names = Byline.names(text);
        return names.stream().allMatch(name -> Byline.rank(name) == Rank.PERSON) ? names : List.of();
    }

    /** Far from the headline only names that no other such element contradicts, as in lists of teasers. */
    private void lone(List<Element> elements, Function<String, List<String>> reading, String detail) {
        if (best == Rank.PERSON) {
            return;
        }
        Set<List<String>> read = new LinkedHashSet<>();
        for (Element element : elements) {
            Stream.of(ElementText.markedOpening(element, LONGEST))
                    .map(reading)
                    .filter(names -> !names.isEmpty())
                    .forEach(read::add);
        }
        if (read.size() == 1) {
            offer(new ArrayList<>(read.iterator().next()), List::of, Kind.VISIBLE, detail);
        }
    }

    private static List<String> text(Element element) {
        String text = ElementText.markedText(element, LONGEST);
        return text == null ? List.of() : List.of(text);
    }
}
