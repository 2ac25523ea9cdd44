package org.newsgraph.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.text.GermanAnalyzer;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;
import org.newsgraph.text.Vocabulary;

/** Trains {@code name-kinds.tsv} on GermEval 2014 (CC BY 4.0). Arguments: the data file, the file to write. */
final class KindTrainer {
    private static final int EPOCHS = 15;
    private static final double RATE = 0.1;
    private static final double DECAY = 1e-4;

    private record Example(List<String> features, int kind) {}

    private final Knowledge knowledge = Knowledge.bundled();
    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final KindModel model = new KindModel(new ClassNouns(knowledge), vocabulary);
    private final GermanAnalyzer analyzer =
            GermanAnalyzer.load(knowledge.register().names());
    private final List<Example> examples = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        KindTrainer trainer = new KindTrainer();
        trainer.read(Path.of(arguments[0]));
        trainer.train();
        trainer.write(Path.of(arguments[1]));
    }

    private void read(Path file) throws IOException {
        List<String> tokens = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split("\t", -1);
                if (line.isBlank() && !tokens.isEmpty()) {
                    sentence(tokens, labels);
                    tokens.clear();
                    labels.clear();
                } else if (!line.startsWith("#") && fields.length > 2) {
                    tokens.add(fields[1]);
                    labels.add(fields[2]);
                }
            }
        }
    }

    private void sentence(List<String> tokens, List<String> labels) {
        StringBuilder body = new StringBuilder();
        Map<Integer, String> gold = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && !tokens.get(i).matches("[.,;:!?)\\]…]+")) {
                body.append(' ');
            }
            if (labels.get(i).startsWith("B-")) {
                int last = i;
                int length = tokens.get(i).length();
                while (last + 1 < tokens.size() && labels.get(last + 1).startsWith("I-")) {
                    last++;
                    length += tokens.get(last).length() + 1;
                }
                gold.put(body.length(), labels.get(i).substring(2));
                ends.put(body.length(), body.length() + length);
            }
            body.append(tokens.get(i));
        }
        Text text = analyzer.analyze(Workbench.article(body.toString()));
        for (Sentence sentence : text.sentences()) {
            Line line = new Line(text, sentence);
            for (int i = 0; i < line.size(); i++) {
                int begin = sentence.tokens().get(i).span().begin();
                String label = gold.get(begin);
                if (label != null) {
                    int end = i;
                    while (end < line.size()
                            && sentence.tokens().get(end).span().end() <= ends.getOrDefault(begin, 0)) {
                        end++;
                    }
                    if (end > i) {
                        examples.add(new Example(model.features(line, i, end), kind(label)));
                        i = end - 1;
                    }
                } else if (TaggedNames.isWorthAGuess(line, i, vocabulary)) {
                    examples.add(new Example(model.features(line, i, i + 1), 3));
                }
            }
        }
    }

    private static int kind(String label) {
        return switch (label) {
            case "PER" -> 0;
            case "ORG" -> 1;
            case "LOC" -> 2;
            default -> 3;
        };
    }

    private void train() {
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(e -> e.features().forEach(f -> seen.merge(f, 1, Integer::sum)));
        Random random = new Random(1);
        List<Example> shuffled = new ArrayList<>(examples);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(shuffled, random);
            double rate = RATE / (1 + epoch * 0.2);
            for (Example example : shuffled) {
                double[] guess = model.guess(example.features());
                for (String feature : example.features()) {
                    if (seen.getOrDefault(feature, 0) > 1) {
                        double[] row =
                                model.weights().computeIfAbsent(feature, f -> new double[KindModel.KINDS.size()]);
                        for (int k = 0; k < row.length; k++) {
                            row[k] += rate * ((k == example.kind() ? 1 : 0) - guess[k]) - rate * DECAY * row[k];
                        }
                    }
                }
            }
        }
    }

    private void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# What letters and neighbours say of a name's kind: feature, then a weight each for " + KindModel.KINDS
                        + ".",
                "# Trained on GermEval 2014 NER (CC BY 4.0) by KindTrainer; see META-INF/NOTICE."));
        new TreeMap<>(model.weights()).forEach((feature, row) -> {
            if (Arrays.stream(row).anyMatch(w -> Math.abs(w) >= 0.08)) {
                StringBuilder line = new StringBuilder(feature);
                for (double weight : row) {
                    line.append('\t').append(String.format(Locale.ROOT, "%.2f", weight));
                }
                lines.add(line.toString());
            }
        });
        Files.write(file, lines);
    }
}
