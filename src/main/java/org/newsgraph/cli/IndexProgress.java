package org.newsgraph.cli;

import org.newsgraph.search.SyncListener;
import org.newsgraph.search.SyncStage;

/** Shows how far the search index of a store is with following it. */
final class IndexProgress extends StageProgress<SyncStage> implements SyncListener {
    IndexProgress(Terminal terminal) {
        super(terminal);
    }

    @Override
    String noun(SyncStage stage) {
        return switch (stage) {
            case ARTICLES -> "article";
            case ENTITIES -> "name";
        };
    }

    @Override
    String words(SyncStage stage) {
        return "indexing for the search";
    }
}
