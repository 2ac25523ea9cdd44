package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Metadata;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--anchors",
            description = "With jsonl: the text's blocks, and where each lies in the DOM of its HTML page.")
    private boolean anchors;

    @ArgGroup(validate = false, heading = Descriptions.READING)
    private InputOptions input = new InputOptions();

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
        if (anchors && format != Format.jsonl) {
            throw new UsageException("--anchors: nothing that text could show; add --format jsonl");
        }
        try (Ledger ledger = input.ledger(terminal)) {
            input.read(inputs, ledger, article -> {
                ledger.pause();
                show(article);
                ledger.built(article, List.of());
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
        StringBuilder head = new StringBuilder();
        if (article.title() != null) {
            head.append(article.title()).append('\n');
        }
        for (Metadata.Field field : Metadata.Field.values()) {
            Object value = value(article, field);
            if (value != null && field != Metadata.Field.TITLE && !value.equals(List.of())) {
                String words = value instanceof List<?> several ? joined(several) : value.toString();
                head.append(String.format(Locale.ROOT, "%-10s %s\n", field.label(), words));
            }
        }
        return head + "\n" + article.body().text().strip() + "\n";
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String json(Article article) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("source", article.source());
        for (Metadata.Field field : Metadata.Field.values()) {
            put(line, field.label(), value(article, field));
            if (field == Metadata.Field.LANGUAGE) {
                line.put("text", article.body().text());
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        article.metadata().found().forEach((field, origin) -> found.put(field.label(), origin.toString()));
        line.put("found", found);
        if (anchors) {
            line.put(
                    "blocks",
                    article.blocks().stream().map(b -> block(article, b)).toList());
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists are always JSON", e);
        }
    }

    private static Map<String, Object> block(Article article, Block block) {
        Map<String, Object> anchored = new LinkedHashMap<>();
        put(anchored, "kind", block.kind().name().toLowerCase(Locale.ROOT));
        put(anchored, "begin", block.span().begin());
        put(anchored, "end", block.span().end());
        put(anchored, "page", article.pageRange(block.span()));
        return anchored;
    }

    private static @Nullable Object value(Article article, Metadata.Field field) {
        Metadata metadata = article.metadata();
        return switch (field) {
            case TITLE -> article.title();
            case URL -> article.url();
            case SUBTITLE -> metadata.subtitle();
            case AUTHORS -> metadata.authors();
            case PUBLISHER -> metadata.publisher();
            case SECTION -> metadata.section();
            case KEYWORDS -> metadata.keywords();
            case PUBLISHED -> metadata.published();
            case MODIFIED -> metadata.modified();
            case LANGUAGE -> metadata.language();
            case DATELINE -> metadata.dateline();
            case AGENCIES -> metadata.agencies();
        };
    }

    private static void put(Map<String, Object> line, String key, @Nullable Object value) {
        if (value != null) {
            line.put(key, value);
        }
    }
}
