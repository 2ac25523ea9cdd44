package org.newsgraph.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * An evaluation as JSON keeps it: figures, and the facts found, missed and wrong, one line each.
 *
 * @param figures by what they are of
 * @param lists {@code found}, {@code missed}, {@code wrong}, {@code otherStatus}
 */
public record Results(Map<String, Object> figures, Map<String, List<Entry>> lists) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A fact of a list.
     *
     * @param fact the article's id and the fact
     * @param detail the rule that found it, or what nearly did
     */
    record Entry(String fact, String sentence, String detail) {}

    public Results {
        figures = Map.copyOf(figures);
        lists = Map.copyOf(lists);
    }

    static Results of(Evaluation evaluation) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("all", figures(evaluation.all()));
        figures.put("core", figures(evaluation.core()));
        figures.put("byRelation", figures(evaluation.byRelation()));
        figures.put("byStatus", figures(evaluation.byStatus()));
        figures.put("statusAccuracy", evaluation.statusAccuracy());
        figures.put("unsafe", evaluation.unsafe().size());
        figures.put("unsafeStatements", evaluation.unsafeStatements());
        figures.put("traps", evaluation.traps());
        Map<String, List<Entry>> lists = new LinkedHashMap<>();
        lists.put(
                "found",
                evaluation.sought().stream()
                        .filter(s -> s.by() != null)
                        .map(Results::sought)
                        .toList());
        lists.put("missed", evaluation.missed().stream().map(Results::sought).toList());
        lists.put("wrong", evaluation.wrong().stream().map(Results::judged).toList());
        lists.put(
                "otherStatus",
                evaluation.otherStatus().stream().map(Results::judged).toList());
        return new Results(figures, lists);
    }

    private static Map<String, Object> figures(SortedMap<String, Tally> tallies) {
        Map<String, Object> figures = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> figures.put(name, figures(tally)));
        return figures;
    }

    private static Map<String, Object> figures(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("found", tally.found());
        figures.put("of", tally.wanted());
        figures.put("right", tally.right());
        figures.put("wrong", tally.wrong());
        figures.put("precision", tally.precision());
        figures.put("recall", tally.recall());
        figures.put("f1", tally.f1());
        return figures;
    }

    private static Entry sought(Sought sought) {
        Judged by = sought.by();
        String detail = by == null ? sought.nearMiss() : by.fact().rule();
        return new Entry(sought.gold().article() + ": " + sought.line(), sought.sentence(), detail);
    }

    private static Entry judged(Judged judged) {
        return new Entry(
                judged.article() + ": " + judged.line(),
                judged.sentence(),
                judged.fact().rule());
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String key : List.of(
                "all", "core", "statusAccuracy", "unsafe", "unsafeStatements", "traps", "byStatus", "byRelation")) {
            all.put(key, figures.get(key));
        }
        for (String key : List.of("wrong", "otherStatus", "missed", "found")) {
            all.put(key, lists.get(key));
        }
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings are always JSON", e);
        }
    }

    /**
     * Reads what {@link Report#json} wrote.
     *
     * @throws EvaluationException when the file is no such thing
     */
    public static Results read(Path file) {
        Map<String, List<Entry>> lists = new LinkedHashMap<>();
        try {
            JsonNode json = JSON.readTree(GoldFolder.content(file));
            for (String key : List.of("found", "missed", "wrong", "otherStatus")) {
                if (!json.path(key).isArray()) {
                    throw new EvaluationException(
                            file + ": no list \"" + key + "\"; give what 'newsgraph evaluate --format json' printed");
                }
                List<Entry> entries = new ArrayList<>();
                json.path(key)
                        .forEach(e -> entries.add(new Entry(
                                e.path("fact").asText(),
                                e.path("sentence").asText(),
                                e.path("detail").asText())));
                lists.put(key, entries);
            }
        } catch (JsonProcessingException e) {
            throw new EvaluationException(file + ": not JSON; give what 'newsgraph evaluate --format json' printed", e);
        }
        return new Results(Map.of(), lists);
    }

    /** What is in the lists now and was not before, and the other way round, by what that means. */
    Map<String, List<String>> since(Results before) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        changes.put("Newly found", added(before, this, "found"));
        changes.put("Newly lost", added(this, before, "found"));
        changes.put("Newly wrong", added(before, this, "wrong"));
        changes.put("No longer wrong", added(this, before, "wrong"));
        changes.put("Newly of another status", added(before, this, "otherStatus"));
        changes.put("No longer of another status", added(this, before, "otherStatus"));
        return changes;
    }

    private static List<String> added(Results one, Results other, String list) {
        List<String> known = one.list(list).stream().map(Entry::fact).toList();
        return other.list(list).stream()
                .filter(entry -> !known.contains(entry.fact()))
                .map(entry -> entry.fact() + " [" + entry.detail() + "]\n    “" + entry.sentence() + "”")
                .toList();
    }

    private List<Entry> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
