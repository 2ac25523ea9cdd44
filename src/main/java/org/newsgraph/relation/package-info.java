/**
 * Clauses and entities become facts with status, speaker and evidence.
 *
 * <p>{@link org.newsgraph.relation.Extractor} is the seam for facts of your own. A {@link org.newsgraph.relation.Fact} tells all that the
 * graph tells, so that nobody has to read RDF to use it.
 */
@NullMarked
package org.newsgraph.relation;

import org.jspecify.annotations.NullMarked;
