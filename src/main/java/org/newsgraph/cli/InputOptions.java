package org.newsgraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.source.FetchOptions;
import org.newsgraph.source.FetchOptions.Limits;
import org.newsgraph.source.FetchOptions.Pace;
import org.newsgraph.source.Reach;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How inputs are read: what is fetched and how fast, and where it is written what became of each. */
final class InputOptions {
    private static final int MOST_MEGABYTES = 2047;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Of a feed or sitemap, leave out what it says is older, such as 2026-11-01.")
    private @Nullable LocalDate since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "The most pages fetched for one feed or sitemap (default: ${DEFAULT-VALUE}).")
    private int limit = Reach.STANDARD.limit();

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Pause between two requests to one host (default: ${DEFAULT-VALUE}).")
    private double delay = 1;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "The longest that one request may take (default: ${DEFAULT-VALUE}).")
    private double timeout = 30;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "20",
            description = "The most that is fetched from one address (default: ${DEFAULT-VALUE}).")
    private int megabytes = 20;

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description = "What servers are told; names newsgraph, so that robots.txt can speak to it.")
    private @Nullable String userAgent;

    @Option(names = "--allow-private", description = "Fetch also from this machine and from private networks.")
    private boolean allowPrivate;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Keep what is fetched, and fetch again only what has changed.")
    private @Nullable Path cache;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what became of each source, as JSON Lines.")
    private @Nullable Path report;

    /** Reads inputs one after the other; what gives no article is entered in the ledger. */
    void read(List<String> inputs, Ledger ledger, Consumer<Article> articles) {
        Reach reach = reach();
        try (LazyWeb web = web()) {
            ArticleReader reader = new ArticleReader(System.in, web, reach);
            inputs.forEach(input -> reader.read(input, ledger.reading(articles)));
        }
    }

    /** The web as the options let it be fetched. */
    LazyWeb web() {
        return new LazyWeb(fetching());
    }

    Ledger ledger(Terminal terminal) {
        return new Ledger(terminal, report);
    }

    private Reach reach() {
        return checked("--limit ", () -> new Reach(since, limit));
    }

    private FetchOptions fetching() {
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw new UsageException("--max-size " + megabytes + ": give 1 to " + MOST_MEGABYTES + " MB");
        }
        Duration pause = seconds("--delay", delay, 0);
        Duration deadline = seconds("--timeout", timeout, 0.001);
        FetchOptions options = agent().withPace(Pace.DEFAULT.withDelay(pause))
                .withLimits(Limits.DEFAULT.withDeadline(deadline).withLargest(megabytes << 20));
        options = allowPrivate ? options.withPrivateAddresses() : options;
        return cache == null ? options : options.withCache(cache);
    }

    private FetchOptions agent() {
        String agent = userAgent;
        return agent == null
                ? FetchOptions.DEFAULT
                : checked("--user-agent ", () -> FetchOptions.DEFAULT.withUserAgent(agent));
    }

    private static Duration seconds(String option, double seconds, double least) {
        if (!(seconds >= least && seconds <= 86_400)) {
            throw new UsageException(option + " " + seconds + ": give a number of seconds from " + least + " to a day");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static <T> T checked(String option, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + e.getMessage());
        }
    }

    /** A day in ISO 8601. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no day; write it as 2026-11-01");
            }
        }
    }
}
