/** A dataset becomes a file in a format. */
@NullMarked
package org.newsgraph.export;

import org.jspecify.annotations.NullMarked;
