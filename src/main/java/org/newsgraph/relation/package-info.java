/** Clauses and entities become facts with status, speaker and evidence. */
@NullMarked
package org.newsgraph.relation;

import org.jspecify.annotations.NullMarked;
