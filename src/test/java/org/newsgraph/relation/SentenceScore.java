package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.LabelledSentence.Label;

/** Compares what the extractor finds in the labelled sentences with their labels; its main method prints every difference. */
final class SentenceScore {
    private static final Set<String> SYMMETRIC =
            Set.of("partnersWith", "sharesRevenueWith", "mergesWith", "competesWith");
    private static final Set<String> INVERSE = Set.of("supplies", "customerOf");
    private static final Set<String> TEXTUAL = Set.of("accusedOf", "states", "contradicts", "trainedOn");

    /** Differences of one property. */
    static final class Tally {
        int right;
        int missed;
        int wrong;
    }

    final List<String> wrong = new ArrayList<>();
    final List<String> unsafe = new ArrayList<>();
    final List<String> report = new ArrayList<>();
    final SortedMap<String, Tally> byProperty = new TreeMap<>();

    static SentenceScore of(NewsGraph newsgraph) {
        SentenceScore score = new SentenceScore();
        for (LabelledSentence sentence : LabelledSentence.all()) {
            score.compare(sentence, newsgraph.facts(ArticleReader.fromText("sentence", sentence.text())));
        }
        return score;
    }

    public static void main(String[] arguments) {
        SentenceScore score = of(NewsGraph.standard());
        score.report.forEach(System.out::println);
        score.byProperty.forEach((property, tally) -> System.out.printf(
                Locale.ROOT, "%-20s right %d missed %d wrong %d%n", property, tally.right, tally.missed, tally.wrong));
        System.out.printf(
                Locale.ROOT, "P %.3f R %.3f unsafe %d%n", score.precision(), score.recall(), score.unsafe.size());
    }

    double precision() {
        int right = byProperty.values().stream().mapToInt(t -> t.right).sum();
        return right / (double) (right + wrong.size());
    }

    double recall() {
        int right = byProperty.values().stream().mapToInt(t -> t.right).sum();
        int missed = byProperty.values().stream().mapToInt(t -> t.missed).sum();
        return right / (double) (right + missed);
    }

    private void compare(LabelledSentence sentence, List<Fact> facts) {
        List<Label> open = new ArrayList<>(sentence.facts());
        List<String> differences = new ArrayList<>();
        for (Fact fact : facts) {
            Label label =
                    open.stream().filter(l -> matches(l, fact)).findFirst().orElse(null);
            if (label != null) {
                open.remove(label);
                found(sentence, label, fact, differences);
            } else if (!fact.property().equals("states")
                    && sentence.facts().stream().noneMatch(l -> matches(l, fact))) {
                tally(fact.property()).wrong++;
                wrong.add(sentence.text() + " → " + show(fact));
                differences.add("  WRONG " + show(fact));
            }
        }
        for (Label label : open) {
            if (label.required()) {
                tally(label.property()).missed++;
                differences.add("  MISSED " + label);
            }
        }
        if (!differences.isEmpty()) {
            report.add(sentence.text());
            report.addAll(differences);
        }
    }

    private void found(LabelledSentence sentence, Label label, Fact fact, List<String> differences) {
        if (label.required()) {
            tally(label.property()).right++;
        }
        if (label.status() != fact.status()) {
            differences.add("  STATUS " + show(fact) + " should be " + label.status());
            if (fact.isVouched()) {
                unsafe.add(sentence.text() + " → " + show(fact));
            }
        }
    }

    private Tally tally(String property) {
        return byProperty.computeIfAbsent(property, p -> new Tally());
    }

    static boolean matches(Label label, Fact fact) {
        boolean swapped = same(label.subject(), fact.object().text())
                && same(label.object(), fact.subject().name());
        if (!label.property().equals(fact.property())) {
            return INVERSE.contains(label.property()) && INVERSE.contains(fact.property()) && swapped;
        }
        boolean object = TEXTUAL.contains(label.property())
                || same(label.object(), fact.object().text());
        return (same(label.subject(), fact.subject().name()) && object)
                || (SYMMETRIC.contains(label.property()) && swapped);
    }

    static boolean same(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        return x.contains(y) || y.contains(x);
    }

    static String show(Fact fact) {
        var speaker = fact.speaker();
        return fact.subject().name() + "|" + fact.property() + "|"
                + fact.object().text() + "|" + fact.status() + (speaker == null ? "" : "|" + speaker.name()) + " ["
                + fact.rule() + "] " + fact.qualifiers();
    }
}
