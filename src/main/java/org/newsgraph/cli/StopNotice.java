package org.newsgraph.cli;

import java.util.Optional;
import java.util.function.Supplier;

/** Ends a process that is stopped by Ctrl-C or a termination signal with a line that tells what is kept of its work. */
final class StopNotice implements AutoCloseable {
    private final Thread hook;

    /** @param stop comes to rest, and tells what is kept if anything is */
    StopNotice(Terminal terminal, Supplier<Optional<String>> stop) {
        this.hook = new Thread(() -> stop.get().ifPresent(kept -> tell(terminal, kept)), "newsgraph-stop-notice");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void tell(Terminal terminal, String kept) {
        terminal.progress("");
        terminal.complain(kept);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is stopping already, and the line is told.
        }
    }
}
