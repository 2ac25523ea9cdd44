package org.newsgraph.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds known names in a sentence's words; a name may end in the genitive's s. */
final class KnownNames {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    static KnownNames of(Collection<String> names) {
        KnownNames known = new KnownNames();
        for (String name : names) {
            List<String> words = List.of(name.split(" ", -1));
            boolean marked = Character.isUpperCase(name.codePointAt(0)) || name.indexOf('.') > 0; // ver.di
            if (marked && name.length() > 2) {
                known.byFirst
                        .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                        .add(words);
            }
        }
        return known;
    }

    /**
     * The tags that known names give the words of a sentence, null where they give none: the words of a longer name are names;
     * of one word, a noun that the dictionary knows stays one. Adjectives ({@code Deutsche Bank}) are left to the context.
     */
    @Nullable
    Tag[] tags(List<String> forms, Dictionary dictionary) {
        @Nullable Tag[] tags = new Tag[forms.size()];
        for (int i = 0; i < tags.length; i++) {
            int length = longestAt(forms, i);
            for (int k = i; k < i + length; k++) {
                tags[k] = tag(dictionary.word(forms.get(k)), length, k == i + length - 1);
            }
            i += Math.max(0, length - 1);
        }
        return tags;
    }

    private static @Nullable Tag tag(Word word, int length, boolean last) {
        if (length > 1) {
            return word.adjective != 0 && !word.guessed && !last ? null : Tag.NE;
        }
        if (word.guessed || (word.noun == 0 && word.adjective == 0)) {
            return Tag.NE;
        }
        return word.noun != 0 && word.name == 0 ? Tag.NN : null;
    }

    private int longestAt(List<String> forms, int begin) {
        int longest = 0;
        for (String first : List.of(forms.get(begin), withoutGenitive(forms.get(begin)))) {
            for (List<String> words : byFirst.getOrDefault(first, List.of())) {
                if (words.size() > longest && matches(words, forms, begin)) {
                    longest = words.size();
                }
            }
        }
        return longest;
    }

    private static boolean matches(List<String> words, List<String> forms, int begin) {
        if (begin + words.size() > forms.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String form = forms.get(begin + i);
            boolean last = i == words.size() - 1;
            if (!form.equals(words.get(i)) && !(last && withoutGenitive(form).equals(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutGenitive(String form) {
        return form.length() > 3 && form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    }
}
