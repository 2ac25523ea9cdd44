package org.newsgraph.site;

import java.util.Locale;

/** Parts of the site that the head of every page leads to. */
enum Section {
    START("/"),
    ARTICLES("/articles"),
    GRAPH("/graph"),
    QUESTIONS("/queries"),
    SPARQL("/query"),
    ONTOLOGY("/ontology");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Of the message that names it. */
    String key() {
        return "section." + name().toLowerCase(Locale.ROOT);
    }
}
