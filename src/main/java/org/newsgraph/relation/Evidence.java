package org.newsgraph.relation;

import org.newsgraph.article.Span;

/**
 * The characters that say a fact.
 *
 * @param sentence the whole sentence
 * @param subject the mention of the subject, in that sentence
 * @param cue the word of the lexicon that says the relation
 * @param object the mention of the object or the words of the claim
 */
public record Evidence(Span sentence, Span subject, Span cue, Span object) {}
