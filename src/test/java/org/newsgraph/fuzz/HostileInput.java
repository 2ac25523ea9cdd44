package org.newsgraph.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;

/**
 * Content that is made to be expensive: deep, wide, endless or repeated.
 *
 * @param name what is hostile about it
 * @param bytes made anew at each call, since some are 20 MB large
 */
record HostileInput(String name, Resource.Kind kind, Supplier<byte[]> bytes) {
    private static final int MB = 1_000_000;
    private static final String PROSE =
            "Der Stadtrat von Kesselau hat am Dienstag beschlossen, die Brücke über die Brenn neu zu bauen. Die Arbeiten"
                    + " beginnen im Mai, kosten nach Angaben der Verwaltung drei Millionen Euro und dauern bis zum Herbst. Bis"
                    + " dahin führt die Umleitung über Wiesing, wie Bürgermeister Ludwig Harrach den Anwohnern schrieb.";
    private static final String FACT = "Der Konzern Solvara übernimmt die Firma Tenvio für 30 Millionen Euro. ";

    /** As an input holds it. */
    Resource resource() {
        return new Resource(name, null, false, kind, bytes.get(), 0, null, Told.NOTHING);
    }

    static List<HostileInput> all() {
        List<HostileInput> all = new ArrayList<>();
        all.addAll(deep());
        all.addAll(wide());
        all.addAll(described());
        all.addAll(longTexts());
        all.addAll(names());
        all.addAll(strange());
        return all;
    }

    private static List<HostileInput> deep() {
        return List.of(
                page("100,000 nested div", () -> "<div>".repeat(100_000) + paragraph()),
                page("1,000,000 nested div", () -> "<div>".repeat(MB) + paragraph()),
                page("100,000 nested b", () -> "<b>".repeat(100_000) + paragraph()),
                page("100,000 nested a", () -> "<a href=x>".repeat(100_000) + paragraph()),
                page("100,000 nested font in p", () -> "<p><font>".repeat(100_000) + paragraph()),
                page("100,000 nested ul/li", () -> "<ul><li>".repeat(100_000) + paragraph()),
                page("50,000 nested tables", () -> "<table><tr><td>".repeat(50_000) + paragraph()),
                page(
                        "100,000 nested blockquote with text",
                        () -> "<blockquote>Satz eins.".repeat(100_000) + paragraph()),
                page("200,000 misnested b/i", () -> "<b><i>x</b>".repeat(200_000) + paragraph()),
                page("50,000 nested select/option", () -> "<select><option>".repeat(50_000) + paragraph()),
                page("100,000 nested svg", () -> "<svg>".repeat(100_000) + paragraph()),
                page("100,000 form in table", () -> "<table><form>x".repeat(100_000) + paragraph()),
                page("100,000 unclosed comments", () -> "<!-- x ".repeat(100_000) + paragraph()),
                page("200,000 end tags", () -> paragraph() + "</p></i></b>".repeat(200_000)));
    }

