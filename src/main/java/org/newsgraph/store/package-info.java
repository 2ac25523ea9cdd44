/** A dataset is kept, updated article by article, and queried. */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
