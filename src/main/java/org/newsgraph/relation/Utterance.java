package org.newsgraph.relation;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Frame;
import org.newsgraph.text.Clause;

/**
 * Who says which words, and by which word the article tells so.
 *
 * @param scene sentence of the word that tells so
 * @param cue token of that word
 * @param speech clause of the verb of speech; null where the article vouches for the words being said: a quotation, {@code
 *     laut X}, indirect speech that goes on
 * @param content what is said, or null where it is no clause
 */
record Utterance(
        Filler speaker,
        Span words,
        Scene scene,
        int cue,
        Frame frame,
        @Nullable Clause speech,
        @Nullable Content content) {
    /** A clause of a sentence, which need not be the sentence of the verb of speech. */
    record Content(Scene scene, Clause clause) {}

    /** What has to be read to see who says what: from the mention of the speaker to the last word. */
    Span passage() {
        return scene.sentence().span().cover(words).cover(speaker.span());
    }
}
