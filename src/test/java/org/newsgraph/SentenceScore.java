package org.newsgraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.Fact;

/** Scores the extractor on the labelled sentences of the tests and lists what it misses and what is wrong. */
final class SentenceScore {
    private static final Set<String> SYMMETRIC =
            Set.of("partnersWith", "sharesRevenueWith", "mergesWith", "competesWith");
    private static final Set<String> TEXTUAL = Set.of("accusedOf", "states", "contradicts", "trainedOn");

    /** A labelled fact: {@code subject|property|object|status[|speaker]}, with {@code ?} before one that is optional. */
    record Label(String subject, String property, String object, String status, boolean required) {
        static Label parse(String written) {
            boolean required = !written.startsWith("?");
            List<String> parts = Arrays.asList((required ? written : written.substring(1)).split("\\|"));
            return new Label(parts.get(0), parts.get(1), parts.get(2), parts.get(3), required);
        }
    }

    private int right;
    private int wrong;
    private int missed;
    private int unsafe;
    private int statusWrong;
    private final TreeMap<String, int[]> byProperty = new TreeMap<>();

    public static void main(String[] arguments) throws Exception {
        new SentenceScore().run();
    }

    private void run() throws Exception {
        NewsGraph newsgraph = NewsGraph.standard();
        for (String line : Files.readAllLines(Path.of("src/test/resources/relation/sentences.tsv"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> columns = Arrays.asList(line.split("\t", -1));
                List<Label> labels = Arrays.stream(columns.get(1).split(" ;; "))
                        .filter(l -> !l.isEmpty())
                        .map(Label::parse)
                        .toList();
                score(columns.get(0), labels, newsgraph.facts(ArticleReader.fromText("t", columns.get(0))));
            }
        }
        byProperty.forEach(
                (p, n) -> System.out.printf(Locale.ROOT, "%-20s right %d missed %d wrong %d%n", p, n[0], n[1], n[2]));
        System.out.printf(
                Locale.ROOT,
                "P %.3f R %.3f right %d wrong %d missed %d status wrong %d unsafe %d%n",
                right / (double) Math.max(1, right + wrong),
                right / (double) Math.max(1, right + missed),
                right,
                wrong,
                missed,
                statusWrong,
                unsafe);
    }

    private void score(String sentence, List<Label> labels, List<Fact> facts) {
        List<Label> open = new ArrayList<>(labels);
        List<String> errors = new ArrayList<>();
        for (Fact fact : facts) {
            Label label =
                    open.stream().filter(l -> matches(l, fact)).findFirst().orElse(null);
            int[] counts = byProperty.computeIfAbsent(fact.property(), p -> new int[3]);
            if (label == null) {
                if (fact.property().equals("states") || labels.stream().anyMatch(l -> matches(l, fact))) {
                    continue;
                }
                wrong++;
                counts[2]++;
                errors.add("  WRONG " + show(fact));
                continue;
            }
            open.remove(label);
            boolean status = label.status().equals(fact.status().name().toLowerCase(Locale.ROOT));
            if (label.required()) {
                right++;
                counts[0]++;
            }
            if (!status) {
                statusWrong++;
                errors.add("  STATUS " + show(fact) + " should be " + label.status());
                if (fact.isVouched()) {
                    unsafe++;
                }
            }
        }
        for (Label label : open) {
            if (label.required()) {
                missed++;
                byProperty.computeIfAbsent(label.property(), p -> new int[3])[1]++;
                errors.add("  MISSED " + label);
            }
        }
        if (!errors.isEmpty()) {
            System.out.println(sentence);
            errors.forEach(System.out::println);
        }
    }

    private static boolean matches(Label label, Fact fact) {
        boolean inverse = Set.of("supplies", "customerOf").contains(label.property())
                && Set.of("supplies", "customerOf").contains(fact.property())
                && !label.property().equals(fact.property());
        if (!inverse && !label.property().equals(fact.property())) {
            return false;
        }
        boolean straight = same(label.subject(), fact.subject().name()) && object(label, fact);
        boolean swapped = same(label.subject(), fact.object().text())
                && same(label.object(), fact.subject().name());
        return inverse ? swapped : straight || (SYMMETRIC.contains(label.property()) && swapped);
    }

    private static boolean object(Label label, Fact fact) {
        return TEXTUAL.contains(label.property())
                || same(label.object(), fact.object().text());
    }

    private static boolean same(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT).replaceAll("^-", "");
        String y = b.toLowerCase(Locale.ROOT);
        return x.equals(y) || x.contains(y) || y.contains(x);
    }

    private static String show(Fact fact) {
        return fact.subject().name() + "|" + fact.property() + "|"
                + fact.object().text() + "|" + fact.status()
                + (fact.speaker() == null ? "" : "|" + fact.speaker().name()) + " [" + fact.rule() + "] "
                + fact.qualifiers();
    }
}
