package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Failure;

/** A file of what became of each source, a line each, in the order in which they were read: as JSON Lines. */
final class Report implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final BufferedWriter writer;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final IdentityHashMap<Article, Entry> open = new IdentityHashMap<>();

    /** A line to be; null as long as it is open what becomes of the source. */
    private static final class Entry {
        private @Nullable String line;
    }

    Report(Path file) {
        this.file = file;
        try {
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CommandException unwritable(IOException e) {
        return new CommandException(
                file + ": cannot be written (" + OutFile.reason(e) + "); name a file in a directory you may write to",
                e);
    }

    /** Keeps the place of an article of which it is open what becomes of it. */
    void begin(Article article) {
        open.put(article, next());
    }

    /** @param notes beside the article's own */
    void article(Article article, String outcome, List<String> notes) {
        Map<String, @Nullable String> line = line(article.source(), outcome);
        describe(line, article, notes);
        write(begun(article), line);
    }

    /** @param article what was read of the source, or null */
    void failure(Failure failure, @Nullable Article article) {
        Map<String, @Nullable String> line = line(failure.source(), "failed");
        line.put("reason", failure.reason());
        line.put("message", failure.message());
        if (article != null) {
            describe(line, article, List.of());
        }
        write(article == null ? next() : begun(article), line);
    }

    private static Map<String, @Nullable String> line(String source, String outcome) {
        Map<String, @Nullable String> line = new LinkedHashMap<>();
        line.put("source", source);
        line.put("outcome", outcome);
        return line;
    }

    private static void describe(Map<String, @Nullable String> line, Article article, List<String> more) {
        List<String> notes =
                Stream.concat(article.notes().stream(), more.stream()).toList();
        line.put("url", article.url());
        line.put("title", article.title());
        line.put("notes", notes.isEmpty() ? null : String.join("; ", notes));
    }

    private Entry next() {
        Entry entry = new Entry();
        entries.add(entry);
        return entry;
    }

    private Entry begun(Article article) {
        Entry entry = open.remove(article);
        return entry == null ? next() : entry;
    }

    /** Writes the entries up to the first of which it is open what becomes of it. */
    private void write(Entry entry, Map<String, @Nullable String> line) {
        line.values().removeIf(value -> value == null);
        try {
            entry.line = JSON.writeValueAsString(line);
            for (Entry first = entries.peek(); first != null && first.line != null; first = entries.peek()) {
                writer.write(first.line + "\n");
                entries.remove();
            }
            writer.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
