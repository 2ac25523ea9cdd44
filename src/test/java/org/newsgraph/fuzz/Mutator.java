package org.newsgraph.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Changes a seed as only chance or malice would: by its words, marks and tags first, then by its bytes. */
final class Mutator {
    private static final int LONGEST = 3000;
    private static final String MARKS = " \n\r\t<>{}[]\",.:;=/&";
    private static final List<String> ENCODINGS = List.of(
            "ISO-8859-1",
            "windows-1252",
            "UTF-16",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32",
            "UTF-32LE",
            "IBM850",
            "Shift_JIS");
    private static final List<String> STRANGE = List.of(
            "\u0000",
            "\uFEFF",
            "\u202E",
            "\u2066",
            "\u200D",
            "\u00AD",
            "\u0301",
            "\u0301\u0308\u0323",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uFFFD",
            "\uFFFF",
            "\u2028",
            "\u0085",
            "\r",
            "\r\n",
            "\n\n",
            "\t",
            "\u00A0",
            "\u001B[31m",
            "ﬁ",
            "İ",
            "ı",
            "ß",
            "ẞ",
            "Ǆ",
            "𝔐",
            "🇩🇪",
            "👩\u200D🔬",
            "a\u0308",
            "٣",
            "½",
            "﷽",
            "999999999999999999999",
            "-1",
            "0",
            "1e999",
            "NaN",
            "99.99.9999",
            "31. Februar 2025",
            "0000-00-00",
            "%00",
            "%",
            "\\",
            "\\u0000",
            "\\ud800",
            "'",
            "\"",
            "„",
            "“",
            "»",
            "«",
            "‚",
            "‘",
            "›",
            "‹",
            "''",
            ",,",
            "(",
            ")",
            "-",
            "–",
            "…",
            "...",
            "•",
            "&",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&nbsp",
            "&amp;lt;",
            "]]>",
            "<!--",
            "-->",
            "<![CDATA[");
    private static final Map<Kind, List<String>> WORDS = Map.of(
            Kind.PAGE,
            List.of(
                    "<p>",
                    "</p>",
                    "<div>",
                    "</div>",
                    "<br>",
                    "<br><br>",
                    "<table><tr><td>",
                    "</table>",
                    "<ul><li>",
                    "<blockquote>",
                    "<h1>",
                    "<h2>",
                    "<a href='x'>",
                    "</a>",
                    "<b>",
                    "<i>",
                    "<time datetime='2025-02-30T25:61'>",
                    "<script type='application/ld+json'>",
                    "</script>",
                    "{\"@type\":\"NewsArticle\",\"headline\":\"",
                    "\"articleBody\":\"",
                    "\"author\":[{\"name\":",
                    "\"@graph\":[",
                    "<title>",
                    "<style>",
                    "<svg>",
                    "<template>",
                    "<select>",
                    "<frameset>",
                    "<noscript>",
                    "<textarea>",
                    "<plaintext>",
                    "<meta charset=utf-16>",
                    "<meta property='og:title' content='",
                    "<base href='//'>",
                    "<link rel=canonical href='http://[::'>",
                    "<figure><figcaption>",
                    "<pre>",
                    "<sup>",
                    "<ruby>",
                    "<math>",
                    "<article>",
                    "<main>",
                    "<aside>",
                    "<nav>",
                    "<footer>",
                    "<html lang=xx>",
                    "<span class=author>"),
            Kind.TEXT,
            List.of(
                    "laut ",
                    "angeblich ",
                    "habe ",
                    "sei ",
                    "nicht ",
                    "kein ",
                    "wurde ",
                    "von ",
                    "durch ",
                    "dass ",
                    "der ",
                    "die ",
                    "das ",
                    "sagte ",
                    "soll ",
                    "will ",
                    "haben",
                    ", der ",
                    ", die ",
                    " und ",
                    " oder ",
                    " sowie ",
                    " zwischen ",
                    " seit ",
                    " bis ",
                    "Millionen ",
                    "Milliarden Euro ",
                    "Prozent ",
                    "2025 ",
                    "im März ",
                    "gestern ",
                    "Chef ",
                    "-Chef ",
                    "-Tochter ",
                    "-Mutter ",
                    " AG",
                    " GmbH",
                    " v. ",
                    "Klage gegen ",
                    "übernimmt ",
                    "kauft ",
                    "listet ",
                    "auf ",
                    "Partner von ",
                    "CEO ",
                    "er ",
                    "sie ",
                    "Konzern ",
                    "Unternehmen ",
                    "„",
                    "“",
                    ",,",
                    "''",
                    "»",
                    "«",
                    ", heißt es",
                    "Bericht: ",
                    ": ",
                    "; ",
                    "? ",
                    "! ",
                    ". ",
                    "1. ",
                    "Nr. ",
                    "z. B. ",
                    "U.S. ",
                    "Dr. ",
                    "- ",
                    "• ",
                    "\n",
                    "\n\n",
                    "(dpa) ",
                    "BERLIN/WIEN (dpa) - "),
            Kind.JSON_LINES,
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"text\":",
                    "\"html\":",
                    "\"url\":",
                    "\"title\":",
                    "\"published\":\"2025\"",
                    "\"language\":\"de\"",
                    "\"authors\":[",
                    "null",
                    "true",
                    "1e400",
                    "\"\\ud800\"",
                    "\\n",
                    "\n",
                    "\"<p>\""),
            Kind.ARCHIVE,
            List.of(
                    "WARC/1.0\r\n",
                    "WARC-Type: response\r\n",
                    "Content-Length: 99999999999\r\n",
                    "Content-Length: -1\r\n",
                    "HTTP/1.1 200 OK\r\n",
                    "Content-Type: text/html; charset=utf-7\r\n",
                    "Content-Encoding: gzip\r\n",
                    "Transfer-Encoding: chunked\r\n",
                    "\r\n\r\n",
                    "WARC-Target-URI: http://[\r\n"),
            Kind.FEED,
            List.of(
                    "<item>",
                    "</item>",
                    "<entry>",
                    "<title>",
                    "<link>",
                    "<guid>",
                    "<description>",
                    "<content:encoded>",
                    "<![CDATA[<p>",
                    "]]>",
                    "<pubDate>Mon, 99 Foo 2025</pubDate>",
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "&a;",
                    "<?xml version='1.1' encoding='x'?>",
                    "xmlns:x='y'",
                    "<rss>",
                    "<channel>",
                    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["),
            Kind.SITEMAP,
            List.of(
                    "<url>",
                    "<loc>",
                    "</loc>",
                    "http://a.example/",
                    "file:///etc/passwd",
                    "<lastmod>",
                    "<sitemapindex>",
                    "<sitemap>",
                    "<urlset>",
                    "<news:title>",
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "&a;"),
            Kind.PARAMETER,
            List.of(
                    "=",
                    "\t",
                    "entity",
                    "status",
                    "alleged",
                    "id:",
                    "<http://",
                    ">",
                    "\"",
                    "} UNION {",
                    "\\",
                    "ng:",
                    "?x",
                    "$",
                    "2025-13-01",
                    "-0",
                    "2147483648"),
            Kind.SEARCH,
            List.of(
                    "AND ",
                    "OR ",
                    "NOT ",
                    "*",
                    "?",
                    "~",
                    "^",
                    "\"",
                    "(",
                    ")",
                    "[a TO b]",
                    "title:",
                    "/.*/",
                    "+",
                    "-",
                    "\\",
                    "ü",
                    "ue",
                    "Klage",
                    "Solvara"),
            Kind.REGISTER,
            List.of(
                    "@prefix",
                    "<",
                    ">",
                    ";",
                    ".",
                    ",",
                    "[]",
                    "( )",
                    "_:b",
                    "a ng:Company",
                    "skos:prefLabel",
                    "\"\"\"",
                    "@de",
                    "@xx-",
                    "^^xsd:date",
                    "<<( ",
                    " )>>",
                    "id:",
                    "ng:",
                    "true",
                    "1.0e0",
                    "\\u0000",
                    "{|",
                    "|}"));

    private final List<Seed> seeds;
    private final Map<Kind, List<Seed>> byKind;
    private final SplittableRandom random;

    Mutator(List<Seed> seeds, Map<Kind, List<Seed>> byKind, SplittableRandom random) {
        this.seeds = seeds;
        this.byKind = byKind;
        this.random = random;
    }

    /** One to eight changes of a seed of this kind. */
    byte[] mutated(Kind kind) {
        String text = any(seeds(kind)).text();
        for (int changes = 1 + random.nextInt(random.nextInt(8) + 1); changes > 0; changes--) {
            text = changed(kind, text);
        }
        byte[] bytes = encoded(kind, text);
        if (kind == Kind.ARCHIVE && chance(70)) {
            bytes = Warc.relabelled(bytes);
        }
        return chance(12) ? flipped(bytes) : bytes;
    }

    private List<Seed> seeds(Kind kind) {
        return byKind.getOrDefault(kind, seeds);
    }

    private String changed(Kind kind, String text) {
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return switch (random.nextInt(11)) {
            case 0 -> spliced(kind, whole);
            case 1 -> deleted(whole);
            case 2 -> repeated(whole);
            case 3 -> exchanged(whole);
            case 4, 5 -> inserted(whole, any(WORDS.getOrDefault(kind, STRANGE)));
            case 6 -> inserted(whole, any(STRANGE));
            case 7 -> nested(kind, whole);
            case 8 -> shuffled(whole);
            case 9 -> whole.substring(0, at(whole));
            default -> inserted(whole, any(WORDS.getOrDefault(kind, STRANGE)).repeat(1 + random.nextInt(40)));
        };
    }

    /** A part of another seed, mostly of the same kind, in the place of a part of this. */
    private String spliced(Kind kind, String text) {
        String other = any(chance(80) ? seeds(kind) : seeds).text();
        int begin = at(other);
        int end = Math.min(other.length(), begin + random.nextInt(400));
        int from = at(text);
        int to = Math.min(text.length(), from + random.nextInt(200));
        return text.substring(0, from) + other.substring(begin, end) + text.substring(to);
    }

    private String deleted(String text) {
        int begin = at(text);
        return text.substring(0, begin) + text.substring(Math.min(text.length(), begin + random.nextInt(60)));
    }

    private String repeated(String text) {
        int begin = at(text);
        int end = Math.min(text.length(), begin + random.nextInt(120));
        return text.substring(0, end) + text.substring(begin, end).repeat(1 + random.nextInt(6)) + text.substring(end);
    }

    /** Two parts change their places. */
    private String exchanged(String text) {
        int a = at(text);
        int b = Math.min(text.length(), a + random.nextInt(80));
        int c = Math.min(text.length(), b + random.nextInt(80));
        return text.substring(0, a) + text.substring(b, c) + text.substring(a, b) + text.substring(c);
    }

    private String inserted(String text, String more) {
        int at = at(text);
        return text.substring(0, at) + more + text.substring(at);
    }

    /** A part within many of one opening. */
    private String nested(Kind kind, String text) {
        String open = kind == Kind.TEXT
                ? any(List.of("„", "(", "»", "[", "dass er sagte, "))
                : any(WORDS.getOrDefault(kind, STRANGE));
        String close =
                kind == Kind.TEXT ? any(List.of("“", ")", "«", "]", ", ")) : chance(50) ? "" : open.replace("<", "</");
        int times = 2 + random.nextInt(30);
        int begin = at(text);
        int end = Math.min(text.length(), begin + random.nextInt(200));
        return text.substring(0, begin)
                + open.repeat(times)
                + text.substring(begin, end)
                + close.repeat(times)
                + text.substring(end);
    }

    /** Pieces such as words, tags and marks in another order. */
    private String shuffled(String text) {
        List<String> pieces = pieces(text);
        for (int swaps = 1 + random.nextInt(6); swaps > 0 && !pieces.isEmpty(); swaps--) {
            int a = random.nextInt(pieces.size());
            Collections.swap(pieces, a, Math.min(pieces.size() - 1, random.nextInt(10) + a));
        }
        return String.join("", pieces);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                pieces.add(text.substring(begin, i));
                pieces.add(text.substring(i, i + 1));
                begin = i + 1;
            }
        }
        pieces.add(text.substring(begin));
        return pieces;
    }

    /** Lone surrogates become question marks; the JSON Lines have them escaped. */
    private byte[] encoded(Kind kind, String text) {
        boolean strange = (kind == Kind.PAGE || kind == Kind.FEED || kind == Kind.TEXT) && chance(8);
        return text.getBytes(strange ? Charset.forName(any(ENCODINGS)) : StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flips = 1 + random.nextInt(5); flips > 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private int at(String text) {
        return text.isEmpty() ? 0 : random.nextInt(text.length());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
