package org.newsgraph.cli;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.Reading;
import org.newsgraph.entity.Entity;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;

/** What was found in all articles: counts, and a few facts to show. */
final class Summary {
    private static final int SHOWN = 3;

    private int articles;
    private int local;
    private final Set<String> entities = new HashSet<>();
    private final Map<Status, Integer> facts = new EnumMap<>(Status.class);
    private final Map<String, FactView> bestByProperty = new LinkedHashMap<>();

    void add(Reading reading) {
        articles++;
        for (Entity entity : reading.entities().all()) {
            if (entity.isLocal()) {
                local++;
            } else {
                entities.add(entity.id());
            }
        }
        for (Fact fact : reading.facts()) {
            facts.merge(fact.status(), 1, Integer::sum);
            bestByProperty.merge(fact.property(), FactView.of(fact, reading.article()), Summary::better);
        }
    }

    private static FactView better(FactView one, FactView other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    /** {@code 1 article, 12 facts (10 asserted, 2 alleged), 9 entities}. */
    String counts() {
        int all = facts.values().stream().mapToInt(Integer::intValue).sum();
        String byStatus = facts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return counted(articles, "article", "articles") + ", " + counted(all, "fact", "facts")
                + (byStatus.isEmpty() ? "" : " (" + byStatus + ")") + ", "
                + counted(entities.size() + local, "entity", "entities");
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The surest facts of different relations, from different sentences. */
    List<FactView> examples() {
        Set<String> sentences = new HashSet<>();
        return bestByProperty.values().stream()
                .sorted(Comparator.comparingDouble(FactView::confidence).reversed())
                .filter(fact -> sentences.add(fact.sentence()))
                .limit(SHOWN)
                .toList();
    }

    void print(Terminal terminal) {
        terminal.out().println(counts());
        examples().forEach(fact -> terminal.out().println("  " + fact.show(terminal.highlight())));
    }
}
