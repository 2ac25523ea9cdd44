package org.newsgraph.bench;

import org.jspecify.annotations.Nullable;
import org.newsgraph.bench.GrammarCase.Gender;

/**
 * A way to name something: {@code Valdoro}, {@code die Valdoro AG}, {@code der Zulieferer Valdoro}.
 *
 * @param gender of the article before it, or null for a name without one
 * @param words in the nominative, without the article
 */
record Naming(@Nullable Gender gender, String words) {
    /** A name that no article stands before. */
    static Naming bare(String name) {
        return new Naming(null, name);
    }

    /** In a case; the genitive of a bare name is {@code von} and the name. */
    String in(GrammarCase grammarCase) {
        if (gender == null) {
            return grammarCase == GrammarCase.GENITIVE ? "von " + words : words;
        }
        boolean ending = grammarCase == GrammarCase.GENITIVE && gender != Gender.FEMININE;
        return grammarCase.article(gender) + " " + (ending ? words.replaceFirst("(?= |$)", "s") : words);
    }
}
