package org.newsgraph.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Metadata.Field;
import org.newsgraph.article.Origin.Kind;

/** What a page says about its article: JSON-LD first, then microdata, OpenGraph, meta elements, then what is visible. */
final class PageMetadata {
    private static final Pattern HOST = Pattern.compile("^www\\.");
    private static final Pattern LINES = Pattern.compile("\\R+");
    /** At least three words, and nothing that lists or stamps. */
    private static final Pattern SENTENCE = Pattern.compile("(?=.* .* )[^|•·]*[^:|•·]");

    private static final int LONGEST_SUBTITLE = 200;
    private static final int LONGEST_CREDIT = 40;
    private static final int MOST_KEYWORDS = 50;

    private final Markup markup;
    private final JsonLd described;
    private final Microdata microdata;
    private final @Nullable Found<String> url;
    private final @Nullable Found<String> publisher;
    private final @Nullable Found<String> title;

    PageMetadata(Document page) {
        this.markup = Markup.of(page);
        this.described = JsonLd.of(markup.descriptions(), address(markup), titles(markup));
        this.microdata = new Microdata(markup.items(), markup.headline());
        this.url = Found.first(
                () -> address(markup.canonical(), Kind.ELEMENT, "link canonical"),
                () -> address(markup.meta("og:url"), Kind.OPEN_GRAPH, "og:url"),
                () -> address(described.address(), Kind.JSON_LD, "url"));
        this.publisher = Found.first(
                () -> name(described.names("publisher"), Kind.JSON_LD, "publisher"),
                () -> name(microdata.values("publisher"), Kind.MICRODATA, "publisher"),
                () -> meta(Kind.OPEN_GRAPH, "og:site_name"),
                () -> meta(Kind.META, "publisher", "dc.publisher", "dcterms.publisher", "application-name"));
        PageTitle head = new PageTitle(
                markup, described.string("headline"), microdata.values("headline"), markup.meta("og:site_name"));
        this.title = head.found();
        markup.headline(head.heading());
    }

    private static @Nullable String address(Markup markup) {
        return Stream.of(markup.canonical(), markup.meta("og:url"))
                .filter(PageMetadata::absolute)
                .findFirst()
                .orElse(null);
    }

    private static List<String> titles(Markup markup) {
        List<String> titles = new ArrayList<>(markup.metas("og:title"));
        titles.add(markup.page().title());
        return titles;
    }

    /**
     * The metadata of the article.
     *
     * @param body its text, a line for each block
     */
    Metadata metadata(String body) {
        List<String> lines = LINES.splitAsStream(body).toList();
        Found<String> language = language(body);
        Metadata.Builder whole = Metadata.builder(language.value()).found(Field.LANGUAGE, language.origin());
        whole.take(Field.TITLE, title, value -> {}).take(Field.URL, url, value -> {});
        whole.take(Field.SUBTITLE, subtitle(), whole::subtitle);
        whole.take(Field.PUBLISHER, publisher, whole::publisher);
        whole.take(Field.SECTION, section(), whole::section);
        whole.take(Field.KEYWORDS, keywords(), whole::keywords);
        dates(whole, language.value());
        Found<List<String>> authors = PageAuthors.of(markup, described, microdata, siteNames(), otherNames());
        whole.take(Field.AUTHORS, authors, whole::authors);
        return reported(lines, authors).add(whole).build();
    }

    private Reported reported(List<String> lines, @Nullable Found<List<String>> authors) {
        Reported reported =
                new Reported(lines).named(described.names("sourceOrganization"), Kind.JSON_LD, "sourceOrganization");
        if (authors != null) {
            reported.named(
                    authors.value(), authors.origin().kind(), authors.origin().detail());
        }
        return reported.credited(markup.shortLines(LONGEST_CREDIT));
    }

    private void dates(Metadata.Builder whole, String language) {
        PageDates dates = new PageDates(markup, described, microdata, url(), language);
        Found<String> published = dates.published();
        whole.take(Field.PUBLISHED, published, whole::published);
        whole.take(Field.MODIFIED, dates.modified(Found.valueOf(published)), whole::modified);
    }

    /** A line when the page describes itself with more than can be read. */
    List<String> notes(String source) {
        return markup.undescribed() == 0
                ? List.of()
                : List.of(
                        source + ": the page's JSON-LD is longer than " + Limits.DESCRIPTION
                                + " characters, the limit for one article; " + markup.undescribed()
                                + " characters of it are left out, take them out of the page if it tells of its article elsewhere");
    }

    /** The text the page gives its article in JSON-LD, or null. */
    @Nullable
    String describedBody() {
        return described.string("articleBody");
    }

    @Nullable
    String title() {
        return Found.valueOf(title);
    }

    @Nullable
    String url() {
        return Found.valueOf(url);
    }

    private static @Nullable Found<String> address(@Nullable String address, Kind kind, String detail) {
        return absolute(address) ? Found.ifAny(address, kind, detail) : null;
    }

