package org.newsgraph.search;

/** What an index does to follow its dataset. */
public enum SyncStage {
    /** Articles that are new or changed are read. */
    ARTICLES,
    /** The entities that these touch are renewed. */
    ENTITIES
}
