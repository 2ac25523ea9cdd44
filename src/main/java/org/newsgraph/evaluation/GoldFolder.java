package org.newsgraph.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.Status;

/** Reads a folder of gold articles; every line is told by file and number when it is wrong. */
final class GoldFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What names an entity has in an article. */
    record NamedEntity(String type, List<String> names) {
        /** True for cases and events, and for a name that the article itself does not use. */
        boolean isDescribed() {
            boolean used = names.subList(1, names.size()).contains(names.getFirst());
            return type.equals("LegalCase") || type.equals("Event") || (!used && !type.equals("Place"));
        }
    }

    /** A line of a file. */
    private record Line(String place, JsonNode json) {
        String text(String key) {
            JsonNode value = json.path(key);
            if (!value.isTextual() || value.asText().isEmpty()) {
                throw new EvaluationException(place + ": no \"" + key + "\"; every line needs one");
            }
            return value.asText();
        }
    }

    private final Path folder;

    GoldFolder(Path folder) {
        this.folder = folder;
    }

    Gold read(@Nullable Path articles, @Nullable String split) {
        Map<String, Article> read = articles(articles == null ? folder.resolve("articles.jsonl") : articles);
        Map<String, List<GoldFact>> facts = new HashMap<>();
        each("facts.jsonl", line -> put(facts, line.text("article"), fact(line)));
        Map<String, List<Trap>> traps = new HashMap<>();
        optional("traps.jsonl", line -> put(traps, line.text("article"), trap(line)));
        Map<String, List<NamedEntity>> entities = new HashMap<>();
        optional("entities.jsonl", line -> entities.put(line.text("article"), entities(line)));
        Map<String, String> canonical = canonical();
        List<GoldArticle> chosen = new ArrayList<>();
        for (String id : chosen(split, read.keySet())) {
            List<GoldFact> own = facts.getOrDefault(id, List.of());
            List<NamedEntity> named = new ArrayList<>(entities.getOrDefault(id, List.of()));
            own.forEach(fact -> add(named, fact));
            Aliases aliases = new Aliases(named, canonical);
            Article article = read.get(id);
            if (article == null) {
                throw new EvaluationException(
                        folder + ": no article \"" + id + "\" in articles.jsonl; add it, or take it out of split.json");
            }
            chosen.add(new GoldArticle(id, article, own, traps.getOrDefault(id, List.of()), aliases, true));
        }
        return new Gold(chosen);
    }

    /** Adds what only facts name. */
    private static void add(List<NamedEntity> named, GoldFact fact) {
        Stream<String> names = fact.words() ? Stream.of(fact.subject()) : Stream.of(fact.subject(), fact.object());
        names.filter(name -> named.stream().noneMatch(e -> e.names().contains(name)))
                .forEach(name -> named.add(new NamedEntity("", List.of(name))));
    }

    private static <T> void put(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    // ---------------------------------------------------------------- articles

    private Map<String, Article> articles(Path file) {
        Map<String, Article> articles = new LinkedHashMap<>();
        each(file, line -> {
            Article article =
                    ArticleReader.fromJsonLine(line.place(), line.json().toString());
            String url = article.url();
            String id = line.json().path("id").asText(url == null ? "" : url);
            if (id.isEmpty()) {
                throw new EvaluationException(
                        line.place() + ": neither \"id\" nor \"url\"; facts name articles by one");
            }
            articles.put(id, article);
        });
        return articles;
    }

    private Set<String> chosen(@Nullable String split, Set<String> all) {
        if (split == null || all.contains(split)) {
            return split == null ? all : Set.of(split);
        }
        Path file = folder.resolve("split.json");
        JsonNode ids =
                Files.exists(file) ? parse(file.toString(), content(file)).path(split) : JSON.missingNode();
        if (!ids.isArray()) {
            throw new EvaluationException(
                    file + ": no split \"" + split + "\"; name one that is there, or an article's id");
        }
        Set<String> chosen = new LinkedHashSet<>();
        ids.forEach(id -> chosen.add(id.asText()));
        return chosen;
    }

    // ---------------------------------------------------------------- facts

    private static GoldFact fact(Line line) {
        JsonNode object = line.json().path("object");
        Map<String, String> qualifiers = new TreeMap<>();
        line.json()
                .path("qualifiers")
                .properties()
                .forEach(q -> qualifiers.put(q.getKey(), q.getValue().asText()));
        boolean optional = qualifiers.getOrDefault("optional", "").equals("true");
        return new GoldFact(
                line.text("article"),
                name(line, "subject"),
                line.text("predicate"),
                name(line, "object"),
                !object.isTextual()
                        && (!object.has("name") || object.path("type").asText().equals("Text")),
                qualifiers,
                status(line),
                line.json().path("explicit").asBoolean(true) && !optional,
                line.json().path("evidence").asText(""));
    }

    private static String name(Line line, String slot) {
        JsonNode written = line.json().path(slot);
        for (JsonNode value : List.of(written, written.path("name"), written.path("value"))) {
            if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
                return value.asText();
            }
        }
        throw new EvaluationException(
                line.place() + ": no \"" + slot + "\" with a name or value; write {\"name\": …} or {\"value\": …}");
    }

    private static Status status(Line line) {
        String written = line.json().path("modality").asText("asserted");
        return statusOf(line.place(), written);
    }

    static Status statusOf(String place, String written) {
        try {
            return Status.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EvaluationException(
                    place + ": no status \"" + written + "\"; known are "
                            + Arrays.stream(Status.values())
                                    .map(s -> s.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")),
                    e);
        }
    }

    private static Trap trap(Line line) {
        return new Trap(
                name(line, "subject"),
                line.text("predicate"),
                name(line, "object"),
                line.json().path("why_wrong").asText(""));
    }

    private static List<NamedEntity> entities(Line line) {
        List<NamedEntity> entities = new ArrayList<>();
        for (JsonNode entity : line.json().path("entities")) {
            List<String> names = new ArrayList<>(List.of(entity.path("name").asText()));
            entity.path("aliases").forEach(alias -> names.add(alias.asText()));
            entities.add(new NamedEntity(entity.path("type").asText(""), names));
        }
        return entities;
    }

    private Map<String, String> canonical() {
        Path file = folder.resolve("canonical.json");
        Map<String, String> canonical = new TreeMap<>();
        if (Files.exists(file)) {
            parse(file.toString(), content(file))
                    .properties()
                    .forEach(p -> canonical.put(p.getKey(), p.getValue().asText()));
        }
        return canonical;
    }

    // ---------------------------------------------------------------- files

    private void optional(String name, Consumer<Line> lines) {
        if (Files.exists(folder.resolve(name))) {
            each(name, lines);
        }
    }

    private void each(String name, Consumer<Line> lines) {
        each(folder.resolve(name), lines);
    }

    private static void each(Path file, Consumer<Line> lines) {
        int number = 0;
        for (String text : content(file).split("\n", -1)) {
            number++;
            if (!text.isBlank()) {
                String place = file + ":" + number;
                lines.accept(new Line(place, parse(place, text)));
            }
        }
    }

    private static JsonNode parse(String place, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new EvaluationException(place + ": not JSON (" + e.getOriginalMessage() + "); correct it there", e);
        }
        throw new EvaluationException(place + ": no JSON object; write {…}");
    }

    static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EvaluationException(
                    file + ": cannot be read (" + e.getClass().getSimpleName() + "); check the name and its rights", e);
        }
    }
}
