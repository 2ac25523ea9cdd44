/** What may be said, and in which words: classes, properties, lexicon and register of known entities. */
@NullMarked
package org.newsgraph.ontology;

import org.jspecify.annotations.NullMarked;
