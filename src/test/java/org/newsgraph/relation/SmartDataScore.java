package org.newsgraph.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Block;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.relation.SmartDataRelation.Gold;
import org.newsgraph.relation.SmartDataRelation.Side;

/**
 * Measures business relations against the annotated news of SmartData: is the relation found with its main arguments? Odd
 * lines are for development and their errors are listed; of even lines only the numbers are told.
 *
 * <p>An argument is found when a mention of the fact's entity, of any kind, overlaps it; where the annotation has one of two
 * arguments, that one is enough. A fact of a relation is wrong when no annotated relation of that name has its arguments,
 * although the annotators marked only some: the list of the development half says which, so that they can be judged. Not
 * judged at all are positions in a place (offices of state are not annotated) and what {@link SmartDataRelation} only admits.
 * Any status counts as found; how many of each there are is told apart. The argument is the folder of the shared data.
 */
final class SmartDataScore {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Outcomes of one relation. */
    private static final class Tally {
        int found;
        int missed;
        int right;
        int wrong;

        void add(Tally other) {
            found += other.found;
            missed += other.missed;
            right += other.right;
            wrong += other.wrong;
        }

        String line() {
            double p = right / Math.max(1.0, right + wrong);
            double r = found / Math.max(1.0, found + missed);
            double f1 = 2 * p * r / Math.max(1e-9, p + r);
            return String.format(
                    Locale.ROOT,
                    "P %.3f (%d/%d) R %.3f (%d/%d) F1 %.3f",
                    p,
                    right,
                    right + wrong,
                    r,
                    found,
                    found + missed,
                    f1);
        }
    }

    private final NewsGraph newsgraph = NewsGraph.standard();
    private final Ontology ontology = Knowledge.bundled().ontology();
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final List<String> errors = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(arguments.length > 0 ? arguments[0] : "/work/shared");
        Path file = shared.resolve("data/relations/smartdata-train.jsonl.gz");
        if (!Files.isRegularFile(file)) {
            System.out.println("skipped: no " + file);
            return;
        }
        SmartDataScore development = new SmartDataScore();
        SmartDataScore other = new SmartDataScore();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                (number % 2 == 1 ? development : other).score(number, JSON.readTree(line));
            }
        }
        development.errors.forEach(System.out::println);
        development.report("odd lines (development)");
        other.report("even lines");
    }

    private void score(int number, JsonNode line) {
        String text = line.get("text").asText();
        if (text.isBlank()) {
            return;
        }
        Reading reading = newsgraph.read(article(line, text));
        Located located = new Located(reading.article(), text);
        List<Gold> gold = Gold.of(line.get("relations"));
        for (SmartDataRelation relation : SmartDataRelation.values()) {
            relation(number, relation, gold, reading, located);
        }
    }

    private static Article article(JsonNode line, String text) {
        ObjectNode json = JSON.createObjectNode().put("text", text).put("language", "de");
        String date = line.get("date").asText();
        if (date.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            json.put("published", date.substring(0, 10));
        }
        return ArticleReader.fromJsonLine("smartdata", json.toString());
    }

    private void relation(int number, SmartDataRelation relation, List<Gold> gold, Reading reading, Located located) {
        List<Gold> wanted = gold.stream().filter(g -> g.relation() == relation).toList();
        List<Fact> facts = reading.facts().stream()
                .filter(f -> relation.admits(f.property()))
                .toList();
        Tally tally = tallies.computeIfAbsent(relation.name(), r -> new Tally());
        for (Gold annotated : wanted) {
            boolean found = facts.stream().anyMatch(f -> matches(annotated, f, located));
            tally.found += found ? 1 : 0;
            tally.missed += found ? 0 : 1;
            if (!found) {
                errors.add("MISSED " + number + " " + annotated + " ‹" + located.around(annotated.span()) + "›");
            }
        }
        for (Fact fact : facts) {
            boolean right = wanted.stream().anyMatch(g -> matches(g, fact, located));
            if (right) {
                tally.right++;
                statuses.merge(fact.status(), 1, Integer::sum);
            } else if (relation.says(fact.property()) && isJudged(fact)) {
                tally.wrong++;
                errors.add("EXTRA  " + number + " " + show(fact) + " ‹"
                        + reading.text().slice(fact.evidence().sentence()).replace('\n', ' ') + "›");
            }
        }
    }

    /** A position in a place is an office of state, which the corpus leaves out. */
    private boolean isJudged(Fact fact) {
        return !(fact.object() instanceof Value.Thing thing)
                || ontology.isA(thing.entity().type(), "Organization");
    }

    private static boolean matches(Gold gold, Fact fact, Located located) {
        Side subject = new Side(located.spans(fact.subject(), fact.evidence().subject()));
        Side object = fact.object() instanceof Value.Thing thing
                ? new Side(located.spans(thing.entity(), fact.evidence().object()))
                : new Side(List.of());
        return gold.isSaidBy(fact.property(), subject, object);
    }

    private static String show(Fact fact) {
        return fact.subject().name() + " " + fact.property() + " "
                + fact.object().text() + " " + fact.qualifiers() + " " + fact.status() + " [" + fact.rule() + "]";
    }

    private void report(String half) {
        Tally all = new Tally();
        tallies.forEach((relation, tally) -> {
            System.out.printf("%s %-22s %s%n", half, relation, tally.line());
            all.add(tally);
        });
        System.out.printf("%s %-22s %s, statuses of right facts %s%n", half, "ALL", all.line(), statuses);
    }

    /** Where the blocks of an article stand in the text it was read from; what is not prose was cut out of it. */
    private record Located(Article article, String text) {
        List<Span> spans(org.newsgraph.entity.Entity entity, Span evidence) {
            List<Span> spans = new ArrayList<>();
            spans.add(original(evidence));
            entity.mentions().forEach(m -> spans.add(original(m.span())));
            return spans;
        }

        private Span original(Span span) {
            int from = 0;
            for (Block block : article.blocks()) {
                String words = article.body().slice(block.span());
                int at = Math.max(from, text.indexOf(words, from));
                if (block.span().contains(span)) {
                    int shift = text.codePointCount(0, at) - block.span().begin();
                    return new Span(span.begin() + shift, span.end() + shift);
                }
                from = Math.min(text.length(), at + words.length());
            }
            return span;
        }

        String around(Span span) {
            int from = text.offsetByCodePoints(0, Math.max(0, span.begin() - 80));
            int to = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), span.end() + 80));
            return text.substring(from, to).replace('\n', ' ');
        }
    }
}