    private static List<HostileInput> wide() {
        return List.of(
                page("1,000,000 br", () -> paragraph() + "<br>".repeat(MB)),
                page("1,000,000 empty p", () -> "<p>".repeat(MB) + paragraph()),
                page("500,000 p of a word", () -> "<p>Wort</p>".repeat(500_000) + paragraph()),
                page(
                        "100,000 p of prose (12 MB)",
                        () -> numbered(100_000, i -> "<p>Satz " + i + ": " + PROSE.substring(0, 90) + "</p>")),
                page("300,000 links", () -> "<a href=x>Ort</a> ".repeat(300_000) + paragraph()),
                page(
                        "100,000 headings",
                        () -> "<h2><a href=x>Ein anderer Bericht</a></h2>".repeat(100_000) + paragraph()),
                page(
                        "table of 1,000 x 1,000",
                        () -> "<table>" + ("<tr>" + "<td>7</td>".repeat(1000) + "</tr>").repeat(1000) + "</table>"
                                + paragraph()),
                page("500,000 spans in a p", () -> "<p>" + "<span>Wort </span>".repeat(500_000) + "</p>" + paragraph()),
                page(
                        "300,000 list items",
                        () -> "<ul>" + "<li>Punkt der Liste</li>".repeat(300_000) + "</ul>" + paragraph()),
                page(
                        "100,000 time elements",
                        () -> "<time datetime='2025-03-01T10:00'>1. März</time> ".repeat(100_000) + paragraph()),
                page(
                        "100,000 meta elements",
                        () -> "<meta property='article:author' content='Eva Muster'>".repeat(100_000) + paragraph()),
                page(
                        "100,000 bylines",
                        () -> numbered(100_000, i -> "<span class=author>Von Eva Muster" + i + "</span>")
                                + paragraph()),
                page(
                        "100,000 microdata items",
                        () ->
                                "<div itemscope itemtype='https://schema.org/NewsArticle'><span itemprop=author>Eva</span></div>"
                                                .repeat(50_000)
                                        + paragraph()),
                page("20 MB of paragraphs", () -> numbered(60_000, i -> "<p>" + i + " " + PROSE + "</p>")),
                page("5 MB attribute", () -> "<div class='" + "x".repeat(5 * MB) + "'>" + paragraph() + "</div>"),
                page(
                        "5 MB of class names",
                        () -> "<div class='" + "teaser ".repeat(700_000) + "'>" + paragraph() + "</div>"),
                page(
                        "1,000,000 attributes",
                        () -> "<div " + numbered(MB, i -> "a" + i + "=1 ") + ">" + paragraph() + "</div>"),
                page("1,000,000 entities", () -> "<p>" + "&amp;".repeat(MB) + "</p>" + paragraph()),
                page("5 MB title", () -> "<title>" + "Titel ".repeat(800_000) + "</title>" + paragraph()),
                page(
                        "5 MB meta description",
                        () -> "<meta name=description content='" + "Wort, ".repeat(800_000) + "'>" + paragraph()),
                page(
                        "5 MB of one link",
                        () -> "<link rel=canonical href='https://a.example/" + "x".repeat(5 * MB) + "'>"
                                + paragraph()));
    }

    private static List<HostileInput> described() {
        String article =
                "{\"@type\":\"NewsArticle\",\"headline\":\"Neue Brücke\",\"author\":{\"name\":\"Eva Muster\"}}";
        return List.of(
                page("20,000 JSON-LD scripts", () -> script(article).repeat(20_000) + paragraph()),
                page(
                        "JSON-LD graph of 100,000",
                        () -> script("{\"@graph\":[" + (article + ",").repeat(100_000) + article + "]}") + paragraph()),
                page(
                        "JSON-LD 100,000 arrays deep",
                        () -> script("[".repeat(100_000) + "]".repeat(100_000)) + paragraph()),
                page(
                        "JSON-LD 900 objects deep",
                        () -> script("{\"@graph\":".repeat(900) + "1" + "}".repeat(900)) + paragraph()),
                page(
                        "JSON-LD broken, 5 MB",
                        () -> script("{\"headline\": \"" + "\\\"a\" : \"".repeat(600_000)) + paragraph()),
                page(
                        "JSON-LD authors 200,000",
                        () -> script("{\"@type\":\"NewsArticle\",\"author\":["
                                        + numbered(200_000, i -> "\"Eva Muster" + i + "\",") + "\"x\"]}")
                                + paragraph()),
                page(
                        "JSON-LD articleBody 10 MB",
                        () -> script("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + (PROSE + " ").repeat(30_000)
                                        + "\"}")
                                + paragraph()),
                page(
                        "JSON-LD number of 1,000,000 digits",
                        () -> script("{\"@type\":\"NewsArticle\",\"headline\":" + "9".repeat(MB) + "}") + paragraph()));
    }

