package org.newsgraph.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Dictionary forms of tokens. */
final class Lemmas {
    private final Set<String> names;

    /** Lemmas in an article with these capitalised words. */
    Lemmas(Set<String> names) {
        this.names = names;
    }

    Set<String> names() {
        return names;
    }

    /** The dictionary form of a word under its tag. */
    String lemma(String form, Tag tag, Word word) {
        return switch (tag) {
            case NN -> word.nounLemma == null ? form : masculine(word.nounLemma, word);
            case NE -> name(form, word);
            case ADJA, ADJD -> word.adjectiveLemma == null ? form.toLowerCase(Locale.ROOT) : word.adjectiveLemma;
            case VVPP -> word.participleLemma == null ? form.toLowerCase(Locale.ROOT) : word.participleLemma;
            case VVFIN, VVIMP, VVINF, VVIZU, VAFIN, VAIMP, VAINF, VAPP, VMFIN, VMINF, VMPP ->
                word.verbLemma == null ? form.toLowerCase(Locale.ROOT) : word.verbLemma;
            case ART -> form.toLowerCase(Locale.ROOT).startsWith("ein") ? "ein" : "der";
            case PPOSAT, PIAT, PDAT, PDS, PIS, PIDAT, PWAT ->
                word.pronounLemma == null ? form.toLowerCase(Locale.ROOT) : word.pronounLemma;
            case FM, XY, TRUNC, COMMA, STOP, OTHER, CARD -> form;
            default -> form.toLowerCase(Locale.ROOT);
        };
    }

    /** A name without its genitive ending, when the dictionary or another place in the article shows that it is one. */
    private String name(String form, Word word) {
        if (word.name != 0 && word.nounLemma != null) {
            return word.nounLemma;
        }
        for (String ending : List.of("’s", "'s", "s", "’", "'")) {
            if (form.endsWith(ending) && names.contains(form.substring(0, form.length() - ending.length()))) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }

    /** The last part of a compound noun as a lemma, the lemma itself when it is none. */
    static String head(String lemma, Tag tag, Word word) {
        boolean noun = tag == Tag.NN || tag == Tag.NE;
        return noun && word.headLemma != null ? masculine(word.headLemma, word) : lemma;
    }

    /** Nouns made of adjectives are listed by their form; the masculine nominative stands for all: Vorsitzender. */
    private static String masculine(String lemma, Word word) {
        boolean deadjectival = word.deadjectival && lemma.endsWith("e");
        return deadjectival ? lemma + "r" : lemma;
    }
}
