package org.newsgraph.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a generated article says, in the lines of a gold folder. */
final class GoldLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose objects are claims, compared by their words even where the pattern names a part of them. */
    private static final Set<String> CLAIMS = Set.of("states", "accusedOf", "trainedOn", "contradicts");

    private GoldLines() {}

    /** Each fact once, one a line; the empty string when there are none. */
    static String facts(String id, Draft draft) {
        Set<String> names =
                draft.story().cast().values().stream().map(Referent::name).collect(Collectors.toSet());
        List<Told> said = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : draft.sentences()) {
            for (Told fact : sentence.facts()) {
                if (said.stream()
                        .noneMatch(
                                other -> other.isAbout(fact) && other.status().equals(fact.status()))) {
                    said.add(fact);
                    lines.add(json(line(id, fact, sentence.text(), names)));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static Map<String, Object> line(String id, Told fact, String evidence, Set<String> names) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("article", id);
        line.put("subject", Map.of("name", fact.subject()));
        line.put("predicate", fact.property());
        boolean named = names.contains(fact.object()) && !CLAIMS.contains(fact.property());
        line.put("object", Map.of(named ? "name" : "value", fact.object()));
        line.put("modality", fact.status());
        line.put("explicit", fact.required());
        line.put("evidence", evidence);
        return line;
    }

    /** What the entities of an article's story are called. */
    static String entities(String id, Draft draft) {
        List<Map<String, Object>> entities = new ArrayList<>();
        for (Referent referent : draft.story().cast().values()) {
            Map<String, Object> entity = new LinkedHashMap<>();
            entity.put("name", referent.name());
            entity.put("type", referent.type());
            entity.put("aliases", referent.names());
            entities.add(entity);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("article", id);
        line.put("entities", entities);
        return json(line);
    }

    private static String json(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new BenchException("a line of gold cannot be written: " + e.getOriginalMessage(), e);
        }
    }
}
