package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is taken from a source, before anything is understood of it. */
@Command(
        name = "article",
        description = "Shows the articles of sources: their text without boilerplate, and metadata.",
        footer = {
            "%nExamples:",
            "  newsgraph article https://example.org/news/4711",
            "  newsgraph article feed.xml --format jsonl --since 2026-11-01"
        })
final class ArticleCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Mixin
    private final InputOptions input = new InputOptions();

    private final Terminal terminal;

    /** How articles are shown. */
    enum Format {
        text,
        jsonl
    }

    ArticleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = input.ledger(terminal)) {
            input.read(inputs, ledger, article -> {
                ledger.pause();
                show(article);
                ledger.built(article);
            });
            return ledger.exitCode();
        }
    }

    private void show(Article article) {
        terminal.out()
                .println(
                        switch (format) {
                            case text -> text(article);
                            case jsonl -> json(article);
                        });
    }

    private static String text(Article article) {
        String head = Stream.of(
                        article.title(),
                        article.url(),
                        article.metadata().published(),
                        String.join(", ", article.metadata().authors()))
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n"));
        return (head.isEmpty() ? "" : head + "\n\n") + article.body().text().strip() + "\n";
    }

    private static String json(Article article) {
        Map<String, Object> line = new LinkedHashMap<>();
        put(line, "source", article.source());
        put(line, "url", article.url());
        put(line, "title", article.title());
        put(line, "authors", article.metadata().authors());
        put(line, "published", article.metadata().published());
        put(line, "language", article.metadata().language());
        put(line, "text", article.body().text());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists are always JSON", e);
        }
    }

    private static void put(Map<String, Object> line, String key, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            line.put(key, value);
        }
    }
}
