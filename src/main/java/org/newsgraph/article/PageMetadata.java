package org.newsgraph.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: JSON-LD first, then microdata, meta elements, then what is visible. */
final class PageMetadata {
    private static final Pattern URL_DATE = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");
    private static final int STAMP = 120;
    private static final int NEAR = 4;
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "sailthru.date",
            "parsely-pub-date",
            "cxenseparse:recs:publishtime",
            "article.published",
            "published_time",
            "created",
            "creation_date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time", "og:updated_time", "last-modified", "dcterms.modified", "dc.date.modified");

    private final Document page;
    private final JsonLd described;

    PageMetadata(Document page) {
        this.page = page;
        this.described = JsonLd.of(page);
    }

    Metadata metadata(String body) {
        return Metadata.builder(Languages.of(language(), body))
                .published(published())
                .modified(first(
                        Dates.iso(described.string("dateModified")),
                        date("[itemprop=dateModified]"),
                        metaDate(MODIFIED)))
                .authors(PageAuthors.of(page, described))
                .publisher(first(firstName("publisher"), meta("og:site_name"), meta("application-name")))
                .section(first(described.string("articleSection"), meta("article:section")))
                .keywords(keywords())
                .build();
    }

    /** The text the page gives its article in JSON-LD, or null. */
    @Nullable
    String describedBody() {
        return described.string("articleBody");
    }

    @Nullable
    String title() {
        return PageTitle.of(page, described);
    }

    @Nullable
    String url() {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return Stream.of(link == null ? "" : link.attr("href"), meta("og:url"), described.address())
                .filter(PageMetadata::absolute)
                .findFirst()
                .orElse(null);
    }

    private static boolean absolute(@Nullable String url) {
        try {
            return url != null && url.startsWith("http") && new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private @Nullable String published() {
        return first(
                Dates.iso(described.string("datePublished")),
                date("[itemprop=datePublished]"),
                metaDate(PUBLISHED),
                Dates.iso(described.string("dateCreated")),
                date("time[pubdate], article time[datetime], main time[datetime], time.published, time.entry-date"),
                date("time[datetime]"),
                visibleDate(),
                urlDate());
    }

    /** Of the first element that gives one: its content, datetime or text. */
    private @Nullable String date(String selector) {
        for (Element element : page.select(selector)) {
            String date = first(
                    Dates.iso(element.attr("datetime")), Dates.iso(element.attr("content")), Dates.iso(element.text()));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable String metaDate(List<String> names) {
        return names.stream()
                .map(name -> Dates.iso(meta(name)))
                .filter(date -> date != null)
                .findFirst()
                .orElse(null);
    }

    /** A short line named like a date stamp, else any short line right after the headline. */
    private @Nullable String visibleDate() {
        for (Element element : page.select(
                "[class~=(?i)(date|datum|time|publi|stamp|meta|byline|posted|info)], [id~=(?i)(date|datum)]")) {
            String text = element.text();
            String date = text.length() < STAMP ? Dates.iso(text) : null;
            if (date != null) {
                return date;
            }
        }
        Element near = page.selectFirst("h1");
        for (int i = 0; i < NEAR && near != null && near.text().length() < 5 * STAMP; i++, near = near.parent()) {
            String date = Dates.iso(near.text());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable String urlDate() {
        String url = url();
        var date = URL_DATE.matcher(url == null ? "" : url);
        return date.find() ? Dates.iso(date.group(1) + "-" + date.group(2) + "-" + date.group(3)) : null;
    }

    private @Nullable String language() {
        Element html = page.selectFirst("html");
        return first(
                html == null ? null : blankless(html.attr("lang")),
                html == null ? null : blankless(html.attr("xml:lang")),
                described.string("inLanguage"),
                meta("content-language"),
                meta("og:locale"));
    }

    private List<String> keywords() {
        List<String> given = described.names("keywords");
        if (given.isEmpty()) {
            given = Stream.of(meta("news_keywords"), meta("keywords"))
                    .filter(k -> k != null)
                    .findFirst()
                    .map(List::of)
                    .orElse(List.of());
        }
        Set<String> keywords = new LinkedHashSet<>();
        for (String line : given) {
            for (String word : line.split("[,;]", -1)) {
                if (!word.isBlank()) {
                    keywords.add(PageText.normal(word));
                }
            }
        }
        return new ArrayList<>(keywords);
    }

    private @Nullable String firstName(String field) {
        return described.names(field).stream().findFirst().orElse(null);
    }

    private @Nullable String meta(String name) {
        return meta(page, name);
    }

    /** The content of the meta element of this name, property or HTTP equivalent. */
    static @Nullable String meta(Document page, String name) {
        for (Element meta : page.select("meta[content]")) {
            boolean named = Stream.of("name", "property", "http-equiv", "itemprop")
                    .map(meta::attr)
                    .anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(name));
            if (named && !meta.attr("content").isBlank()) {
                return PageText.normal(meta.attr("content"));
            }
        }
        return null;
    }

    private static @Nullable String blankless(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
