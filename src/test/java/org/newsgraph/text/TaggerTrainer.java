package org.newsgraph.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import opennlp.tools.postag.POSTaggerME;

/**
 * Trains the tagger on UD German GSD dev (CC BY-SA 4.0) and writes its model, the same bytes each time.
 *
 * <p>Run {@code main} with the target file, {@code src/main/resources/org/newsgraph/text/tagger.bin.gz}.
 */
@SuppressWarnings("EnumOrdinal") // the model numbers its classes by the order of the tags
final class TaggerTrainer {
    private static final int ROWS = 1 << 15;
    private static final int CLASSES = Tag.values().length;
    private static final int ROUNDS = 8;
    private static final float SCALE = 4f;

    private final Dictionary dictionary = Dictionary.load();
    private final POSTaggerME universal = new POSTaggerME(Tagger.universalModel());
    private final float[] weights = new float[ROWS * CLASSES];
    private final float[] sums = new float[ROWS * CLASSES];
    private int step = 1;

    public static void main(String[] args) throws IOException {
        List<Treebank.Tree> trees = Treebank.read(Treebank.FOLDER.resolve("de_gsd-dev.conllu.gz"));
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            new TaggerTrainer().train(trees).write(out);
        }
    }

    Perceptron train(List<Treebank.Tree> trees) {
        List<Example> examples = new ArrayList<>();
        for (Treebank.Tree tree : trees) {
            String[] heard = universal.tag(tree.forms().toArray(String[]::new));
            examples.add(new Example(
                    tree.forms(),
                    tree.tags().stream().map(TaggerTrainer::tag).toList(),
                    new TagFeatures(tree.forms(), heard, dictionary)));
        }
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            examples.forEach(this::learn);
        }
        return averaged();
    }

    private record Example(List<String> forms, List<Tag> gold, TagFeatures features) {}

    private void learn(Example example) {
        List<Tag> tags = new ArrayList<>();
        float[] scores = new float[CLASSES];
        for (int i = 0; i < example.forms().size(); i++) {
            String form = example.forms().get(i);
            Tag fixed = TagRules.fixed(form);
            tags.add(fixed != null ? fixed : learn(example, i, tags, scores));
        }
    }

    private Tag learn(Example example, int i, List<Tag> tags, float[] scores) {
        TagFeatures features = example.features();
        int count = features.fill(i, Tagger.previous(tags, i - 1), Tagger.previous(tags, i - 2));
        score(features.features(), count, scores);
        String form = example.forms().get(i);
        Word word = dictionary.word(form);
        int[] rounded = new int[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            rounded[k] = Math.round(scores[k] * 100);
        }
        Tag guess = Tagger.choose(word, form, rounded);
        Tag gold = example.gold().get(i);
        if (guess != gold && TagRules.allows(word, form, form.toLowerCase(Locale.ROOT), gold)) {
            update(features.features(), count, gold.ordinal(), 1);
            update(features.features(), count, guess.ordinal(), -1);
        }
        step++;
        return guess;
    }

    private void score(int[] features, int count, float[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            int row = Perceptron.row(features[i], ROWS - 1) * CLASSES;
            for (int k = 0; k < CLASSES; k++) {
                scores[k] += weights[row + k];
            }
        }
    }

    private void update(int[] features, int count, int tag, int delta) {
        for (int i = 0; i < count; i++) {
            int at = Perceptron.row(features[i], ROWS - 1) * CLASSES + tag;
            weights[at] += delta;
            sums[at] += (float) delta * step;
        }
    }

    private Perceptron averaged() {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            float average = weights[i] - sums[i] / step;
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(average * SCALE)));
        }
        return new Perceptron(ROWS, CLASSES, bytes);
    }

    static Tag tag(String stts) {
        return switch (stts) {
            case "$," -> Tag.COMMA;
            case "$." -> Tag.STOP;
            case "$(", "_" -> Tag.OTHER;
            case "PAV" -> Tag.PROAV;
            default -> Tag.valueOf(stts);
        };
    }
}
