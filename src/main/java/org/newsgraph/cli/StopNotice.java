package org.newsgraph.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ends a process that is stopped by Ctrl-C or a termination signal with a line that tells what is kept of its work. */
final class StopNotice implements AutoCloseable {
    private final Terminal terminal;
    private @Nullable Thread hook;

    StopNotice(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * From now until this is closed, a process that is stopped tells what is kept.
     *
     * @param stop brings the work to rest, and gives the line, if anything is kept
     */
    void arm(Supplier<Optional<String>> stop) {
        hook = new Thread(() -> stop.get().ifPresent(this::tell), "newsgraph-stop-notice");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void tell(String kept) {
        terminal.progress("");
        terminal.complain(kept);
    }

    @Override
    public void close() {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // The process is stopping already, and the line is told.
        }
    }
}
