package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Origin.Kind;

/** When a page's article was published and changed. */
final class PageDates {
    private static final List<String> OPEN_GRAPH =
            List.of("article:published_time", "og:published_time", "og:article:published_time", "og:pubdate");
    private static final List<String> METAS = List.of(
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date.created",
            "dc.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "citation_publication_date",
            "sailthru.date",
            "parsely-pub-date",
            "cxenseparse:recs:publishtime",
            "article.published",
            "published_time",
            "originalpublicationdate",
            "created",
            "creation_date",
            "last-published",
            "bt:pubdate");
    private static final List<String> OPEN_GRAPH_MODIFIED =
            List.of("article:modified_time", "og:updated_time", "og:modified_time", "og:article:modified_time");
    private static final List<String> METAS_MODIFIED = List.of(
            "last-modified", "dcterms.modified", "dc.date.modified", "dc.modified", "revised", "lastmod", "modified");
    private static final List<String> DATA = List.of(
            "data-published",
            "data-publish-date",
            "data-datetime",
            "data-date",
            "data-timestamp",
            "data-time",
            "data-utime",
            "data-epoch",
            "data-unixtime");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CHANGED = Pattern.compile("updat|modif|aktualis|geaendert|geändert|changed");
    private static final Pattern PUBLISHED =
            Pattern.compile("publi|entry-date|post-date|created|veröffentlicht|pubdate");
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(?:veröffentlicht|erschienen|erscheinungsdatum|publiziert|datum|erstellt|verfasst|geschrieben|eingestellt|gepostet|"
                    + "artikel vom|beitrag vom|meldung vom|published|posted|date|first published|created|publication date|written)"
                    + "(?: am| on| by [^\\d]{3,40}? on| von [^\\d]{3,40}? am)?\\s*:?\\s*(?:(?:\\p{L}{2,10}\\.?,?\\s+)?(?:den\\s+)?)?(?=\\d|\\p{Lu}\\p{L}{2,8}\\.? \\d)",
            FLAGS);
    private static final Pattern STAND = Pattern.compile(
            "(?<!\\p{L})(?:stand|zuletzt (?:aktualisiert|geändert|bearbeitet)|letzte (?:änderung|aktualisierung|bearbeitung)|aktualisiert|geändert|"
                    + "(?:last )?(?:updated|modified|reviewed))"
                    + "(?: am| on)?\\s*:?\\s*(?:\\p{L}{2,10}\\.?,?\\s+)?(?=\\d|\\p{Lu}\\p{L}{2,8}\\.? \\d)",
            FLAGS);
    /** What may stand beside a date on a line that is nothing but a stamp. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:(?:\\p{L}{2,12}|\\p{L}{2,3}\\.),?\\s+(?:den\\s+)?)?\\d{1,2}[.\\s-]\\s?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?)[\\s-]?\\s?\\d{2,4}(?:[\\s,|–-]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?(?:\\s*uhr)?\\W*$"
                    + "|^\\d{4}-\\d{2}-\\d{2}$|^\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}\\W*$",
            FLAGS);

    private static final Pattern URL_DATE = Pattern.compile(
            "/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/_.-]|$)|[/_-]((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})(?=[/_.-]|$)");
    private static final int FIRST_YEAR = 1995;
    private static final int STAMP = 120;
    private static final int SHORT = 60;
    private static final int BEGINNING = 40;
    private static final Pattern LEADING =
            Pattern.compile("^\\W{0,2}\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?) ?\\d{2,4}\\b");

    private final Markup markup;
    private final JsonLd described;
    private final Microdata microdata;
    private final @Nullable String url;
    private final String language;

    PageDates(Markup markup, JsonLd described, Microdata microdata, @Nullable String url, String language) {
        this.markup = markup;
        this.described = described;
        this.microdata = microdata;
        this.url = url;
        this.language = language;
    }

    @Nullable
    Found<String> published() {
        List<Supplier<@Nullable Found<String>>> said = List.of(
                () -> dated(described.string("datePublished"), Kind.JSON_LD, "datePublished"),
                () -> dated(microdata.values("datePublished"), Kind.MICRODATA, "datePublished"),
                () -> metas(OPEN_GRAPH, Kind.OPEN_GRAPH),
                () -> metas(METAS, Kind.META),
                () -> dated(described.ofPage("datePublished"), Kind.JSON_LD, "datePublished of the page"),
                this::time,
                () -> dated(described.string("dateCreated"), Kind.JSON_LD, "dateCreated"),
                () -> dated(microdata.values("dateCreated"), Kind.MICRODATA, "dateCreated"));
        Found<String> found = mostPrecise(said);
        return found != null
                ? found
                : Found.first(
                        this::stamp, this::labelled, this::nearHeadline, this::bareLine, this::address, this::stand);
    }

    /** When it was changed; nothing when that lies before its publication. */
    @Nullable
    Found<String> modified(@Nullable String published) {
        Found<String> found = mostPrecise(List.of(
                () -> dated(described.string("dateModified"), Kind.JSON_LD, "dateModified"),
                () -> dated(microdata.values("dateModified"), Kind.MICRODATA, "dateModified"),
                () -> metas(OPEN_GRAPH_MODIFIED, Kind.OPEN_GRAPH),
                () -> metas(METAS_MODIFIED, Kind.META),
                () -> dated(described.ofPage("dateModified"), Kind.JSON_LD, "dateModified of the page"),
                () -> times(true)));
        boolean before = found != null
                && published != null
                && found.value().substring(0, 10).compareTo(published.substring(0, 10)) < 0;
        return before ? null : found;
    }

