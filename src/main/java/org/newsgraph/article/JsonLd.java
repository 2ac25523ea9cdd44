package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The schema.org article a page describes in JSON-LD; empty when it describes none. */
final class JsonLd {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    static JsonLd of(Document page) {
        Deque<JsonNode> open = new ArrayDeque<>();
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            JsonNode node = parse(script.data());
            if (node != null) {
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isArticle(node.path("@type"))) {
                    return new JsonLd(node);
                }
                List.of("@graph", "mainEntity", "hasPart", "mainEntityOfPage").forEach(in -> open.add(node.path(in)));
            }
        }
        return new JsonLd(JSON.createObjectNode());
    }

    private static @Nullable JsonNode parse(String script) {
        int begin = Math.max(0, firstOf(script, '{', '['));
        try {
            return JSON.readTree(script.substring(begin));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static int firstOf(String text, char a, char b) {
        int at = text.indexOf(a);
        int bt = text.indexOf(b);
        return at < 0 ? bt : bt < 0 ? at : Math.min(at, bt);
    }

    private static boolean isArticle(JsonNode type) {
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.asText();
            if (name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String string(String field) {
        return text(article.path(field));
    }

    /** Strings, or the names of things, in order. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        JsonNode value = article.path(field);
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            String name = text(each.isObject() ? each.path("name") : each);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** The page's address as the article gives it. */
    @Nullable
    String address() {
        String url = string("url");
        if (url != null) {
            return url;
        }
        JsonNode page = article.path("mainEntityOfPage");
        return text(page.isObject() ? page.path("@id") : page);
    }

    private static @Nullable String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (!one.isTextual() || one.textValue().isBlank()) {
            return null;
        }
        return Parser.unescapeEntities(one.textValue(), false).strip();
    }
}
