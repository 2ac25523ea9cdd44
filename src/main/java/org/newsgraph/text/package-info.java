/** An article becomes sentences, tokens, clauses and phrases. */
@NullMarked
package org.newsgraph.text;

import org.jspecify.annotations.NullMarked;
