package org.newsgraph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
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

    private final Dictionary dictionary;
    /** One a thread: it keeps a cache, and making one parses XML. */
    private final ThreadLocal<POSTaggerME> universal;

    private final Perceptron perceptron;
    private final KnownNames names;

    Tagger(Dictionary dictionary, POSModel universal, Perceptron perceptron, KnownNames names) {
        this.names = names;
        this.dictionary = dictionary;
        this.universal = ThreadLocal.withInitial(() -> new POSTaggerME(universal));
        this.perceptron = perceptron;
    }

    static Tagger load(Dictionary dictionary, KnownNames names) {
        try (InputStream in = resource(MODEL)) {
            return new Tagger(dictionary, universalModel(), Perceptron.read(in), names);
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
        String[] heard = universal.get().tag(forms.toArray(String[]::new));
        TagFeatures features = new TagFeatures(forms, heard, dictionary);
        List<Tag> tags = new ArrayList<>(forms.size());
        int[] scores = new int[perceptron.classes()];
        @Nullable Tag[] named = names.tags(forms, dictionary);
        for (int i = 0; i < forms.size(); i++) {
            Tag fixed = TagRules.fixed(forms.get(i));
            if (fixed == null) {
                fixed = named[i];
            }
            tags.add(fixed != null ? fixed : best(features, i, tags, forms.get(i), scores));
        }
        return tags;
    }

    private Tag best(TagFeatures features, int i, List<Tag> tags, String form, int[] scores) {
        int count = features.fill(i, previous(tags, i - 1), previous(tags, i - 2));
        perceptron.score(features.features(), count, scores);
        return choose(dictionary.word(form), form, scores);
    }

    static int previous(List<Tag> tags, int i) {
        return i < 0 ? 99 : tags.get(i).ordinal();
    }

    /** The best tag among those allowed; the best of all when none is. */
    static Tag choose(Word word, String form, int[] scores) {
        String lower = form.toLowerCase(Locale.ROOT);
        @Nullable Tag best = null;
        Tag any = Tag.XY;
        for (Tag tag : TAGS) {
            int score = scores[tag.ordinal()];
            if (score > scores[any.ordinal()]) {
                any = tag;
            }
            if ((best == null || score > scores[best.ordinal()]) && TagRules.allows(word, form, lower, tag)) {
                best = tag;
            }
        }
        return best == null ? any : best;
    }
}
