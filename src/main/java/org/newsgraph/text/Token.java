package org.newsgraph.text;

import java.util.List;
import org.newsgraph.article.Span;

/**
 * A word or punctuation mark. A hyphen compound ({@code Meta-Chef}) is one token.
 *
 * @param index place in its sentence, from 0
 * @param form the characters of the span
 * @param lemma dictionary form; nouns capitalised, a verb's separable particle is not joined here but in {@link
 *     VerbComplex#lemma()}
 * @param head lemma of the last part of a compound noun ({@code Chef} of {@code Meta-Chef}, {@code Tochter} of {@code
 *     Kraftwerkstochter}); the lemma itself when it is none
 * @param morphology readings left by the phrase it stands in, {@link Morphology#ANY} when unknown
 */
public record Token(int index, Span span, String form, Tag tag, String lemma, String head, Morphology morphology) {
    /** The parts of a hyphen compound, the whole form when it is none. */
    public List<String> parts() {
        return form.length() > 2 && form.indexOf('-', 1) > 0 && form.indexOf('-', 1) < form.length() - 1
                ? List.of(form.split("(?<=.)-(?=.)"))
                : List.of(form);
    }
}
