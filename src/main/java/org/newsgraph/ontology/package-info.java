/**
 * What may be said, and in which words: classes, properties, lexicon and register of known entities.
 *
 * <p>{@link org.newsgraph.ontology.Knowledge} is all of it, as it comes with newsgraph or changed by Turtle files of your own.
 */
@NullMarked
package org.newsgraph.ontology;

import org.jspecify.annotations.NullMarked;
