package org.newsgraph.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.LoadStage;

/** Shows how far a store is with what it does after articles are built. */
final class LoadProgress implements LoadListener, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Progress progress;
    private @Nullable LoadStage stage;

    LoadProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(LoadStage now, long done, long total) {
        if (progress == null || now != stage) {
            progress = new Progress(terminal, System::nanoTime, "quad");
            stage = now;
        }
        String name = now.name().toLowerCase(Locale.ROOT);
        if (total == 0) {
            terminal.progress(name);
        } else {
            progress.at(done, total, name);
        }
    }

    @Override
    public void close() {
        terminal.progress("");
    }
}
