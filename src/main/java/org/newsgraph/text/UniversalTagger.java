package org.newsgraph.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String BEGIN = "S=begin";

    private final String[] tags;
    private final double prior;
    private final @Nullable Context bias;
    private final Map<String, Context> suffixes;
    private final Map<String, Context> prefixes;
    private final Map<String, Context> words;
    /** By distance less one. */
    private final List<Map<String, Context>> before;

    private final List<Map<String, Context>> after;
    private final Map<String, Context> shapes;
    private final Map<String, Context> wordsAndShapes;
    /** That the sentence begins so many words before. */
    private final List<@Nullable Context> begins;

    private final @Nullable Context[] afterTag;
    /** By the tag before the last and the last. */
    private final @Nullable Context[][] afterTags;

    UniversalTagger(POSModel model) {
        this((AbstractModel) model.getArtifact("pos.model"));
    }

    private UniversalTagger(AbstractModel model) {
        Map<String, Context> all = template(model, "");
        this.tags = (String[]) model.getDataStructures()[2];
        this.prior = StrictMath.log(1.0 / tags.length);
        this.bias = all.get("def");
        this.suffixes = template(model, "suf=");
        this.prefixes = template(model, "pre=");
        this.words = template(model, "w=");
        this.before = List.of(template(model, "p1w="), template(model, "p2w="));
        this.after = List.of(template(model, "n1w="), template(model, "n2w="));
        this.shapes = template(model, "wc=");
        this.wordsAndShapes = template(model, "w&c=");
        this.begins = Arrays.asList(all.get(BEGIN), all.get("p1" + BEGIN), all.get("p2" + BEGIN));
        this.afterTag = new @Nullable Context[tags.length];
        this.afterTags = new @Nullable Context[tags.length][tags.length];
        for (int last = 0; last < tags.length; last++) {
            afterTag[last] = all.get("t=" + tags[last]);
            for (int other = 0; other < tags.length; other++) {
                afterTags[other][last] = all.get("t2=" + tags[other] + ',' + tags[last]);
            }
        }
    }

    /** What a model knows whose names begin so, by the rest of the name. */
    private static Map<String, Context> template(AbstractModel model, String prefix) {
        Map<String, Context> known = new HashMap<>();
        ((Map<?, ?>) model.getDataStructures()[1]).forEach((name, context) -> {
            if (name.toString().startsWith(prefix)) {
                known.put(name.toString().substring(prefix.length()), (Context) context);
            }
        });
        return known;
    }

    /** The tags of a sentence's words. */
    String[] tags(List<String> forms) {
        List<String> lower = forms.stream().map(StringUtil::toLowerCase).toList();
        int[] chosen = new int[forms.size()];
        double[] sums = new double[tags.length];
        for (int i = 0; i < chosen.length; i++) {
            Arrays.fill(sums, prior);
            add(bias, sums);
            addAffixes(forms.get(i), sums);
            addWords(lower, i, sums);
            addShape(forms.get(i), lower.get(i), sums);
            addTags(chosen, i, sums);
            chosen[i] = best(sums);
        }
        return Arrays.stream(chosen).mapToObj(tag -> tags[tag]).toArray(String[]::new);
    }

    private void addAffixes(String form, double[] sums) {
        int longest = Math.min(AFFIX, form.length());
        for (int length = 1; length <= longest; length++) {
            add(suffixes.get(form.substring(form.length() - length)), sums);
        }
        for (int length = 1; length <= longest; length++) {
            add(prefixes.get(form.substring(0, length)), sums);
        }
    }

    private void addWords(List<String> lower, int i, double[] sums) {
        add(words.get(lower.get(i)), sums);
        for (int k = 0; k < before.size() && k < i; k++) {
            add(before.get(k).get(lower.get(i - 1 - k)), sums);
        }
        for (int k = 0; k < after.size() && i + 1 + k < lower.size(); k++) {
            add(after.get(k).get(lower.get(i + 1 + k)), sums);
        }
        if (i < begins.size()) {
            add(begins.get(i), sums);
        }
    }

    private void addShape(String form, String lower, double[] sums) {
        String shape = FeatureGeneratorUtil.tokenFeature(form);
        add(shapes.get(shape), sums);
        add(wordsAndShapes.get(lower + ',' + shape), sums);
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