    private static boolean absolute(@Nullable String url) {
        return host(url) != null;
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url != null && url.startsWith("http") ? new URI(url).getHost() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private @Nullable Found<String> subtitle() {
        String headline = PageTitle.plain(Objects.requireNonNullElse(title(), ""));
        Found<String> found = Found.first(
                () -> Found.ifAny(described.string("alternativeHeadline"), Kind.JSON_LD, "alternativeHeadline"),
                () -> name(microdata.values("alternativeHeadline"), Kind.MICRODATA, "alternativeHeadline"),
                this::shownSubtitle);
        return found == null || (" " + PageTitle.plain(found.value()) + " ").contains(" " + headline + " ")
                ? null
                : found;
    }

    private @Nullable Found<String> shownSubtitle() {
        for (Element element : markup.subtitles()) {
            String text = markup.besideHeadline(element) ? ElementText.shortText(element, LONGEST_SUBTITLE) : null;
            if (text != null
                    && SENTENCE.matcher(text).matches()
                    && Byline.stated(text).isEmpty()
                    && Dates.iso(text) == null) {
                return Found.of(text, Kind.VISIBLE, "subtitle");
            }
        }
        return null;
    }

    private @Nullable Found<String> section() {
        return Found.first(
                () -> Found.ifAny(described.string("articleSection"), Kind.JSON_LD, "articleSection"),
                () -> name(microdata.values("articleSection"), Kind.MICRODATA, "articleSection"),
                () -> meta(Kind.OPEN_GRAPH, "article:section", "og:section"),
                () -> meta(Kind.META, "section", "parsely-section", "sailthru.section", "cxenseparse:section"));
    }

    /** The names by which a site calls itself. */
    private List<String> siteNames() {
        List<String> names = new ArrayList<>(markup.metas("og:site_name"));
        names.addAll(markup.metas("application-name"));
        return names;
    }

    /** Who publishes it, and the host of its address. */
    private List<String> otherNames() {
        List<String> names = new ArrayList<>(described.names("publisher"));
        String host = host(url());
        if (host != null) {
            String bare = HOST.matcher(host).replaceFirst("");
            names.add(bare);
            names.add(bare.replaceFirst("\\.[a-z]+$", ""));
        }
        return names;
    }

    /** As declared, with the place that declares it, unless the text speaks another. */
    private Found<String> language(String body) {
        Element html = markup.page().selectFirst("html");
        Found<String> declared = Found.first(
                () -> tag(html == null ? null : html.attr("lang"), Kind.ELEMENT, "html lang"),
                () -> tag(html == null ? null : html.attr("xml:lang"), Kind.ELEMENT, "html xml:lang"),
                () -> tag(described.string("inLanguage"), Kind.JSON_LD, "inLanguage"),
                () -> tag(markup.meta("content-language"), Kind.META, "content-language"),
                () -> tag(markup.meta("og:locale"), Kind.OPEN_GRAPH, "og:locale"),
                () -> tag(markup.meta("dc.language"), Kind.META, "dc.language"));
        Found<String> language = Languages.of(Found.valueOf(declared), body);
        return declared != null && language.origin().kind() == Kind.DECLARED ? declared : language;
    }

    private static @Nullable Found<String> tag(@Nullable String declared, Kind kind, String detail) {
        return Found.ifAny(Languages.tag(declared), kind, detail);
    }

    private @Nullable Found<List<String>> keywords() {
        return Found.first(
                () -> keywords(described.names("keywords"), Kind.JSON_LD, "keywords"),
                () -> keywords(microdata.values("keywords"), Kind.MICRODATA, "keywords"),
                () -> keywords(markup.metas("article:tag"), Kind.OPEN_GRAPH, "article:tag"),
                () -> keywords(markup.metas("news_keywords"), Kind.META, "news_keywords"),
                () -> keywords(markup.metas("keywords"), Kind.META, "keywords"),
                () -> keywords(markup.metas("parsely-tags"), Kind.META, "parsely-tags"),
                () -> keywords(markup.metas("sailthru.tags"), Kind.META, "sailthru.tags"));
    }

    private static @Nullable Found<List<String>> keywords(List<String> given, Kind kind, String detail) {
        Set<String> keywords = new LinkedHashSet<>();
        for (String line : given) {
            for (String word : line.split("[,;]", -1)) {
                String normal = PageText.normal(word);
                if (!normal.isEmpty() && keywords.size() < MOST_KEYWORDS) {
                    keywords.add(normal);
                }
            }
        }
        return keywords.isEmpty() ? null : Found.of(List.copyOf(keywords), kind, detail);
    }

    private static @Nullable Found<String> name(List<String> values, Kind kind, String detail) {
        return values.isEmpty() ? null : Found.of(values.getFirst(), kind, detail);
    }

    private @Nullable Found<String> meta(Kind kind, String... names) {
        for (String name : names) {
            String content = markup.meta(name);
            if (content != null) {
                return Found.of(content, kind, name);
            }
        }
        return null;
    }
}
