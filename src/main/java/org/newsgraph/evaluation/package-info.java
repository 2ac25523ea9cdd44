/** Articles with known facts, or many without, become figures: how good, with every error and its cause, and how fast. */
@NullMarked
package org.newsgraph.evaluation;

import org.jspecify.annotations.NullMarked;
