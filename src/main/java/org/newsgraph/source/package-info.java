/**
 * An input (file, directory, address, feed, sitemap, web archive, standard input) becomes resources: bytes and their origin.
 *
 * <p>Whoever reads from the web makes a {@link org.newsgraph.source.Fetcher}, which is a polite robot, or hands in a {@link
 * org.newsgraph.source.Web} of their own.
 */
@NullMarked
package org.newsgraph.source;

import org.jspecify.annotations.NullMarked;
