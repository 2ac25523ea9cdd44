package org.newsgraph.cli;

import org.jspecify.annotations.Nullable;
import org.newsgraph.search.SyncListener;
import org.newsgraph.search.SyncStage;

/** Shows how far the search index of a store is with following it. */
final class IndexProgress implements SyncListener, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Progress progress;
    private @Nullable SyncStage stage;

    IndexProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(SyncStage now, long done, long total) {
        if (progress == null || now != stage) {
            progress = new Progress(terminal, System::nanoTime, noun(now));
            stage = now;
        }
        progress.at(done, total, "indexing for the search");
    }

    private static String noun(SyncStage stage) {
        return switch (stage) {
            case ARTICLES -> "article";
            case ENTITIES -> "name";
        };
    }

    @Override
    public void close() {
        terminal.progress("");
    }
}
