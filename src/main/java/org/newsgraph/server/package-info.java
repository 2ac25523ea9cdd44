/** A store is served over HTTP. */
@NullMarked
package org.newsgraph.server;

import org.jspecify.annotations.NullMarked;
