package org.newsgraph.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Origin.Kind;

/** The language of a text: as declared, unless its words plainly speak another; German when nothing tells. */
final class Languages {
    static final String GERMAN = "de";
    static final String ENGLISH = "en";

    private static final Set<String> GERMAN_WORDS = Set.of(
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einem", "den", "dem", "des", "mit",
            "von", "für", "auf", "sich", "auch", "wird", "werden", "hat", "haben", "sind", "wie", "bei", "nach", "aus",
            "zum", "zur", "über", "oder", "wurde", "noch", "im", "zu");
    /** Words that also belong to Danish, Dutch, Swedish, Norwegian, Spanish or French. */
    private static final Set<String> SHARED_WORDS =
            Set.of("der", "die", "ein", "den", "des", "im", "von", "hat", "bei", "zu");

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "and", "of", "to", "is", "that", "for", "it", "with", "as", "are", "this", "by", "from", "has",
            "have", "be", "not", "at", "or", "which", "were", "its", "will", "their", "been", "but", "they", "you",
            "we", "on", "he", "she", "said", "an");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    private static final int ENOUGH = 20_000;
    private static final int CLEAR = 12;
    /** A lone {@code will} or {@code for} is German or part of a name. */
    private static final int MARGIN = 2;
    /** Fewer characters do not tell a language to the model. */
    private static final int SHORTEST = 60;

    private Languages() {}

    /**
     * The BCP 47 tag.
     *
     * @param declared by the page, or null
     */
    static Found<String> of(@Nullable String declared, String text) {
        Words words = Words.of(text);
        String tag = tag(declared);
        if (tag != null) {
            String spoken = contradicting(Locale.forLanguageTag(tag).getLanguage(), words, text);
            return spoken == null
                    ? Found.of(tag, Kind.DECLARED, "language")
                    : Found.of(spoken, Kind.DETECTED, "against " + tag);
        }
        if (words.spoken() != null) {
            return Found.of(words.spoken(), Kind.DETECTED, "function words");
        }
        String detected = words.german() > words.shared() ? null : detected(text);
        return detected == null ? Found.of(GERMAN, Kind.ASSUMED, "") : Found.of(detected, Kind.DETECTED, "model");
    }

    /** The language a text plainly speaks instead of the declared one, or null. */
    private static @Nullable String contradicting(String declared, Words words, String text) {
        boolean ours = declared.equals(GERMAN) || declared.equals(ENGLISH);
        String spoken = words.spoken();
        if (spoken != null) {
            boolean other = !spoken.equals(declared) && words.clear();
            return other && (ours || spoken.equals(detected(text))) ? spoken : null;
        }
        boolean silent = ours && words.german() + words.english() < MARGIN;
        String detected = silent && text.length() > 2 * SHORTEST ? detected(text) : null;
        return detected == null || detected.equals(declared) ? null : detected;
    }

    private static @Nullable String detected(String text) {
        return text.length() < SHORTEST ? null : LanguageModel.of(text);
    }

    /** The canonical form of a BCP 47 tag, underscores allowed; null for what is none. */
    static @Nullable String tag(@Nullable String declared) {
        return declared == null || !TAG.matcher(declared.strip()).matches()
                ? null
                : Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
    }

    /** How many of a text's words are function words of German or English; prose has many, menus few. */
    static int functionWords(String text) {
        Words words = Words.of(text);
        return Math.max(words.german(), words.english());
    }

    /**
     * The function words of a text.
     *
     * @param shared how many of the German ones other languages have too
     * @param different how many different German ones no other language has
     */
    private record Words(int german, int shared, int different, int english) {
        static Words of(String text) {
            Matcher word = WORD.matcher(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
            Set<String> different = new HashSet<>();
            int german = 0;
            int shared = 0;
            int english = 0;
            while (word.find()) {
                String lower = word.group().toLowerCase(Locale.ROOT);
                if (GERMAN_WORDS.contains(lower)) {
                    german++;
                    shared += SHARED_WORDS.contains(lower) ? 1 : 0;
                    different.add(lower);
                } else if (ENGLISH_WORDS.contains(lower)) {
                    english++;
                }
            }
            different.removeAll(SHARED_WORDS);
            return new Words(german, shared, different.size(), english);
        }

        /** German, English, or null when that is not sure. */
        @Nullable
        String spoken() {
            if (english >= german + MARGIN && english >= 2 * MARGIN - 1) {
                return ENGLISH;
            }
            return different >= MARGIN && german > english ? GERMAN : null;
        }

        /** Whether one of them has it plainly. */
        boolean clear() {
            return Math.max(german, english) >= CLEAR && Math.max(german, english) > 3 * Math.min(german, english);
        }
    }
}
