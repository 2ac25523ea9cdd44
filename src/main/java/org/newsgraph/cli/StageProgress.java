package org.newsgraph.cli;

import org.jspecify.annotations.Nullable;

/**
 * Shows how far a work of several stages is, each from its own beginning.
 *
 * @param <S> the stages
 */
abstract class StageProgress<S extends Enum<S>> implements AutoCloseable {
    private final Terminal terminal;
    private @Nullable Progress progress;
    private @Nullable S stage;

    StageProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is counted in a stage, one of them. */
    abstract String noun(S stage);

    /** What is done in a stage. */
    abstract String words(S stage);

    /**
     * So much is done.
     *
     * @param total 0 when it is not known
     */
    public final void at(S now, long done, long total) {
        Progress current = progress;
        if (current == null || now != stage) {
            current = new Progress(terminal, System::nanoTime, noun(now));
            progress = current;
            stage = now;
        }
        if (total == 0) {
            terminal.progress(words(now));
        } else {
            current.at(done, total, words(now));
        }
    }

    @Override
    public final void close() {
        terminal.progress("");
    }
}
