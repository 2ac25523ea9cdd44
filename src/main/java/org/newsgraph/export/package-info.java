/** A dataset becomes a file in a format, or graphs of another store. */
@NullMarked
package org.newsgraph.export;

import org.jspecify.annotations.NullMarked;
