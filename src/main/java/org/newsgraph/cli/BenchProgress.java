package org.newsgraph.cli;

import org.newsgraph.bench.BenchListener;

/** Shows what a benchmark does: each stage as it begins, and how far it is. */
final class BenchProgress implements BenchListener, AutoCloseable {
    private final Terminal terminal;
    private String stage = "";
    private Progress progress;

    BenchProgress(Terminal terminal) {
        this.terminal = terminal;
        this.progress = begun();
    }

    private Progress begun() {
        return new Progress(terminal, System::nanoTime, "unit");
    }

    @Override
    public void at(String now, long done, long total) {
        if (!now.equals(stage)) {
            stage = now;
            progress = begun();
            terminal.progress("");
            terminal.err().println("newsgraph: " + now);
        }
        if (total > 0) {
            progress.at(done, total, now);
        }
    }

    @Override
    public void close() {
        progress.clear();
    }
}
