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
                page("40,000 nested blockquote with text", () -> "<blockquote>Satz eins.".repeat(40_000) + paragraph()),
                page(
                        "40,000 nested div with classes",
                        () -> "<div class=teaser>Satz eins.".repeat(40_000) + paragraph()),
                page("20,000 nested ul/li", () -> "<ul><li>Satz eins.".repeat(20_000) + paragraph()),
                page(
                        "40,000 spans 400 deep",
                        () -> ("<div>".repeat(400) + "<span>Wort </span>".repeat(100) + "</div>".repeat(400)).repeat(90)
                                + paragraph()),
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
                page(
                        "table of 50 x 1,000",
                        () -> "<table>" + ("<tr>" + "<td>7 Euro</td>".repeat(50) + "</tr>").repeat(1000) + "</table>"
                                + paragraph()),
                page("40,000 p of a word", () -> "<p>Wort</p>".repeat(40_000) + paragraph()),
                page(
                        "40,000 list items",
                        () -> "<ul>" + "<li>Punkt der Liste</li>".repeat(40_000) + "</ul>" + paragraph()),
                page(
                        "40,000 headings",
                        () -> "<h2><a href=x>Ein anderer Bericht</a></h2>".repeat(40_000) + paragraph()),
                page(
                        "40,000 classes",
                        () -> numbered(40_000, i -> "<div class='teaser c" + i + "'>Wort</div>") + paragraph()),
                page(
                        "10,000 meta elements",
                        () -> "<meta name='author' content='Eva Muster'>".repeat(10_000) + paragraph()),
                page(
                        "10,000 time elements",
                        () -> "<time datetime='2025-03-01T10:00'>1. März</time> ".repeat(10_000) + paragraph()),
                page(
                        "10,000 dated lines",
                        () -> numbered(10_000, i -> "<p>Stand: 3. März 2025 von Eva Muster" + "</p>") + paragraph()),
                page(
                        "5 MB script before the article",
                        () -> "<script>" + "x='<p>Wort</p>';".repeat(350_000) + "</script>" + paragraph()),
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
                        "JSON-LD keywords 200,000",
                        () -> script("{\"@type\":\"NewsArticle\",\"keywords\":["
                                        + numbered(200_000, i -> "\"Wort" + i + "\",") + "\"x\"]}")
                                + paragraph()),
                page(
                        "JSON-LD 10,000 deep",
                        () -> script("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)) + paragraph()),
                page(
                        "JSON-LD number of 1,000,000 digits",
                        () -> script("{\"@type\":\"NewsArticle\",\"headline\":" + "9".repeat(MB) + "}") + paragraph()));
    }

    private static List<HostileInput> longTexts() {
        return List.of(
                text("20 MB of paragraphs", () -> numbered(58_000, i -> i + " " + PROSE + "\n\n")),
                text("one line of 5 MB without spaces", () -> "x".repeat(5 * MB)),
                text("one line of 5 MB of sentences", () -> "Die Firma wächst. ".repeat(300_000)),
                text("one word", () -> full("a")),
                text("one number", () -> full("1")),
                text("commas", () -> full(",")),
                text("words and commas", () -> full("Wort, ")),
                text("full stops", () -> full(".")),
                text("hyphens", () -> full("-")),
                text("word-word-word", () -> full("Ab-")),
                text("a.a.a.a", () -> full("a.")),
                text("1.1.1.1", () -> full("1.")),
                text("a@a@a", () -> full("a@")),
                text("one address", () -> "http://" + full("a/")),
                text("sentence of words", () -> full("der Mann sah ") + "."),
                text("sentence of clauses", () -> full("dass er sagte, ") + "."),
                text("sentence of und", () -> full("Haus und ") + "."),
                text("sentences of 300 words", () -> full("Er sah " + "den Mann ".repeat(145) + ".\n")),
                text("sentences of 60 clauses", () -> full("Er weiß" + ", dass er sagte".repeat(70) + ".\n")),
                text("opening quotes", () -> full("„ ")),
                text("opening quotes by line", () -> full("„Wort er sagt \n")),
                text("quotes", () -> full("\"")),
                text("quoted words", () -> full("„Wort“ ")),
                text("nested quotes", () -> full("„Wort ").substring(150_000) + "“ ".repeat(70_000)),
                text("nested brackets", () -> full("(Wort ").substring(150_000) + ") ".repeat(70_000)),
                text("brackets", () -> full("(")),
                text("sentences of brackets", () -> full("Er sah " + "(Wort ".repeat(70) + ") ".repeat(70) + ".\n")),
                text("lines of a word", () -> full("Wort\n")),
                text("bullets", () -> full("- Punkt\n")),
                text("5,000,000 line breaks", () -> "Wort." + "\n".repeat(5 * MB) + "Wort."),
                text("5,000,000 spaces", () -> "Wort" + " ".repeat(5 * MB) + "Wort."),
                text("capitals with slashes", () -> full("WIEN/BERLIN, ")),
                text("dates in a line", () -> full("am 3. März 2025 ") + "."),
                text("dates by line", () -> full("Am 3. März 2025 kam er.\n")),
                text("amounts in a line", () -> full("3,5 Millionen Euro und ") + "."),
                text("amounts by line", () -> full("Es kostet 3,5 bis 7 Millionen Euro.\n")),
                text("one digit group", () -> "1" + full(".000")),
                text("Dr. Dr. Dr.", () -> full("Dr. ")),
                text("colons", () -> full("Er sagte: ")),
                text("Konjunktiv", () -> full("Er sei gekommen, sagte Anna Krall. ")));
    }

    private static List<HostileInput> names() {
        List<HostileInput> names = new ArrayList<>(List.of(
                text("names in a line", () -> numbered(18_000, i -> "Anna " + letters(i) + ", ")),
                text(
                        "names in sentences",
                        () -> numbered(
                                6_000, i -> "Anna " + letters(i) + " arbeitet bei " + letters(i + 7) + " AG.\n")),
                text("companies", () -> numbered(9_900, i -> "Die " + letters(i) + " GmbH wächst.\n")),
                text(
                        "companies of one first word",
                        () -> numbered(5_000, i -> "Die Solvara " + letters(i) + " GmbH und Solvara wachsen.\n")),
                text(
                        "companies and their first words",
                        () -> numbered(
                                4_000,
                                i -> "Die " + letters(i) + " Netz GmbH wächst wie der Konzern " + letters(i) + ".\n")),
                text("one surname", () -> numbered(9_900, i -> "Anna" + letters(i) + " Krall kam. Krall ging.\n")),
                text("people of one surname", () -> numbered(9_900, i -> "Anna-" + letters(i) + " Krall ging.\n")),
                text(
                        "spellings of one name",
                        () -> numbered(
                                9_000,
                                i -> "Die Firma Sol" + "-".repeat(i % 2) + letters(i / 40) + ("ä" + "é".repeat(i % 5))
                                        + " AG kam.\n")),
                text("one name", () -> full("Solvara wächst.\n")),
                text("one person", () -> full("Anna Krall kam. Krall ging.\n")),
                text("he", () -> full("Anna Krall kam. Sie ging. Er kam.\n")),
                text("nominals", () -> full("Die Firma wächst. Der Konzern und das Unternehmen auch.\n")),
                text(
                        "described things",
                        () -> numbered(5_000, i -> "Ein " + letters(i) + "-Auto kam. Das Auto fährt.\n")),
                text("speakers", () -> numbered(5_000, i -> "Ein Sprecher der " + letters(i) + " sagte, es gehe.\n")),
                text("plaintiffs", () -> full("Solvara reichte Klage ein. Die Klägerin klagt.\n")),
                text(
                        "acronyms",
                        () -> numbered(6_000, i -> "Der " + letters(i) + " Verband (B" + (i % 9) + "V) kam.\n"))));
        names.addAll(facts());
        return names;
    }

    private static List<HostileInput> facts() {
        return List.of(
                text("one fact", () -> full(FACT + "\n")),
                text(
                        "different facts",
                        () -> numbered(
                                5_000,
                                i -> "Der Konzern " + letters(i) + " übernimmt die Firma " + letters(2 * i) + ".\n")),
                text(
                        "partners in a list",
                        () -> "Solvara arbeitet zusammen mit " + numbered(20_000, i -> letters(i) + ", ") + "."),
                text(
                        "lists of 60 partners",
                        () -> numbered(
                                400,
                                k -> "Partner von Solvara sind " + numbered(60, i -> letters(k * 60 + i) + ", ")
                                        + "und Tenvio.\n")),
                text(
                        "60 firms take over 60",
                        () -> numbered(
                                200,
                                k -> "Die Firmen " + numbered(60, i -> letters(k * 60 + i) + ", ")
                                        + "und Tenvio übernehmen die Firmen "
                                        + numbered(60, i -> letters(k * 60 + i + 9_000) + ", ") + "und Belisk.\n")),
                text("statements", () -> full("„Wir wachsen“, sagte Anna Krall. \n")),
                text("statements in a line", () -> full("„Wir wachsen“, sagte Anna Krall. ")),
                text("claims denied", () -> full("Solvara habe Tenvio laut Krall angeblich nicht gekauft. ")),
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
                text("combining marks", () -> "Wort a" + full("\u0301") + " Ende."),
                text("joined emoji", () -> full("👩\u200D")),
                text("bidi controls", () -> full("\u202E") + "Wort."),
                text("right-to-left marks", () -> full("Wo\u200Frt kam. ")),
                text("zero-width spaces", () -> full("\u200B") + "Wort."),
                text("NUL", () -> full("\u0000") + "Wort."),
                text("soft hyphens", () -> "Wo" + full("\u00AD") + "rt."),
                text("non-breaking spaces", () -> "Wort" + full("\u00A0") + "Wort."),
                page(
                        "900,000 non-breaking spaces",
                        () -> "<p>Wort" + "&nbsp;".repeat(800_000) + "Wort.</p>" + paragraph()),
                text("BOMs", () -> full("\uFEFF") + PROSE),
                text("astral prose", () -> full("😀 " + FACT + "\n\n")),
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

    /** As much of it as an article may have. */
    private static String full(String part) {
        return part.repeat(295_000 / part.length());
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
