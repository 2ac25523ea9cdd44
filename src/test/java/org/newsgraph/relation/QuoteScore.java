package org.newsgraph.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Mention;

/**
 * Measures statements against annotated quotations of news: a quotation counts as found when its words and its speaker are
 * found together. Arguments: folder of the shared data, and how many errors to list.
 *
 * <p>A speaker is right when the statement's subject mention, or any mention of the same entity, overlaps an annotated speaker
 * span. Quotations whose speaker is not annotated are no misses, but a statement found there is wrong. Accusations ({@code
 * accusedOf}) are not counted: what of them is speech is also stated. Two measures of the words, both in characters:
 *
 * <ul>
 *   <li>{@code passages}: a statement is right when at least half of it lies in quotations of its speaker; a quotation is found
 *       when statements of its speaker cover at least half of it. newsgraph states sentence by sentence, the annotation takes
 *       several sentences together. An annotated {@code Reported} quotation is the whole sentence with speaker and verb, so any
 *       right statement in it finds it.
 *   <li>{@code one to one}: a statement and a quotation belong together when their characters' F1 is at least 0.5 (of a {@code
 *       Reported} quotation: the statement lies in it), best first, each once.
 * </ul>
 *
 * Precision by kind goes by the statement's own form: in quotation marks, a clause, or a phrase.
 */
final class QuoteScore {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An annotated quotation. */
    private record Quote(String type, BitSet words, BitSet speaker) {
        boolean isReported() {
            return type.equals("Reported");
        }
    }

    /** A statement of ours. */
    private record Stated(Fact fact, String form, BitSet words) {}

    private record Pair(Stated stated, Quote quote, double score) {}

    /** What was found of one kind: right, judged, and the annotated ones found and in all. */
    private static final class Tally {
        int right;
        int judged;
        int found;
        int gold;

        String show() {
            double p = right / Math.max(1.0, judged);
            double r = found / Math.max(1.0, gold);
            return String.format(
                    Locale.ROOT,
                    "P %.3f (%d/%d)  R %.3f (%d/%d)  F1 %.3f",
                    p,
                    right,
                    judged,
                    r,
                    found,
                    gold,
                    2 * p * r / Math.max(1e-9, p + r));
        }
    }

