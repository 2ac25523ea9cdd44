package org.newsgraph.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated article.
 *
 * @param dateline before the first sentence, or the empty string
 * @param advertising lines behind the text that are no part of it
 */
record Draft(
        Kind kind,
        String url,
        String publisher,
        String author,
        String title,
        LocalDateTime published,
        @Nullable LocalDateTime modified,
        String dateline,
        List<List<Sentence>> paragraphs,
        List<String> advertising,
        Story story) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Draft {
        paragraphs = List.copyOf(paragraphs);
        advertising = List.copyOf(advertising);
    }

    /** How an article came about. */
    enum Kind {
        OWN,
        /** Another paper prints it, edited. */
        COPY,
        /** The same address, later, with more to say. */
        UPDATE
    }

    /** A line of JSON Lines, without its end. */
    String json(String id) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("url", url);
        line.put("title", title);
        line.put("authors", List.of(author));
        line.put("publisher", publisher);
        line.put("published", published.toString());
        if (modified != null) {
            line.put("modified", modified.toString());
        }
        line.put("language", "de");
        line.put("text", text());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new BenchException("article " + id + " cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    String text() {
        String body = paragraphs.stream()
                .map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
        String tail = advertising.isEmpty() ? "" : "\n\n" + String.join("\n\n", advertising);
        return dateline + body + tail;
    }

    List<Sentence> sentences() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
