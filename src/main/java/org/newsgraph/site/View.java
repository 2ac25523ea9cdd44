package org.newsgraph.site;

import org.newsgraph.ontology.Knowledge;

/** What a page is made with: its reader and the graph as that reader reads it. Lives as long as a transaction. */
record View(Reader reader, Graphs graphs, Names names, Facts facts, Messages messages, Knowledge knowledge) {
    Links links() {
        return names.links();
    }
}
