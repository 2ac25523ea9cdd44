package org.newsgraph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import org.jspecify.annotations.Nullable;

/**
 * Tags by an averaged perceptron that hears OpenNLP's universal tags and the dictionary's readings as evidence and may
 * choose only among the tags {@link TagRules} allow.
 */
@SuppressWarnings("EnumOrdinal") // the model numbers its classes by the order of the tags
final class Tagger {
    static final String MODEL = "tagger.bin.gz";
    private static final String UNIVERSAL = "/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin";
    private static final Tag[] TAGS = Tag.values();
    private static final int[] ALL = IntStream.range(0, TAGS.length).toArray();

    private final Dictionary dictionary;
    private final UniversalTagger universal;
    private final Perceptron perceptron;
    private final KnownNames names;

    /** The models of the class path, read at first need; neither depends on the names. */
    private static final class Bundled {
        static final UniversalTagger UNIVERSAL = new UniversalTagger(universalModel());
        static final Perceptron PERCEPTRON = perceptron();
    }

    Tagger(Dictionary dictionary, UniversalTagger universal, Perceptron perceptron, KnownNames names) {
        this.names = names;
        this.dictionary = dictionary;
        this.universal = universal;
        this.perceptron = perceptron;
    }

    static Tagger load(Dictionary dictionary, KnownNames names) {
        return new Tagger(dictionary, Bundled.UNIVERSAL, Bundled.PERCEPTRON, names);
    }

    private static Perceptron perceptron() {
        try (InputStream in = resource(MODEL)) {
            return Perceptron.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("tagger model " + MODEL + " cannot be read", e);
        }
    }

    static POSModel universalModel() {
        try (InputStream in = resource(UNIVERSAL)) {
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenNLP model " + UNIVERSAL + " cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Tagger.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("model " + name + " is missing from the class path: rebuild newsgraph");
        }
        return in;
    }

    /** The tags of a sentence's words. */
    List<Tag> tags(List<String> forms) {
        String[] heard = universal.tags(forms);
        TagFeatures features = new TagFeatures(forms, heard, dictionary);
        List<Tag> tags = new ArrayList<>(forms.size());
        int[] scores = new int[perceptron.classes()];
        @Nullable Tag[] named = names.tags(forms, dictionary);
        for (int i = 0; i < forms.size(); i++) {
            Tag fixed = features.form(i).fixed;
            if (fixed == null) {
                fixed = named[i];
            }
            tags.add(fixed != null ? fixed : best(features, i, tags, scores));
        }
        return tags;
    }

    private Tag best(TagFeatures features, int i, List<Tag> tags, int[] scores) {
        int[] allowed = features.form(i).allowed();
        if (allowed.length == 1) {
            return TAGS[allowed[0]];
        }
        int count = features.fill(i, previous(tags, i - 1), previous(tags, i - 2));
        int[] classes = allowed.length == 0 ? ALL : allowed;
        perceptron.score(features.features(), count, classes, scores);
        return best(classes, scores);
    }

    static int previous(List<Tag> tags, int i) {
        return i < 0 ? 99 : tags.get(i).ordinal();
    }

    /** The best tag among those that a form allows; the best of all when none is. */
    static Tag choose(WordForm form, int[] scores) {
        return best(form.allowed().length == 0 ? ALL : form.allowed(), scores);
    }

    private static Tag best(int[] classes, int[] scores) {
        int best = classes[0];
        for (int tag : classes) {
            best = scores[tag] > scores[best] ? tag : best;
        }
        return TAGS[best];
    }
}
