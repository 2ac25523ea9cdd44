package org.newsgraph.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is read from an input as JSON Lines: {@code ReadForScoring INPUT OUT}; to measure the room by itself. */
final class ReadForScoring {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadForScoring() {}

    public static void main(String[] arguments) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            new ArticleReader().read(arguments[0], article -> write(out, line(article)), e -> write(out, line(e)));
        }
    }

    private static ObjectNode line(Article article) {
        ObjectNode line = JSON.createObjectNode();
        line.put("source", article.source());
        line.put("url", article.url());
        line.put("title", article.title());
        line.putPOJO("authors", article.metadata().authors());
        line.put("published", article.metadata().published());
        line.put("publisher", article.metadata().publisher());
        line.put("language", article.metadata().language());
        line.put("subtitle", article.metadata().subtitle());
        line.put("section", article.metadata().section());
        line.put("modified", article.metadata().modified());
        line.put("dateline", article.metadata().dateline());
        line.putPOJO("agencies", article.metadata().agencies());
        ObjectNode found = line.putObject("found");
        article.metadata().found().forEach((field, origin) -> found.put(field.label(), origin.toString()));
        line.put("text", article.body().text());
        return line;
    }

    private static ObjectNode line(Failure failure) {
        return JSON.createObjectNode().put("failure", failure.message());
    }

    private static void write(BufferedWriter out, ObjectNode line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
