package org.newsgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.Failure;

/** What became of each source: failures are told at once and counted at the end, all is written to the report. */
final class Ledger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;
    private final Progress progress;
    private final @Nullable Path file;
    private final @Nullable BufferedWriter report;
    private final Map<String, Integer> failures = new TreeMap<>();
    private int read;
    private int done;
    private int expected;

    /** @param file where the report goes, or null */
    Ledger(Terminal terminal, @Nullable Path file) {
        this.terminal = terminal;
        this.progress = new Progress(terminal, System::nanoTime);
        this.file = file;
        this.report = file == null ? null : open(file);
    }

    private static BufferedWriter open(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static CommandException unwritable(Path file, IOException e) {
        return new CommandException(
                file + ": cannot be written (" + OutFile.reason(e) + "); name a file in a directory you may write to",
                e);
    }

    /** Enters what is read, and hands the articles on; what becomes of them is still open then. */
    ArticleHandler reading(Consumer<Article> articles) {
        return new ArticleHandler() {
            @Override
            public void article(Article article) {
                read++;
                progress.at(read + failed(), expected, article.source());
                articles.accept(article);
            }

            @Override
            public void failure(Failure failure) {
                failed(failure);
            }

            @Override
            public void expect(int sources) {
                expected += sources;
            }

            @Override
            public void note(String message) {
                tell(message);
            }
        };
    }

    void built(Article article) {
        done++;
        write(article.source(), "built", null, null, article);
    }

    /** An article whose graph is in the store already. */
    void unchanged(Article article) {
        done++;
        write(article.source(), "unchanged", null, null, article);
    }

    /** An article that was read, but of which nothing could be made. */
    void failed(Article article, Failure failure) {
        read--;
        tell(failure);
        write(failure.source(), "failed", failure.reason(), failure.message(), article);
    }

    private void failed(Failure failure) {
        tell(failure);
        write(failure.source(), "failed", failure.reason(), failure.message(), null);
        progress.at(read + failed(), expected, failure.source());
    }

    private void tell(Failure failure) {
        failures.merge(failure.reason(), 1, Integer::sum);
        tell(failure.message());
    }

    private void tell(String message) {
        progress.clear();
        terminal.complain(message);
    }

    /** Leaves the terminal to what is printed next. */
    void pause() {
        progress.clear();
    }

    private void write(
            String source,
            String outcome,
            @Nullable String reason,
            @Nullable String message,
            @Nullable Article article) {
        if (report == null || file == null) {
            return;
        }
        Map<String, @Nullable String> line = new LinkedHashMap<>();
        line.put("source", source);
        line.put("outcome", outcome);
        line.put("reason", reason);
        line.put("message", message);
        line.put("url", article == null ? null : article.url());
        line.put("title", article == null ? null : article.title());
        line.values().removeIf(value -> value == null);
        try {
            report.write(JSON.writeValueAsString(line) + "\n");
            report.flush();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Failed when a source or a part of one gave nothing. */
    int exitCode() {
        return failures.isEmpty() ? 0 : 1;
    }

    @Override
    public void close() {
        progress.clear();
        int sources = done + failed();
        if (!failures.isEmpty() && sources > 1) {
            terminal.complain(failed() + " of " + sources + " sources failed: " + reasons());
        }
        if (report != null && file != null) {
            try {
                report.close();
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        }
    }

    /** {@code 2 missing, 1 timeout}. */
    private String reasons() {
        return failures.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getValue() + " " + entry.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
