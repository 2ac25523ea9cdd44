package org.newsgraph.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names and words without what does not matter when they are compared: case, accents, quotes, legal forms, endings. */
final class Spelling {
    private static final int STEM = 6;
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ag",
            "se",
            "gmbh",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "plc",
            "kg",
            "kgaa",
            "co",
            "llc",
            "mbh",
            "ohg",
            "ug",
            "nv",
            "sa",
            "spa",
            "bv",
            "ev");
    private static final Set<String> BEFORE_NAMES = Set.of(
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "the", "dr",
            "prof", "herr", "herrn", "frau");
    private static final Set<String> LITTLE_WORDS = Set.of(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "eines",
            "und",
            "oder",
            "aber",
            "auch",
            "als",
            "am",
            "an",
            "auf",
            "aus",
            "bei",
            "bis",
            "durch",
            "fur",
            "gegen",
            "im",
            "in",
            "ins",
            "ist",
            "sind",
            "war",
            "waren",
            "wird",
            "werden",
            "wurde",
            "wurden",
            "hat",
            "haben",
            "hatte",
            "sein",
            "seine",
            "seinen",
            "seiner",
            "sei",
            "seien",
            "ihr",
            "ihre",
            "ihren",
            "es",
            "er",
            "sie",
            "wir",
            "ich",
            "man",
            "sich",
            "mit",
            "nach",
            "nicht",
            "kein",
            "keine",
            "noch",
            "nur",
            "schon",
            "so",
            "soll",
            "sollen",
            "kann",
            "konne",
            "konnen",
            "mehr",
            "sehr",
            "um",
            "uber",
            "unter",
            "vom",
            "von",
            "vor",
            "wegen",
            "wenn",
            "weil",
            "dass",
            "zu",
            "zum",
            "zur",
            "zwischen",
            "wie",
            "was",
            "wer",
            "da",
            "dann",
            "ab",
            "seit",
            "ohne");

    private Spelling() {}

    /** Lower case without accents and soft hyphens, ß as ss. */
    static String fold(String text) {
        String decomposed = Normalizer.normalize(text.replace("\u00ad", ""), Normalizer.Form.NFKD);
        return decomposed.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    /** The form under which a name is looked up. */
    static String name(String name) {
        String bare = fold(name)
                .replaceAll("(?<=\\w)['’`´]s\\b", "")
                .replaceAll("[\"'„“”‚‘’«»‹›`´….]", "")
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}+]+", " ")
                .strip();
        List<String> words = new ArrayList<>(Arrays.asList(bare.split(" ", -1)));
        while (words.size() > 1 && BEFORE_NAMES.contains(words.getFirst())) {
            words.removeFirst();
        }
        for (int i = words.size() - 1; i > 0; i--) {
            if (LEGAL_FORMS.contains(words.get(i)) || (words.get(i).equals("and") && i == words.size() - 1)) {
                words.remove(i);
            }
        }
        return String.join(" ", words);
    }

    /** The content words of a text, cut to their first letters. */
    static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : fold(text).split("[^\\p{L}\\p{N}%$€]+", -1)) {
            if (!word.isEmpty()
                    && !LITTLE_WORDS.contains(word)
                    && (word.length() > 1 || Character.isDigit(word.charAt(0)))) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }

    /** Harmonic mean of what each shares with the other. */
    static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