    private final NewsGraph newsgraph = NewsGraph.standard();
    private final SortedMap<String, Tally> passages = new TreeMap<>();
    private final SortedMap<String, Tally> pairs = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(arguments.length > 0 ? arguments[0] : "/work/shared");
        Path file = shared.resolve("data/quotes/wikinews-train.jsonl.gz");
        int listed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        if (!Files.isRegularFile(file)) {
            System.out.println("skipped: no data at " + file);
            return;
        }
        List<String> lines = lines(file);
        QuoteScore odd = new QuoteScore();
        QuoteScore even = new QuoteScore();
        for (int i = 0; i < lines.size(); i++) {
            (i % 2 == 0 ? odd : even).compare(JSON.readTree(lines.get(i)));
        }
        odd.report("odd articles (for development)");
        even.report("even articles");
        odd.list(listed);
    }

    private void compare(JsonNode article) {
        String text = article.get("text").asText();
        Reading reading = newsgraph.read(article(text));
        Body body = reading.article().body();
        List<Quote> gold = new ArrayList<>();
        for (JsonNode quote : article.get("quotes")) {
            gold.add(new Quote(
                    quote.get("type").asText(), bits(quote.get("quoteSpans")), bits(quote.get("speakerSpans"))));
        }
        List<Stated> stated = new ArrayList<>();
        for (Fact fact : reading.facts()) {
            if (fact.property().equals("states")) {
                BitSet words = new BitSet();
                words.set(
                        fact.evidence().object().begin(),
                        fact.evidence().object().end());
                stated.add(new Stated(fact, form(reading, fact), words));
            }
        }
        passages(gold, stated, body);
        pairs(gold, stated);
    }

    /** An article whose lines are its paragraphs. */
    private static Article article(String text) {
        Body body = Body.of(text);
        List<Block> blocks = new ArrayList<>();
        Matcher lines = Pattern.compile("\\S(?:[^\n]*\\S)?").matcher(text);
        while (lines.find()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, body.span(lines.start(), lines.end()), null));
        }
        return new Article("test", null, null, body, blocks, Metadata.of("de"));
    }

    // ---------------------------------------------------------------- passages

    private void passages(List<Quote> gold, List<Stated> stated, Body body) {
        for (Stated own : stated) {
            boolean right = gold.stream()
                    .filter(q -> 2 * common(own.words(), q.words()) >= size(own.words()))
                    .anyMatch(q -> sameSpeaker(own.fact(), q));
            tally(passages, own.form(), right ? 1 : 0, 1, 0, 0);
            if (!right) {
                note("+", own, gold, body);
            }
        }
        for (Quote quote : gold) {
            if (!quote.speaker().isEmpty()) {
                boolean found = isCovered(quote, stated);
                tally(passages, quote.type(), 0, 0, found ? 1 : 0, 1);
                if (!found) {
                    note("-", quote, body);
                }
            }
        }
    }

    private static boolean isCovered(Quote quote, List<Stated> stated) {
        BitSet covered = new BitSet();
        boolean inside = false;
        for (Stated own : stated) {
            if (sameSpeaker(own.fact(), quote)) {
                covered.or(own.words());
                inside |= 2 * common(own.words(), quote.words()) >= size(own.words());
            }
        }
        return quote.isReported() ? inside : 2 * common(covered, quote.words()) >= size(quote.words());
    }

    // ---------------------------------------------------------------- one to one

    private void pairs(List<Quote> gold, List<Stated> stated) {
        List<Pair> possible = new ArrayList<>();
        for (Stated own : stated) {
            for (Quote quote : gold) {
                double score = score(own, quote);
                if (score >= 0.5 && sameSpeaker(own.fact(), quote)) {
                    possible.add(new Pair(own, quote, score));
                }
            }
        }
        possible.sort(Comparator.comparingDouble(Pair::score).reversed());
        List<Stated> openStated = new ArrayList<>(stated);
        List<Quote> openQuotes = new ArrayList<>(gold);
        stated.forEach(own -> tally(pairs, own.form(), 0, 1, 0, 0));
        gold.stream().filter(q -> !q.speaker().isEmpty()).forEach(q -> tally(pairs, q.type(), 0, 0, 0, 1));
        for (Pair pair : possible) {
            if (openStated.contains(pair.stated()) && openQuotes.contains(pair.quote())) {
                openStated.remove(pair.stated());
                openQuotes.remove(pair.quote());
                tally(pairs, pair.stated().form(), 1, 0, 0, 0);
                tally(pairs, pair.quote().type(), 0, 0, 1, 0);
            }
        }
    }

    private static double score(Stated own, Quote quote) {
        double common = common(own.words(), quote.words());
        return quote.isReported()
                ? 0.5 + common / size(own.words()) - 0.8
                : 2 * common / (size(own.words()) + size(quote.words()));
    }

    // ---------------------------------------------------------------- spans and speakers

    private static boolean sameSpeaker(Fact fact, Quote quote) {
        return overlaps(quote.speaker(), fact.evidence().subject())
                || fact.subject().mentions().stream().map(Mention::span).anyMatch(s -> overlaps(quote.speaker(), s));
    }

    private static boolean overlaps(BitSet bits, Span span) {
        int next = bits.nextSetBit(span.begin());
        return next >= 0 && next < span.end();
    }

    private static String form(Reading reading, Fact fact) {
        Span object = fact.evidence().object();
        if (reading.text().quotations().stream().anyMatch(q -> q.contains(object))) {
            return "direct";
        }
        boolean clause = reading.text().sentences().stream()
                .filter(s -> s.span().overlaps(object))
                .anyMatch(s -> s.clauses().stream()
                        .anyMatch(c -> c.verb() != null
                                && object.contains(
                                        s.tokens().get(c.verb().main()).span())));
        return clause ? "indirect" : "reported";
    }

    private static BitSet bits(JsonNode spans) {
        BitSet bits = new BitSet();
        spans.forEach(s -> bits.set(s.get(0).asInt(), s.get(1).asInt()));
        return bits;
    }

    private static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    private static int size(BitSet bits) {
        return Math.max(1, bits.cardinality());
    }

    // ---------------------------------------------------------------- report

    private static void tally(
            SortedMap<String, Tally> tallies, String kind, int right, int judged, int found, int gold) {
        for (String name : List.of(kind, "all")) {
            Tally tally = tallies.computeIfAbsent(name, k -> new Tally());
            tally.right += right;
            tally.judged += judged;
            tally.found += found;
            tally.gold += gold;
        }
    }

    private void report(String name) {
        System.out.println(name);
        passages.forEach((kind, tally) -> System.out.println("  passages   " + kind + "  " + tally.show()));
        pairs.forEach((kind, tally) -> System.out.println("  one to one " + kind + "  " + tally.show()));
    }

    private void note(String sign, Stated own, List<Quote> gold, Body body) {
        Quote near = gold.stream()
                .filter(q -> 2 * common(own.words(), q.words()) >= size(own.words()))
                .findFirst()
                .orElse(null);
        String why = near == null ? "no quotation" : "speaker is " + slice(body, near.speaker());
        errors.add(sign + " " + own.form() + " [" + own.fact().rule() + "] "
                + own.fact().subject().name() + ": " + slice(body, own.words()) + "  (" + why + ") ‹"
                + body.slice(own.fact().evidence().sentence()).replace('\n', ' ') + "›");
    }

    private void note(String sign, Quote quote, Body body) {
        int begin = Math.min(
                quote.words().nextSetBit(0), Math.max(0, quote.speaker().nextSetBit(0)));
        int end = Math.max(quote.words().length(), quote.speaker().length());
        String context = body.text()
                .substring(Math.max(0, begin - 40), Math.min(body.text().length(), end + 40))
                .replace('\n', ' ');
        errors.add(sign + " " + quote.type() + " " + slice(body, quote.speaker()) + ": " + slice(body, quote.words())
                + " ‹" + context + "›");
    }

    private static String slice(Body body, BitSet bits) {
        StringBuilder found = new StringBuilder();
        for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(bits.nextClearBit(at))) {
            int end = Math.min(bits.nextClearBit(at), body.text().length());
            found.append(found.isEmpty() ? "" : " + ").append(body.text(), Math.min(at, end), end);
        }
        return found.toString().replace('\n', ' ');
    }

    private void list(int listed) {
        int step = listed == 0 ? 1 : Math.max(1, errors.size() / listed);
        for (int i = 0; i < errors.size() && listed > 0; i += step) {
            System.out.println(errors.get(i));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
