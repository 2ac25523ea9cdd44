/**
 * Facts become RDF 1.2 with provenance, checked by SHACL.
 *
 * <p>The first room that speaks of triples, by Apache Jena's own types. {@link org.newsgraph.NewsGraph} is the easier way to all of it.
 */
@NullMarked
package org.newsgraph.graph;

import org.jspecify.annotations.NullMarked;
