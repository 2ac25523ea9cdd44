/** The graph and the ontology as pages for people, in German and English. Templates live here, only here. */
@NullMarked
package org.newsgraph.site;

import org.jspecify.annotations.NullMarked;
