package org.newsgraph.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Gives words the universal tags that OpenNLP's tagger would give them, from its maximum entropy model. That tagger's beam
 * search finds what a greedy one does, because its feature cache tells every sequence of the beam the tags of the best one; so
 * here each word is weighed once. May be used by many threads.
 */
final class UniversalTagger {
    /** How many of a word's first and last letters the model knows together. */
    private static final int AFFIX = 4;
    /** How many forms are remembered. */
    private static final int CACHE = 50_000;

    private static final String BEGIN = "S=begin";

    private final String[] tags;
    private final Map<String, Context> known;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();
    /** That the sentence begins so many words before. */
    private final List<@Nullable Context> begins;

    private final @Nullable Context[] afterTag;
    /** By the tag before the last and the last. */
    private final @Nullable Context[][] afterTags;

    /**
     * What the model knows of a word form.
     *
     * @param sums of the weights of the form itself, by tag
     * @param before its weights for the first and second word after it
     * @param after its weights for the first and second word before it
     * @param shapes the weights of how the form itself is written
     */
    // Read in the innermost loop; neither compared nor handed out.
    @SuppressWarnings("ArrayRecordComponent")
    private record Form(
            double[] sums,
            List<@Nullable Context> before,
            List<@Nullable Context> after,
            List<@Nullable Context> shapes) {}

    UniversalTagger(POSModel model) {
        this((AbstractModel) model.getArtifact("pos.model"));
    }

    private UniversalTagger(AbstractModel model) {
        this.tags = (String[]) model.getDataStructures()[2];
        this.known = new HashMap<>();
        ((Map<?, ?>) model.getDataStructures()[1])
                .forEach((name, context) -> known.put(name.toString(), (Context) context));
        this.begins = contexts(BEGIN, "p1" + BEGIN, "p2" + BEGIN);
        this.afterTag = new @Nullable Context[tags.length];
        this.afterTags = new @Nullable Context[tags.length][tags.length];
        for (int last = 0; last < tags.length; last++) {
            afterTag[last] = known.get("t=" + tags[last]);
            for (int other = 0; other < tags.length; other++) {
                afterTags[other][last] = known.get("t2=" + tags[other] + ',' + tags[last]);
            }
        }
    }

    private List<@Nullable Context> contexts(String... names) {
        return Arrays.stream(names).<@Nullable Context>map(known::get).toList();
    }

    /** The tags of a sentence's words. */
    String[] tags(List<String> words) {
        List<Form> sentence = words.stream().map(this::form).toList();
        int[] chosen = new int[sentence.size()];
        for (int i = 0; i < chosen.length; i++) {
            double[] sums = sentence.get(i).sums().clone();
            addNeighbours(sentence, i, sums);
            sentence.get(i).shapes().forEach(shape -> add(shape, sums));
            addTags(chosen, i, sums);
            chosen[i] = best(sums);
        }
        return Arrays.stream(chosen).mapToObj(tag -> tags[tag]).toArray(String[]::new);
    }

    private Form form(String word) {
        Form form = forms.get(word);
        if (form == null) {
            form = read(word);
            if (forms.size() < CACHE) {
                forms.put(word, form);
            }
        }
        return form;
    }

    private Form read(String word) {
        String lower = StringUtil.toLowerCase(word);
        String shape = FeatureGeneratorUtil.tokenFeature(word);
        double[] sums = new double[tags.length];
        Arrays.fill(sums, StrictMath.log(1.0 / tags.length));
        add(known.get("def"), sums);
        int longest = Math.min(AFFIX, word.length());
        for (int length = 1; length <= longest; length++) {
            add(known.get("suf=" + word.substring(word.length() - length)), sums);
        }
        for (int length = 1; length <= longest; length++) {
            add(known.get("pre=" + word.substring(0, length)), sums);
        }
        add(known.get("w=" + lower), sums);
        return new Form(
                sums,
                contexts("p1w=" + lower, "p2w=" + lower),
                contexts("n1w=" + lower, "n2w=" + lower),
                contexts("wc=" + shape, "w&c=" + lower + ',' + shape));
    }

    private void addNeighbours(List<Form> sentence, int i, double[] sums) {
        for (int k = 1; k <= 2 && k <= i; k++) {
            add(sentence.get(i - k).before().get(k - 1), sums);
        }
        for (int k = 1; k <= 2 && i + k < sentence.size(); k++) {
            add(sentence.get(i + k).after().get(k - 1), sums);
        }
        if (i < begins.size()) {
            add(begins.get(i), sums);
        }
    }

    private void addTags(int[] chosen, int i, double[] sums) {
        if (i > 0) {
            add(afterTag[chosen[i - 1]], sums);
        }
        if (i > 1) {
            add(afterTags[chosen[i - 2]][chosen[i - 1]], sums);
        }
    }

    private static void add(@Nullable Context context, double[] sums) {
        if (context != null) {
            int[] outcomes = context.getOutcomes();
            double[] weights = context.getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                sums[outcomes[i]] += weights[i];
            }
        }
    }

    private static int best(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }
}
