package org.newsgraph.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** A JSON Feed 1.0 or 1.1 becomes the pages that it names, and what it says about them. */
final class JsonFeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Opened content;
    private final ResourceHandler handler;

    JsonFeedReader(Opened content, ResourceHandler handler) {
        this.content = content;
        this.handler = handler;
    }

    List<Item> items(byte[] bytes) {
        JsonNode feed = feed(bytes);
        URI home = content.address() == null ? Links.of(null, string(feed, "home_page_url")) : content.address();
        Entries entries = new Entries(content.name(), home, handler);
        for (JsonNode item : feed.path("items")) {
            entries.add(link(item), told(item, feed), text(item));
        }
        return entries.items();
    }

    private JsonNode feed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new SourceException(
                    Reason.BROKEN,
                    content.name() + ": broken JSON feed (" + Faults.reason(e) + "); ask its publisher to mend it",
                    e);
        }
    }

    private static @Nullable String link(JsonNode item) {
        String url = string(item, "url");
        String id = string(item, "id");
        return url == null && Links.of(null, id) != null ? id : url;
    }

    private static Told told(JsonNode item, JsonNode feed) {
        List<String> authors = authors(item);
        return new Told(
                "feed",
                Entries.text(string(item, "title")),
                Moments.parsed(string(item, "date_published")),
                Moments.parsed(string(item, "date_modified")),
                authors.isEmpty() ? authors(feed) : authors,
                Entries.text(string(feed, "title")),
                strings(item.path("tags")).toList(),
                Entries.first(string(item, "language"), string(feed, "language")));
    }

    /** Version 1.0 knows one author only. */
    private static List<String> authors(JsonNode node) {
        return Stream.concat(
                        StreamSupport.stream(node.path("authors").spliterator(), false), Stream.of(node.path("author")))
                .map(author -> Entries.person(string(author, "name")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(node -> Entries.text(node.textValue()))
                .filter(Objects::nonNull);
    }

    private static Item.@Nullable Text text(JsonNode item) {
        Item.Text html = Item.Text.of(Resource.Kind.HTML, string(item, "content_html"));
        return html == null ? Item.Text.of(Resource.Kind.TEXT, string(item, "content_text")) : html;
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }
}
