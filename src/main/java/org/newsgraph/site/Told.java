package org.newsgraph.site;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * A fact as an article tells it, before any of its text is read.
 *
 * @param status local name in lower case
 * @param speaker who stands for whoever says it, or null
 * @param published date of the article, or empty
 */
record Told(
        Node fact, Triple triple, String status, @Nullable Node speaker, String published) {}
