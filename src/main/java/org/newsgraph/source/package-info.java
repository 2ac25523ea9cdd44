/** An input (file, directory, address, feed, sitemap, web archive, standard input) becomes resources: bytes and their origin. */
@NullMarked
package org.newsgraph.source;

import org.jspecify.annotations.NullMarked;
