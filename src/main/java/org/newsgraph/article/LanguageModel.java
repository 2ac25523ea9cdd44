package org.newsgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** A model of 183 languages; loaded when first asked, as that takes seconds. */
final class LanguageModel {
    private static final String FILE = "/langdetect-183.bin";
    private static final String GERMAN = "deu";
    private static final int ENOUGH = 2000;
    /** What is less likely than this, or not so many times as likely as German, is a guess at names and headlines. */
    private static final double LIKELY = 0.045;

    private static final double TIMES = 2.5;
    /** Languages the model knows by the code of a member and BCP 47 by that of the whole. */
    private static final Map<String, String> TAGS = tags();

    private LanguageModel() {}

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            tags.put(Locale.of(tag).getISO3Language(), tag);
        }
        tags.putAll(Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "ell", "el", "gsw", "de"));
        return Map.copyOf(tags);
    }

    /** The BCP 47 tag of the language a text is surely written in, or null. */
    static @Nullable String of(String text) {
        Language[] likely = Loaded.DETECTOR.predictLanguages(text.substring(0, Math.min(text.length(), ENOUGH)));
        String best = likely[0].getLang();
        double german = 0;
        for (Language language : likely) {
            german = language.getLang().equals(GERMAN) ? language.getConfidence() : german;
        }
        boolean sure = likely[0].getConfidence() >= LIKELY
                && (best.equals(GERMAN) || likely[0].getConfidence() >= TIMES * german);
        return sure ? TAGS.getOrDefault(best, best) : null;
    }

    /** Loaded with the first use of this class. */
    private static final class Loaded {
        static final LanguageDetectorME DETECTOR = new LanguageDetectorME(model());

        private static LanguageDetectorModel model() {
            try (InputStream in = Objects.requireNonNull(LanguageModel.class.getResourceAsStream(FILE))) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " of the class path", e);
            }
        }
    }
}
