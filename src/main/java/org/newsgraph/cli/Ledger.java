package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
    private final Terminal terminal;
    private final Progress progress;
    private final @Nullable Report report;
    private final Map<String, Integer> failures = new TreeMap<>();
    private int read;
    private int done;
    private int expected;

    /** @param file where the report goes, or null */
    Ledger(Terminal terminal, @Nullable Path file) {
        this.terminal = terminal;
        this.progress = new Progress(terminal, System::nanoTime);
        this.report = file == null ? null : new Report(file);
    }

    /** Enters what is read, and hands the articles on; what becomes of them is still open then. */
    ArticleHandler reading(Consumer<Article> articles) {
        return new ArticleHandler() {
            @Override
            public void article(Article article) {
                read++;
                if (report != null) {
                    report.begin(article);
                }
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

    /** @param notes what of it was too long to be read */
    void built(Article article, List<String> notes) {
        done++;
        notes.forEach(this::tell);
        report(article, "built", notes);
    }

    /** An article whose graph is in the store already. */
    void unchanged(Article article) {
        done++;
        report(article, "unchanged", List.of());
    }

    /** An article that was read, but of which nothing could be made. */
    void failed(Article article, Failure failure) {
        read--;
        tell(failure);
        report(failure, article);
    }

    private void failed(Failure failure) {
        tell(failure);
        report(failure, null);
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

    private void report(Article article, String outcome, List<String> notes) {
        if (report != null) {
            report.article(article, outcome, notes);
        }
    }

    private void report(Failure failure, @Nullable Article article) {
        if (report != null) {
            report.failure(failure, article);
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
        if (report != null) {
            report.close();
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
