package org.newsgraph.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows an article's headline in its page, also where it is worded a little otherwise than the title. */
final class Headline {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double ALIKE = 0.6;
    private static final int LONGEST = 250;

    private final Set<String> title;

    Headline(@Nullable String title) {
        this.title = title == null ? Set.of() : words(title);
    }

    boolean is(PageBlock block) {
        return block.owner().normalName().equals("h1") || says(block.text());
    }

    private boolean says(String text) {
        if (title.size() < 2 || text.length() > LONGEST) {
            return false;
        }
        Set<String> words = words(text);
        int most = Math.max(words.size(), title.size());
        words.retainAll(title);
        return words.size() > 1 && words.size() >= ALIKE * most;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
