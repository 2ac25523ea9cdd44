package org.newsgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The schema.org article a page describes in JSON-LD; empty when it describes none. */
final class JsonLd {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int DEEPEST = 12;
    private static final Set<String> OTHER_WORKS =
            Set.of("WebPage", "ItemPage", "CreativeWork", "Review", "Recipe", "HowTo", "FAQPage", "QAPage", "Question");
    /** What can still be read of a script that is no JSON. */
    private static final Pattern FLAT = Pattern.compile(
            "\"(@type|headline|alternativeHeadline|datePublished|dateModified|articleSection|inLanguage|url)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern AUTHOR =
            Pattern.compile("\"author\"\\s*:\\s*[\\[{\\s]*[^}\\]]*?\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final JsonNode article;
    private final JsonNode page;
    private final Map<String, JsonNode> named;

    private JsonLd(JsonNode article, JsonNode page, Map<String, JsonNode> named) {
        this.article = article;
        this.page = page;
        this.named = named;
    }

    /**
     * Of several articles the one of the page itself.
     *
     * @param canonical the page's address, or null
     * @param titles what the page else says is its title
     */
    static JsonLd of(List<String> scripts, @Nullable String canonical, List<String> titles) {
        List<JsonNode> things = new ArrayList<>();
        Map<String, JsonNode> named = new HashMap<>();
        for (String script : scripts) {
            gather(parse(script), things, named);
        }
        List<JsonNode> articles =
                things.stream().filter(t -> isA(t, JsonLd::article)).toList();
        JsonNode nothing = JSON.createObjectNode();
        JsonNode page = things.stream()
                .filter(t -> isA(t, OTHER_WORKS::contains))
                .findFirst()
                .orElse(nothing);
        return new JsonLd(itsOwn(articles, canonical, titles, nothing), page, named);
    }

    private static JsonNode itsOwn(
            List<JsonNode> articles, @Nullable String canonical, List<String> titles, JsonNode nothing) {
        Set<String> plainTitles = new LinkedHashSet<>();
        titles.forEach(title -> plainTitles.add(PageTitle.plain(title)));
        return articles.stream()
                .filter(a -> canonical != null && addresses(a).contains(bare(canonical)))
                .findFirst()
                .or(() -> articles.stream()
                        .filter(a -> plainTitles.contains(
                                PageTitle.plain(a.path("headline").asText("-"))))
                        .findFirst())
                .or(() -> articles.stream().findFirst())
                .orElse(nothing);
    }

    /** Every object with a type, those at the top first, and those with an identifier by it. */
    private static void gather(JsonNode root, List<JsonNode> things, Map<String, JsonNode> named) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int depth = 0; depth < DEEPEST && !open.isEmpty(); depth++) {
            Deque<JsonNode> deeper = new ArrayDeque<>();
            for (JsonNode node : open) {
                if (node.isObject() && node.has("@type")) {
                    things.add(node);
                    if (node.has("@id") && node.size() > 2) {
                        named.putIfAbsent(node.path("@id").asText(), node);
                    }
                }
                node.forEach(child -> {
                    if (child.isContainerNode()) {
                        deeper.add(child);
                    }
                });
            }
            open = deeper;
        }
    }

    private static JsonNode parse(String script) {
        int begin = Math.max(0, firstOf(script, '{', '['));
        try {
            JsonNode node = JSON.readTree(script.substring(begin));
            return node == null ? JSON.createObjectNode() : node;
        } catch (JsonProcessingException e) {
            return salvaged(script);
        }
    }

    private static JsonNode salvaged(String script) {
        ObjectNode node = JSON.createObjectNode();
        Matcher flat = FLAT.matcher(script);
        while (flat.find()) {
            boolean type = flat.group(1).equals("@type");
            if (!node.has(flat.group(1)) && (!type || article(flat.group(2)))) {
                node.put(flat.group(1), flat.group(2).replace("\\/", "/").replace("\\\"", "\""));
            }
        }
        Matcher author = AUTHOR.matcher(script);
        if (author.find()) {
            node.put("author", author.group(1).replace("\\\"", "\""));
        }
        return node;
    }

    private static int firstOf(String text, char a, char b) {
        int at = text.indexOf(a);
        int bt = text.indexOf(b);
        return at < 0 ? bt : bt < 0 ? at : Math.min(at, bt);
    }

    private static boolean isA(JsonNode thing, Predicate<String> kind) {
        JsonNode type = thing.path("@type");
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.asText();
            if (kind.test(name.substring(name.lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a schema.org class is one of articles. */
    static boolean article(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
    }

    private static Set<String> addresses(JsonNode article) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String field : List.of("url", "mainEntityOfPage", "@id")) {
            JsonNode value = article.path(field);
            String address = text(value.isObject() ? value.path("@id") : value);
            if (address != null) {
                addresses.add(bare(address));
            }
        }
        return addresses;
    }

    /** An address without what does not tell pages apart. */
    private static String bare(String address) {
        return address.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/$", "");
    }

    @Nullable
    String string(String field) {
        return text(article.path(field));
    }

    /** What is said of the page, where it describes itself as no article but as a page, review, recipe or the like. */
    @Nullable
    String ofPage(String field) {
        return text(page.path(field));
    }

    /** Strings, or the names of things, in order. */
    List<String> names(String field) {
        List<String> names = names(article.path(field));
        return names.isEmpty() && article.isEmpty() ? names(page.path(field)) : names;
    }

    private List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            JsonNode thing = resolved(each);
            JsonNode name = thing.isObject() && !thing.has("@value") ? name(thing) : thing;
            for (JsonNode one : name.isArray() ? name : List.of(name)) {
                String text = text(one);
                if (text != null) {
                    names.add(text);
                }
            }
        }
        return names;
    }

    /** A thing that stands elsewhere and is only referred to. */
    private JsonNode resolved(JsonNode each) {
        boolean reference = each.isObject() && !each.has("name") && each.has("@id");
        return reference ? named.getOrDefault(each.path("@id").asText(), each) : each;
    }

    private static JsonNode name(JsonNode thing) {
        String given = text(thing.path("givenName"));
        String family = text(thing.path("familyName"));
        if (text(thing.path("name")) == null && given != null && family != null) {
            return JSON.getNodeFactory().textNode(given + " " + family);
        }
        return thing.path("name");
    }

    /** The page's address as the article gives it. */
    @Nullable
    String address() {
        String url = string("url");
        if (url != null) {
            return url;
        }
        JsonNode whole = article.path("mainEntityOfPage");
        return text(whole.isObject() ? whole.path("@id") : whole);
    }

    private static @Nullable String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        JsonNode plain = one.isObject() && one.has("@value") ? one.path("@value") : one;
        if (!plain.isTextual() || plain.textValue().isBlank()) {
            return null;
        }
        return Parser.unescapeEntities(plain.textValue(), false).strip();
    }
}
