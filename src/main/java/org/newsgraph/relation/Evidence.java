package org.newsgraph.relation;

import org.newsgraph.article.Span;

/**
 * The characters that say a fact.
 *
 * @param sentence the whole sentence; where it leaves out what was just spoken of, with those before it from that mention on
 * @param subject the mention of the subject, in there
 * @param cue the word of the lexicon that says the relation
 * @param object the mention of the object or the words of the claim
 */
public record Evidence(Span sentence, Span subject, Span cue, Span object) {}
