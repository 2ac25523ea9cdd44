package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    private static final int LONGEST = 120;
    private static final int NEAR = 14;
    private static final int FEW_NAMES = 6;

    private final Markup markup;
    private final JsonLd described;
    private final Microdata microdata;
    private final Set<String> site = new HashSet<>();
    private Rank best = Rank.NOBODY;
    private @Nullable Found<List<String>> found;

    private PageAuthors(Markup markup, JsonLd described, Microdata microdata, List<String> siteNames) {
        this.markup = markup;
        this.described = described;
        this.microdata = microdata;
        siteNames.forEach(name -> site.add(Byline.plain(name)));
    }

    /** The authors, or null when nobody is named. */
    static @Nullable Found<List<String>> of(
            Markup markup, JsonLd described, Microdata microdata, List<String> siteNames) {
        PageAuthors authors = new PageAuthors(markup, described, microdata, siteNames);
        authors.look();
        return authors.found;
    }

    private void look() {
        offer(described.names("author"), Kind.JSON_LD, "author");
        offer(microdata.values("author"), Kind.MICRODATA, "author");
        offer(markup.metas("article:author"), Kind.OPEN_GRAPH, "article:author");
        METAS.forEach(name -> offer(markup.metas(name), Kind.META, name));
        if (best != Rank.PERSON) {
            offer(described.names("creator"), Kind.JSON_LD, "creator");
            bylines();
        }
        if (best != Rank.PERSON) {
            lines();
        }
    }

    /** Takes these names when they are better than those there are. */
    private void offer(List<String> given, Kind kind, String detail) {
        if (best == Rank.PERSON || given.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        given.forEach(line -> Byline.names(line).stream()
                .filter(name -> !site.contains(Byline.plain(name)) && !names.contains(name))
                .forEach(names::add));
        Rank rank = names.stream().map(Byline::rank).max(Rank::compareTo).orElse(Rank.NOBODY);
        if (rank.compareTo(best) > 0 && names.size() <= FEW_NAMES) {
            best = rank;
            List<String> ranked =
                    names.stream().filter(name -> rank == Byline.rank(name)).toList();
            found = Found.of(ranked, kind, detail);
        }
    }

    /** Elements that are named after authors: of links first, as those hold nothing but the name. */
    private void bylines() {
        List<Element> links = new ArrayList<>();
        for (Element byline : markup.bylines()) {
            byline.select("a[href], [itemprop=name]").stream().limit(FEW_NAMES).forEach(links::add);
        }
        offerFirst(links, Byline::names, "a of a byline");
        offerFirst(markup.bylines(), Byline::stated, "byline");
        offerFirst(markup.bylines(), Byline::names, "byline");
    }

    /** Lines that state a name: any stamp, those near the headline, and those that begin so. */
    private void lines() {
        offerFirst(markup.stamps(), Byline::stated, "von/by");
        List<Element> lines = markup.lines();
        int at = Math.min(markup.headlineAt(), lines.size());
        offerFirst(lines.subList(at, Math.min(lines.size(), at + NEAR)), Byline::stated, "von/by");
        offerFirst(lines, Byline::opening, "von/by");
    }

    private void offerFirst(List<Element> elements, Function<String, List<String>> reading, String detail) {
        for (Element element : elements) {
            if (best == Rank.PERSON) {
                return;
            }
            String text = Markup.shortText(element, LONGEST);
            offer(text == null ? List.of() : reading.apply(text), Kind.VISIBLE, detail);
        }
    }
}
