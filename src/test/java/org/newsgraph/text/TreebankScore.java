package org.newsgraph.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Compares subjects and objects of verbs with a treebank: gold tokens, our tags; passive subjects are subjects. */
final class TreebankScore {
    private record Edge(int verb, int argument, boolean subject) {}

    private final int[] right = new int[2];
    private final int[] found = new int[2];
    private final int[] gold = new int[2];
    private final List<String> examples = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    public static void main(String[] args) throws IOException {
        Path file = Treebank.FOLDER.resolve(args[0] + ".conllu.gz");
        if (!Files.exists(file)) {
            System.out.println("no treebank at " + file);
            return;
        }
        int show = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        GermanAnalyzer analyzer = GermanAnalyzer.load();
        TreebankScore score = new TreebankScore();
        List<Treebank.Tree> trees = Treebank.read(file);
        for (Treebank.Tree tree : trees) {
            score.add(tree, analyzer.analyze(tree.forms()));
        }
        Collections.shuffle(score.examples, new Random(args.length > 2 ? Long.parseLong(args[2]) : 5));
        score.examples.stream().limit(show).forEach(System.out::println);
        if (show > 0) {
            score.kinds.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(30)
                    .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
        }
        long start = System.nanoTime();
        int tokens = 0;
        for (Treebank.Tree tree : trees) {
            tokens += analyzer.analyze(tree.forms()).tokens().size();
        }
        double perSecond = tokens * 1e9 / (System.nanoTime() - start);
        System.out.printf("%s subject %s object %s %.0f tokens/s%n", args[0], score.line(0), score.line(1), perSecond);
    }

    private String line(int r) {
        double p = (double) right[r] / Math.max(1, found[r]);
        double q = (double) right[r] / Math.max(1, gold[r]);
        return String.format("P %.3f R %.3f F %.3f", p, q, 2 * p * q / Math.max(1e-9, p + q));
    }

    private void add(Treebank.Tree tree, Sentence sentence) {
        Set<Edge> wanted = gold(tree);
        Set<Edge> ours = edges(sentence);
        StringBuilder errors = new StringBuilder();
        for (Edge edge : wanted) {
            gold[edge.subject ? 0 : 1]++;
            if (!ours.contains(edge)) {
                errors.append("  MISS ")
                        .append(name(tree, edge))
                        .append(why(edge, ours))
                        .append('\n');
                kinds.merge("MISS " + edge.subject + why(edge, ours), 1, Integer::sum);
            }
        }
        for (Edge edge : ours) {
            int r = edge.subject ? 0 : 1;
            found[r]++;
            if (wanted.contains(edge)) {
                right[r]++;
            } else {
                String relation = tree.relations().get(edge.argument)
                        + (tree.heads().get(edge.argument) == edge.verb ? "" : " elsewhere");
                errors.append("  FALSE ")
                        .append(name(tree, edge))
                        .append(" gold ")
                        .append(relation)
                        .append('\n');
                kinds.merge("FALSE " + edge.subject + " gold " + relation, 1, Integer::sum);
            }
        }
        if (!errors.isEmpty()) {
            examples.add(Dump.of(sentence) + errors);
        }
    }

    private static String why(Edge edge, Set<Edge> ours) {
        if (ours.contains(new Edge(edge.verb, edge.argument, !edge.subject))) {
            return " [other role]";
        }
        if (ours.stream().anyMatch(e -> e.argument == edge.argument)) {
            return " [other verb]";
        }
        if (ours.stream().anyMatch(e -> e.verb == edge.verb && e.subject == edge.subject)) {
            return " [other phrase]";
        }
        return ours.stream().anyMatch(e -> e.verb == edge.verb) ? " [left empty]" : " [verb unknown]";
    }

    private static String name(Treebank.Tree tree, Edge edge) {
        return tree.forms().get(edge.verb)
                + (edge.subject ? " <-subject- " : " <-object- ")
                + tree.forms().get(edge.argument);
    }

    private static Set<Edge> gold(Treebank.Tree tree) {
        Set<Edge> edges = new HashSet<>();
        for (int i = 0; i < tree.forms().size(); i++) {
            String relation = tree.relations().get(i);
            boolean subject = relation.equals("nsubj") || relation.equals("nsubj:pass");
            if ((subject || relation.equals("obj")) && tree.heads().get(i) >= 0) {
                edges.add(new Edge(tree.heads().get(i), i, subject));
            }
        }
        return edges;
    }

    /** Our arguments in the treebank's manner: the predicate is the head of a copula clause. */
    private static Set<Edge> edges(Sentence sentence) {
        Set<Edge> edges = new HashSet<>();
        for (Clause clause : sentence.clauses()) {
            VerbComplex verb = clause.verb();
            if (verb == null) {
                continue;
            }
            int head = head(sentence, clause, verb);
            for (Phrase phrase : sentence.phrases(clause, Phrase.Role.SUBJECT)) {
                edges.add(new Edge(head, phrase.head(), true));
            }
            for (Phrase phrase : sentence.phrases(clause, Phrase.Role.OBJECT)) {
                edges.add(new Edge(head, phrase.head(), false));
            }
        }
        return edges;
    }

    private static int head(Sentence sentence, Clause clause, VerbComplex verb) {
        if (!verb.lemma().equals("sein")) {
            return verb.main();
        }
        int adjective = -1;
        for (int i : clause.tokens()) {
            boolean joined =
                    i > 1 && adjective == i - 2 && sentence.tokens().get(i - 1).tag() == Tag.KON;
            if (!joined
                    && sentence.tokens().get(i).tag() == Tag.ADJD
                    && sentence.phraseAt(i).isEmpty()
                    && (adjective < 0 || clause.kind() != Clause.Kind.MAIN || i > verb.finite())) {
                adjective = i;
            }
        }
        if (adjective >= 0) {
            return adjective;
        }
        List<Phrase> predicates = sentence.phrases(clause, Phrase.Role.PREDICATE);
        return predicates.isEmpty() ? verb.main() : predicates.getFirst().head();
    }
}
