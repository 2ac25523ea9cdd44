package org.newsgraph.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language of a text: as declared, unless its function words clearly speak the other of German and English. */
final class Languages {
    static final String GERMAN = "de";
    static final String ENGLISH = "en";

    private static final Set<String> GERMAN_WORDS = Set.of(
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einem", "den", "dem", "des", "mit",
            "von", "für", "auf", "sich", "auch", "wird", "werden", "hat", "haben", "sind", "wie", "bei", "nach", "aus",
            "zum", "zur", "über", "oder", "wurde", "noch", "im", "zu");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "and", "of", "to", "is", "that", "for", "it", "with", "as", "are", "this", "by", "from", "has",
            "have", "be", "not", "at", "or", "which", "were", "its", "will", "their", "been", "but", "they", "you",
            "we", "on", "he", "she", "said", "an");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    private static final int CLEAR = 12;
    /** A lone {@code will} or {@code for} is German or part of a name. */
    private static final int MARGIN = 2;

    private Languages() {}

    static String of(@Nullable String declared, String text) {
        int german = hits(text, GERMAN_WORDS);
        int english = hits(text, ENGLISH_WORDS);
        String spoken = english >= german + MARGIN ? ENGLISH : GERMAN;
        if (declared == null || !TAG.matcher(declared.strip()).matches()) {
            return spoken;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        String primary = tag.substring(0, Math.min(2, tag.length()));
        boolean clear = Math.max(german, english) >= CLEAR && Math.max(german, english) > 3 * Math.min(german, english);
        boolean contradicted = clear && !primary.equals(spoken) && (primary.equals(GERMAN) || primary.equals(ENGLISH));
        return contradicted ? spoken : tag;
    }

    /** The canonical form of a BCP 47 tag, underscores allowed; null for what is none. */
    static @Nullable String tag(@Nullable String declared) {
        return declared == null || !TAG.matcher(declared.strip()).matches()
                ? null
                : Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
    }

    /** How many of a text's words are function words of German or English; prose has many, menus few. */
    static int functionWords(String text) {
        return Math.max(hits(text, GERMAN_WORDS), hits(text, ENGLISH_WORDS));
    }

    private static int hits(String text, Set<String> words) {
        Matcher word = WORD.matcher(text);
        int hits = 0;
        while (word.find()) {
            if (words.contains(word.group().toLowerCase(Locale.ROOT))) {
                hits++;
            }
        }
        return hits;
    }
}
