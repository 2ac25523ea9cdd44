package org.newsgraph.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Trains the tagger and writes its model, the same bytes each time: on UD German GSD dev (CC BY-SA 4.0), which has a tag for
 * every word, and on GermEval 2014 dev (CC BY 4.0), which says only what is a name and what is none. The model is the mean of
 * several runs over differently shuffled sentences.
 *
 * <p>Run {@code main} with the target file, {@code src/main/resources/org/newsgraph/text/tagger.bin.gz}, or with {@code
 * --cross-validate}.
 */
@SuppressWarnings("EnumOrdinal") // the model numbers its classes by the order of the tags
final class TaggerTrainer {
    private static final int ROWS = 1 << 17;
    private static final int CLASSES = Tag.values().length;
    private static final int ROUNDS = 6;
    private static final int RUNS = 8;
    private static final int FOLDS = 5;
    private static final float SCALE = 8f;

    private final Dictionary dictionary = Dictionary.load();
    private final POSTaggerME universal = new POSTaggerME(Tagger.universalModel());
    private final float[] weights = new float[ROWS * CLASSES];
    private final float[] sums = new float[ROWS * CLASSES];
    private int step = 1;

    public static void main(String[] args) throws IOException {
        List<Treebank.Tree> trees = Treebank.read(Treebank.FOLDER.resolve("de_gsd-dev.conllu.gz"));
        List<NamedSentence> named = NamedSentence.read(NamedSentence.FILE);
        if (args[0].equals("--cross-validate")) {
            crossValidate(trees, named);
            return;
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            new TaggerTrainer().train(trees, named).write(out);
        }
    }

    /** Trains on four fifths of the treebank and counts right tags on the rest. */
    private static void crossValidate(List<Treebank.Tree> trees, List<NamedSentence> named) {
        int right = 0;
        int tokens = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Treebank.Tree> train = new ArrayList<>();
            List<Treebank.Tree> test = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                (i % FOLDS == fold ? test : train).add(trees.get(i));
            }
            TaggerTrainer trainer = new TaggerTrainer();
            Tagger tagger = new Tagger(
                    trainer.dictionary,
                    new UniversalTagger(Tagger.universalModel()),
                    trainer.train(train, named),
                    KnownNames.of(List.of()));
            for (Treebank.Tree tree : test) {
                List<Tag> tags = tagger.tags(tree.forms());
                for (int i = 0; i < tags.size(); i++) {
                    right += tags.get(i) == tag(tree.tags().get(i)) ? 1 : 0;
                    tokens++;
                }
            }
        }
        System.out.printf("cross-validation %.4f of %d%n", (double) right / tokens, tokens);
    }

    Perceptron train(List<Treebank.Tree> trees, List<NamedSentence> named) {
        List<Example> known = new ArrayList<>();
        for (Treebank.Tree tree : trees) {
            List<EnumSet<Tag>> gold =
                    tree.tags().stream().map(stts -> EnumSet.of(tag(stts))).toList();
            known.add(example(tree.forms(), gold));
        }
        List<Example> all = new ArrayList<>(known);
        named.forEach(n -> all.add(example(n.forms(), n.tags(dictionary))));
        float[] mean = new float[weights.length];
        for (int run = 0; run < RUNS; run++) {
            run(known, all, new Random(7 + run));
            addAverage(mean);
        }
        return rounded(mean);
    }

    /** Learns from nothing: one round on the words whose tags are known, then on all. */
    private void run(List<Example> known, List<Example> all, Random random) {
        Arrays.fill(weights, 0);
        Arrays.fill(sums, 0);
        step = 1;
        for (int round = 0; round < ROUNDS; round++) {
            List<Example> examples = new ArrayList<>(round == 0 ? known : all);
            Collections.shuffle(examples, random);
            examples.forEach(this::learn);
        }
    }

    private Example example(List<String> forms, List<EnumSet<Tag>> gold) {
        String[] heard = universal.tag(forms.toArray(String[]::new));
        return new Example(forms, gold, new TagFeatures(forms, heard, dictionary));
    }

    /** A sentence and the tags that each word may have: one where they are known, more where only names are. */
    private record Example(List<String> forms, List<EnumSet<Tag>> gold, TagFeatures features) {}

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
        Tag guess = Tagger.choose(dictionary.form(form), rounded);
        EnumSet<Tag> allowed = example.gold().get(i);
        if (!allowed.contains(guess)) {
            Tag gold = best(allowed, word, form, rounded);
            if (gold != null) {
                update(features.features(), count, gold.ordinal(), 1);
                update(features.features(), count, guess.ordinal(), -1);
            }
        }
        step++;
        return guess;
    }

    private static @Nullable Tag best(EnumSet<Tag> tags, Word word, String form, int[] scores) {
        Tag best = null;
        for (Tag tag : tags) {
            boolean possible = TagRules.allows(word, form, form.toLowerCase(Locale.ROOT), tag);
            if (possible && (best == null || scores[tag.ordinal()] > scores[best.ordinal()])) {
                best = tag;
            }
        }
        return best;
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

    private void addAverage(float[] mean) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (weights[i] - sums[i] / step) / RUNS;
        }
    }

    private static Perceptron rounded(float[] mean) {
        byte[] bytes = new byte[mean.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(mean[i] * SCALE)));
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
