/**
 * The files of a distributed file system become N-Quads on an Apache Spark cluster: each article's as on one machine, since
 * what its graph says depends on nothing else.
 */
@NullMarked
package org.newsgraph.spark;

import org.jspecify.annotations.NullMarked;
