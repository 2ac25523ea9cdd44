/** Tokens become mentions, and mentions become entities. */
@NullMarked
package org.newsgraph.entity;

import org.jspecify.annotations.NullMarked;
