/** A dataset's names and texts become an index that answers what somebody types. Lucene lives here, only here. */
@NullMarked
package org.newsgraph.search;

import org.jspecify.annotations.NullMarked;
