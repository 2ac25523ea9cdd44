/** The front door: an article goes in, facts and a dataset come out. */
@NullMarked
package org.newsgraph;

import org.jspecify.annotations.NullMarked;
