/** Articles with known facts become figures: how good what is found is, with every error and its cause. */
@NullMarked
package org.newsgraph.evaluation;

import org.jspecify.annotations.NullMarked;
