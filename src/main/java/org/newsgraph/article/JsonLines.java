package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line {@code {"url","title","text" or "html","published","language","authors"}} becomes an article. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHAPE = "{\"url\":…,\"title\":…,\"text\":…}";

    private JsonLines() {}

    static Article article(String source, String line) {
        JsonNode object = object(source, line);
        String text = string(object, "text");
        String html = string(object, "html");
        if (text == null && html == null) {
            throw new ArticleException(
                    source + ": neither \"text\" nor \"html\" holds anything; give one of them, as in " + SHAPE);
        }
        return text == null
                ? completed(object, Page.article(source, html == null ? "" : html))
                : ofText(source, text, object);
    }

    private static JsonNode object(String source, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node != null && node.isObject()) {
                return node;
            }
            throw new ArticleException(source + ": not a JSON object; write one object a line, as in " + SHAPE);
        } catch (JsonProcessingException e) {
            throw new ArticleException(
                    source + ": not JSON (column " + e.getLocation().getColumnNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("broken")
                            + "); write one object a line, as in " + SHAPE,
                    e);
        }
    }

    private static Article ofText(String source, String text, JsonNode object) {
        List<Piece> pieces = PlainText.pieces(text);
        String published = date(source, object, "published");
        Metadata metadata = new Metadata(
                published == null ? PlainText.metadata(text).published() : published,
                date(source, object, "modified"),
                strings(object, "authors"),
                string(object, "publisher"),
                string(object, "section"),
                strings(object, "keywords"),
                Languages.declaredOr(string(object, "language"), text));
        return Composition.article(source, string(object, "url"), string(object, "title"), pieces, metadata);
    }

    /** The line's own fields win over what its page says. */
    private static Article completed(JsonNode object, Article page) {
        Metadata found = page.metadata();
        String published = date(page.source(), object, "published");
        String language = string(object, "language");
        List<String> authors = strings(object, "authors");
        Metadata metadata = new Metadata(
                published == null ? found.published() : published,
                found.modified(),
                authors.isEmpty() ? found.authors() : authors,
                found.publisher(),
                found.section(),
                found.keywords(),
                language == null ? found.language() : Languages.declaredOr(language, ""));
        String url = string(object, "url");
        String title = string(object, "title");
        return new Article(
                page.source(),
                url == null ? page.url() : url,
                title == null ? page.title() : title,
                page.body(),
                page.blocks(),
                metadata);
    }

    private static @Nullable String date(String source, JsonNode object, String field) {
        String value = string(object, field);
        String date = Dates.iso(value);
        if (value != null && date == null) {
            throw new ArticleException(source + ": \"" + field + "\": no date in '"
                    + value.lines().findFirst().orElse("") + "'; write it as 2025-03-31 or leave it out");
        }
        return date;
    }

    private static @Nullable String string(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value == null || !value.isTextual() || value.textValue().isBlank()
                ? null
                : value.textValue().strip();
    }

    private static List<String> strings(JsonNode object, String field) {
        JsonNode value = object.get(field);
        List<String> strings = new ArrayList<>();
        if (value != null) {
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                if (each.isTextual() && !each.textValue().isBlank()) {
                    strings.add(each.textValue().strip());
                }
            }
        }
        return strings;
    }
}