    /** The first, or one after it that gives the same day with its time. */
    private static @Nullable Found<String> mostPrecise(List<Supplier<@Nullable Found<String>>> places) {
        Found<String> best = null;
        for (Supplier<@Nullable Found<String>> place : places) {
            Found<String> next = best != null && best.value().length() > 10 ? null : place.get();
            boolean better = next != null && (best == null || next.value().startsWith(best.value()));
            best = better ? next : best;
        }
        return best;
    }

    private @Nullable Found<String> metas(List<String> names, Kind kind) {
        return mostPrecise(names.stream()
                .<Supplier<@Nullable Found<String>>>map(name -> () -> dated(markup.metas(name), kind, name))
                .toList());
    }

    private @Nullable Found<String> dated(List<String> values, Kind kind, String detail) {
        for (String value : values) {
            Found<String> found = dated(value, kind, detail);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The plausible date of a text. */
    private @Nullable Found<String> dated(@Nullable String text, Kind kind, String detail) {
        String date = Dates.iso(text, language);
        return date == null || Integer.parseInt(date.substring(0, 4)) < FIRST_YEAR
                ? null
                : Found.of(date, kind, detail);
    }

    private @Nullable Found<String> time() {
        return times(false);
    }

    /** Of the {@code time} elements one that is named so, else the first. */
    private @Nullable Found<String> times(boolean changed) {
        Found<String> first = null;
        List<Element> times = new ArrayList<>(markup.near(markup.times()));
        times.addAll(markup.far(markup.times()));
        for (Element time : times) {
            String names = names(time);
            boolean pub = time.hasAttr("pubdate") || PUBLISHED.matcher(names).find();
            boolean mod = CHANGED.matcher(names).find() && !pub;
            Found<String> found = mod == changed ? value(time, Kind.TIME, "time") : null;
            if (found != null && (pub || changed)) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    private static String names(Element element) {
        return (element.className() + " " + element.attr("itemprop") + " " + element.attr("property"))
                .toLowerCase(Locale.ROOT);
    }

    /** The date of an element's attributes, else of its words. */
    private @Nullable Found<String> value(Element element, Kind kind, String detail) {
        for (String attribute : List.of("datetime", "content", "title")) {
            Found<String> found = dated(element.attr(attribute), kind, detail);
            if (found != null) {
                return found;
            }
        }
        for (String attribute : DATA) {
            String value = element.attr(attribute).strip();
            String moment = Dates.epoch(value);
            Found<String> found = dated(moment == null ? value : moment, kind, attribute);
            if (found != null) {
                return found;
            }
        }
        return dated(ElementText.shortText(element, STAMP), kind, detail);
    }

    /** A short element that is named like a date stamp, beside or after the headline before elsewhere. */
    private @Nullable Found<String> stamp() {
        List<Element> near = new ArrayList<>(markup.near(markup.stamps()));
        near.addAll(markup.far(markup.stamps()));
        Found<String> changed = null;
        for (Element stamp : near) {
            Found<String> found = value(stamp, Kind.VISIBLE, "date stamp");
            boolean mod = found != null && CHANGED.matcher(names(stamp)).find();
            if (found != null && !mod) {
                return found;
            }
            changed = changed == null ? found : changed;
        }
        return changed;
    }

    /** A line that says of a date that the article was published on it. */
    private @Nullable Found<String> labelled() {
        return labelled(LABEL);
    }

    private @Nullable Found<String> stand() {
        return labelled(STAND);
    }

    private @Nullable Found<String> labelled(Pattern label) {
        for (Element line : markup.lines()) {
            String text = ElementText.shortText(line, STAMP);
            Matcher said = label.matcher(text == null ? "" : text);
            if (text != null && said.find()) {
                Found<String> found = dated(
                        text.substring(said.end()), Kind.VISIBLE, said.group().strip());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A short line near the headline, or a longer one that begins with a date. */
    private @Nullable Found<String> nearHeadline() {
        for (Element line : markup.nearLines()) {
            String text = ElementText.shortText(line, SHORT);
            String opening = text == null ? ElementText.opening(line, BEGINNING) : text;
            boolean stamp = text != null || LEADING.matcher(opening).find();
            Found<String> found = stamp ? dated(opening, Kind.VISIBLE, "near the headline") : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A line that is nothing but a date. */
    private @Nullable Found<String> bareLine() {
        for (Element line : markup.lines()) {
            String text = ElementText.shortText(line, SHORT);
            if (text != null && BARE.matcher(text).matches()) {
                Found<String> found = dated(text, Kind.VISIBLE, "line");
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Found<String> address() {
        Matcher date = URL_DATE.matcher(url == null ? "" : url);
        while (date.find()) {
            int at = date.group(1) == null ? 4 : 1;
            String iso = date.group(at) + "-" + date.group(at + 1) + "-" + date.group(at + 2);
            Found<String> found = dated(iso, Kind.URL, "");
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
