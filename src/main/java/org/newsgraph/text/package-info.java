/**
 * An article becomes sentences, tokens, clauses and phrases.
 *
 * <p>{@link org.newsgraph.text.Analyzer} is the seam for another analysis; a {@link org.newsgraph.text.Text} is what recognizers and
 * extractors look at. Tokens are tagged by the Stuttgart-Tübingen tag set (STTS).
 */
@NullMarked
package org.newsgraph.text;

import org.jspecify.annotations.NullMarked;
