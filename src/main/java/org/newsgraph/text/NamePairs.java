package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names that end in a common noun ({@code Litware Motoren}) by the places of an article where only a name can stand:
 * before the finite verb, between a preposition and the end of its phrase, before a legal form. Elsewhere ({@code kaufte
 * Litware Motoren}) the two words could as well be two phrases.
 */
final class NamePairs {
    private final Dictionary dictionary;
    private final Set<String> pairs = new TreeSet<>();

    NamePairs(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void learn(List<String> forms, List<Tag> tags) {
        for (int i = 0; i + 2 < forms.size(); i++) {
            if (isPair(forms, tags, i) && (startsSentence(tags, i) || endsPhrase(tags, i) || hasLegalForm(forms, i))) {
                pairs.add(forms.get(i) + " " + forms.get(i + 1));
            }
        }
    }

    private boolean isPair(List<String> forms, List<Tag> tags, int i) {
        String first = forms.get(i);
        boolean genitive = first.endsWith("s") || first.endsWith("x") || first.endsWith("z") || first.endsWith("’");
        return tags.get(i) == Tag.NE
                && tags.get(i + 1) == Tag.NN
                && (i == 0 || !tags.get(i - 1).isNoun())
                && (!genitive || hasLegalForm(forms, i))
                && !TimeWords.isTime(first)
                && !TimeWords.isTime(forms.get(i + 1))
                && !dictionary.word(forms.get(i + 1)).isEmpty();
    }

    private static boolean startsSentence(List<Tag> tags, int i) {
        return i == 0 && tags.get(2).isVerb();
    }

    private static boolean endsPhrase(List<Tag> tags, int i) {
        Tag next = tags.get(i + 2);
        return i > 0 && tags.get(i - 1) == Tag.APPR && (next.isPunctuation() || next.isFinite());
    }

    private static boolean hasLegalForm(List<String> forms, int i) {
        return NounPhraseReader.LEGAL_FORMS.contains(forms.get(i + 2));
    }

    /** The tags with every known pair made a name. */
    List<Tag> applied(List<String> forms, List<Tag> tags) {
        List<Tag> mended = new ArrayList<>(tags);
        for (int i = 0; i + 1 < forms.size(); i++) {
            if (tags.get(i) == Tag.NE && pairs.contains(forms.get(i) + " " + forms.get(i + 1))) {
                mended.set(i + 1, Tag.NE);
            }
        }
        return mended;
    }
}