    private static List<HostileInput> longTexts() {
        return List.of(
                text("20 MB of paragraphs", () -> numbered(58_000, i -> i + " " + PROSE + "\n\n")),
                text("one line of 5 MB without spaces", () -> "x".repeat(5 * MB)),
                text("one word of 900,000 letters", () -> "a".repeat(900_000)),
                text("one number of 900,000 digits", () -> "1".repeat(900_000)),
                text("900,000 commas", () -> ",".repeat(900_000)),
                text("900,000 full stops", () -> ".".repeat(900_000)),
                text("900,000 hyphens", () -> "-".repeat(900_000)),
                text("word-word-word, 900,000", () -> "Ab-".repeat(300_000)),
                text("a.a.a.a, 900,000", () -> "a.".repeat(450_000)),
                text("1.1.1.1, 900,000", () -> "1.".repeat(450_000)),
                text("a@a@a, 900,000", () -> "a@".repeat(450_000)),
                text("address of 900,000 letters", () -> "http://" + "a/".repeat(450_000)),
                text("sentence of 100,000 words", () -> "der Mann sah ".repeat(33_000) + "."),
                text("sentence of 100,000 clauses", () -> "dass er sagte, ".repeat(60_000) + "."),
                text("sentence of 100,000 und", () -> "Haus und ".repeat(100_000) + "."),
                text("200,000 opening quotes", () -> "„ ".repeat(200_000)),
                text("200,000 nested quotes", () -> "„Wort ".repeat(100_000) + "“ ".repeat(100_000)),
                text("200,000 nested brackets", () -> "(Wort ".repeat(100_000) + ") ".repeat(100_000)),
                text("500,000 brackets", () -> "(".repeat(500_000)),
                text("500,000 lines of a word", () -> "Wort\n".repeat(500_000)),
                text("500,000 bullets", () -> "- Punkt\n".repeat(500_000)),
                text("5,000,000 line breaks", () -> "Wort." + "\n".repeat(5 * MB) + "Wort."),
                text("5,000,000 spaces", () -> "Wort" + " ".repeat(5 * MB) + "Wort."),
                text("900,000 in capitals with slashes", () -> "WIEN/BERLIN, ".repeat(70_000)),
                text("100,000 dates", () -> "am 3. März 2025 ".repeat(55_000) + "."),
                text("100,000 amounts", () -> "3,5 Millionen Euro und ".repeat(40_000) + "."),
                text("one digit group of 300,000", () -> "1.000".repeat(1) + ".000".repeat(220_000)),
                text("Dr. Dr. Dr., 250,000", () -> "Dr. ".repeat(225_000)),
                text("100,000 colons", () -> "Er sagte: ".repeat(90_000)),
                text("Konjunktiv, 30,000 sentences", () -> "Er sei gekommen, sagte Anna Krall. ".repeat(30_000)));
    }

    private static List<HostileInput> names() {
        return List.of(
                text("100,000 names, 1 paragraph", () -> numbered(50_000, i -> "Anna " + letters(i) + ", ")),
                text(
                        "30,000 names in sentences",
                        () -> numbered(
                                30_000, i -> "Anna " + letters(i) + " arbeitet bei " + letters(i + 7) + " AG.\n")),
                text("100,000 companies", () -> numbered(100_000, i -> "Die " + letters(i) + " GmbH wächst.\n")),
                text("50,000 times one name", () -> "Solvara wächst.\n".repeat(50_000)),
                text("50,000 times one person", () -> "Anna Krall kam. Krall ging.\n".repeat(25_000)),
                text("50,000 times he", () -> "Anna Krall kam. Sie ging. Er kam.\n".repeat(25_000)),
                text("50,000 facts", () -> (FACT + "\n").repeat(25_000)),
                text(
                        "30,000 different facts",
                        () -> numbered(
                                15_000,
                                i -> "Der Konzern " + letters(i) + " übernimmt die Firma " + letters(2 * i) + ".\n")),
                text(
                        "20,000 partners in a list",
                        () -> "Solvara arbeitet zusammen mit " + numbered(20_000, i -> letters(i) + ", ") + "."),
                text(
                        "Partner lists of 100, 500 times",
                        () -> numbered(
                                500,
                                k -> "Partner von Solvara sind " + numbered(60, i -> letters(k * 60 + i) + ", ")
                                        + "und Tenvio.\n")),
                text("50,000 statements", () -> "„Wir wachsen“, sagte Anna Krall. ".repeat(25_000)),
                text(
                        "50,000 claims denied",
                        () -> "Solvara habe Tenvio laut Krall angeblich nicht gekauft. ".repeat(15_000)),
                text(
                        "30,000-word liveblog",
                        () -> numbered(
                                600,
                                i -> "Um " + (i % 24) + " Uhr: Firma " + letters(i) + " meldet: " + PROSE + "\n\n")),
                page(
                        "30,000-word liveblog page",
                        () -> numbered(
                                600,
                                i -> "<p>Um " + (i % 24) + " Uhr: Firma " + letters(i) + " meldet: " + PROSE
                                        + "</p>")));
    }

