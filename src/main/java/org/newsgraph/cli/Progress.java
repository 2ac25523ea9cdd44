package org.newsgraph.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a long work is: a line that is overwritten where a person watches, else one now and then. */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long SHOWN = SECOND / 10;
    private static final long TOLD = 10 * SECOND;
    private static final int BAR = 20;
    private static final int WIDEST = 60;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final String noun;
    private final long begin;
    private long last;

    /** Begins now, counting sources. */
    Progress(Terminal terminal, LongSupplier clock) {
        this(terminal, clock, "source");
    }

    /**
     * Begins now.
     *
     * @param clock in nanoseconds
     * @param noun what is counted, one of them
     */
    Progress(Terminal terminal, LongSupplier clock, String noun) {
        this.terminal = terminal;
        this.clock = clock;
        this.noun = noun;
        this.begin = clock.getAsLong();
        this.last = begin;
    }

    /**
     * So much is done.
     *
     * @param total 0 when it is not known
     */
    void at(long done, long total, String current) {
        long now = clock.getAsLong();
        if (now - last < (terminal.interactive() ? SHOWN : TOLD)) {
            return;
        }
        last = now;
        String counts = counts(done, total, Math.max(now - begin, 1) / (double) SECOND);
        if (terminal.interactive()) {
            terminal.progress(bar(done, total) + counts + "  " + shortened(current));
        } else {
            terminal.complain(counts);
        }
    }

    void clear() {
        terminal.progress("");
    }

    private String counts(long done, long total, double seconds) {
        String of = done <= total ? " of " + total : "";
        String things = done == 1 && of.isEmpty() ? noun : noun + "s";
        double rate = done / seconds;
        String left = of.isEmpty() || done == 0 ? "" : ", " + time(Math.round((total - done) / rate)) + " left";
        return String.format(Locale.ROOT, "%d%s %s, %.1f/s%s", done, of, things, rate, left);
    }

    /** Two units at most: {@code 40 s}, {@code 3 min}, {@code 2 h 5 min}. */
    private static String time(long seconds) {
        long minutes = Math.round(seconds / 60.0);
        if (seconds < 120) {
            return seconds + " s";
        }
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static String bar(long done, long total) {
        if (done > total) {
            return "";
        }
        int full = (int) (BAR * done / total);
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] ";
    }

    private static String shortened(String current) {
        return current.length() <= WIDEST ? current : "…" + current.substring(current.length() - WIDEST + 1);
    }
}
