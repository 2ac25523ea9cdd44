/** Articles become figures of newsgraph beside those of its peers; never part of what is shipped. */
@NullMarked
package org.newsgraph.bench;

import org.jspecify.annotations.NullMarked;
