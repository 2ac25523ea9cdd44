/**
 * Tokens become mentions, and mentions become entities.
 *
 * <p>{@link org.newsgraph.entity.Recognizer} is the seam for names of your own, {@link org.newsgraph.entity.Linker} the one for deciding
 * what they refer to.
 */
@NullMarked
package org.newsgraph.entity;

import org.jspecify.annotations.NullMarked;
