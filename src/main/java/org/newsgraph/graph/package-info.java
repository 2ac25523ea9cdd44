/** Facts become RDF 1.2 with provenance, checked by SHACL. */
@NullMarked
package org.newsgraph.graph;

import org.jspecify.annotations.NullMarked;
