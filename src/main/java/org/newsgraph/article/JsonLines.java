package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Metadata.Field;

/** A line {@code {"url","title","text" or "html", …}} becomes an article; the other keys are the fields of its metadata. */
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
        return completed(object, text == null ? Page.article(source, html == null ? "" : html) : ofText(source, text));
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
                    source + ": not JSON (" + place(e.getLocation())
                            + e.getOriginalMessage().lines().findFirst().orElse("broken")
                            + "); write one object a line, as in " + SHAPE,
                    e);
        }
    }

    /** Unknown where one of Jackson's limits was broken, such as that of depth. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : "column " + location.getColumnNr() + ": ";
    }

    private static Article ofText(String source, String text) {
        return PlainText.article(source, text);
    }

    /** The line's own fields win over what its page or text says. */
    private static Article completed(JsonNode object, Article page) {
        Metadata.Builder whole = page.metadata().but();
        take(whole, Field.SUBTITLE, string(object, "subtitle"), whole::subtitle);
        take(whole, Field.AUTHORS, strings(object, "authors"), whole::authors);
        take(whole, Field.PUBLISHER, string(object, "publisher"), whole::publisher);
        take(whole, Field.SECTION, string(object, "section"), whole::section);
        take(whole, Field.KEYWORDS, strings(object, "keywords"), whole::keywords);
        take(whole, Field.PUBLISHED, date(page.source(), object, "published"), whole::published);
        take(whole, Field.MODIFIED, date(page.source(), object, "modified"), whole::modified);
        take(whole, Field.LANGUAGE, Languages.tag(string(object, "language")), whole::language);
        take(whole, Field.DATELINE, string(object, "dateline"), whole::dateline);
        take(whole, Field.AGENCIES, strings(object, "agencies"), whole::agencies);
        String url = string(object, "url");
        String title = string(object, "title");
        take(whole, Field.URL, url, value -> {});
        take(whole, Field.TITLE, title, value -> {});
        return new Article(
                page.source(),
                url == null ? page.url() : url,
                title == null ? page.title() : title,
                page.body(),
                page.blocks(),
                whole.build(),
                page.notes());
    }

    private static <T> void take(Metadata.Builder whole, Field field, @Nullable T value, Consumer<T> setter) {
        whole.take(field, Found.ifAny(value, Origin.Kind.DECLARED, field.label()), setter);
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

    private static @Nullable List<String> strings(JsonNode object, String field) {
        JsonNode value = object.get(field);
        List<String> strings = new ArrayList<>();
        if (value != null) {
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                if (each.isTextual() && !each.textValue().isBlank()) {
                    strings.add(each.textValue().strip());
                }
            }
        }
        return strings.isEmpty() ? null : strings;
    }
}