    private static List<HostileInput> strange() {
        return List.of(
                text("500,000 combining marks", () -> "Wort a" + "\u0301".repeat(500_000) + " Ende."),
                text("300,000 joined emoji", () -> "👩\u200D".repeat(150_000)),
                text("500,000 bidi controls", () -> "\u202E".repeat(500_000) + "Wort."),
                text("500,000 NUL", () -> "\u0000".repeat(500_000) + "Wort."),
                text("500,000 soft hyphens", () -> "Wo" + "\u00AD".repeat(500_000) + "rt."),
                text("500,000 non-breaking spaces", () -> "Wort" + "\u00A0".repeat(500_000) + "Wort."),
                text("500,000 BOMs", () -> "\uFEFF".repeat(500_000) + PROSE),
                text("astral prose, 10,000 paragraphs", () -> ("😀 " + FACT + "\n\n").repeat(10_000)),
                encoded("5 MB in UTF-16", "UTF-16"),
                encoded("5 MB in UTF-32", "UTF-32"),
                new HostileInput(
                        "5 MB of 0xFF as page",
                        Resource.Kind.HTML,
                        () -> "\u00FF".repeat(5 * MB).getBytes(StandardCharsets.ISO_8859_1)),
                new HostileInput("JSON line 100,000 deep", Resource.Kind.JSON_LINE, () -> bytes("[".repeat(100_000))),
                new HostileInput(
                        "JSON line of a 15 MB text",
                        Resource.Kind.JSON_LINE,
                        () -> bytes("{\"text\":\"" + (PROSE + "\\n").repeat(45_000) + "\"}")));
    }

    private static HostileInput encoded(String name, String charset) {
        return new HostileInput(
                name,
                Resource.Kind.HTML,
                () -> numbered(7_000, i -> "<p>" + i + " " + PROSE + "</p>").getBytes(Charset.forName(charset)));
    }

    private static HostileInput page(String name, Supplier<String> body) {
        return new HostileInput(
                name,
                Resource.Kind.HTML,
                () -> bytes("<html lang=de><head><meta charset=utf-8></head><body><h1>Neue Brücke</h1>" + body.get()));
    }

    private static HostileInput text(String name, Supplier<String> text) {
        return new HostileInput(name, Resource.Kind.TEXT, () -> bytes(text.get()));
    }

    private static String paragraph() {
        return "<p>" + PROSE + "</p>";
    }

    private static String script(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static String numbered(int count, IntFunction<String> part) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(part.apply(i));
        }
        return all.toString();
    }

    /** A name that no other number has. */
    private static String letters(int number) {
        StringBuilder name = new StringBuilder("Br");
        for (int rest = number + 1; rest > 0; rest /= 20) {
            name.append("aeiou".charAt(rest % 5)).append("lnrt".charAt(rest / 5 % 4));
        }
        return name.append("sk").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
