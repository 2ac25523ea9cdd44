package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.Reading;
import org.newsgraph.entity.Entity;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;

/** What was found in all articles: counts, and a few facts to show. */
final class Summary {
    private static final int SHOWN = 3;

    private final Set<String> articles = new HashSet<>();
    private int built;
    private int unchanged;
    private int copies;
    private int local;
    private final Set<String> entities = new HashSet<>();
    private final Map<Status, Integer> facts = new EnumMap<>(Status.class);
    private final Map<String, FactView> bestByProperty = new LinkedHashMap<>();

    void add(Intake.Built article) {
        built++;
        articles.add(article.graph().name());
        add(article.reading());
    }

    /** Counts articles whose graphs were there already; what they hold is not told again. */
    void addUnchanged(int number) {
        unchanged += number;
    }

    private void add(Reading reading) {
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

    /** Counts the copies among the articles, and no longer counts the facts that they repeat. */
    void leaveOutRepeated(DatasetGraph data) {
        CopyLinks links = new CopyLinks(data);
        copies = (int) links.copies().filter(articles::contains).count();
        links.repetitions()
                .filter(fact -> articles.contains(CopyLinks.article(fact)))
                .flatMap(links::status)
                .forEach(status -> facts.merge(status, -1, Integer::sum));
        facts.values().removeIf(count -> count == 0);
    }

    private static FactView better(FactView one, FactView other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    /** {@code 3 articles (1 unchanged, 1 copy of others), 12 facts (10 asserted, 2 alleged), 9 entities}. */
    String counts() {
        String read = counted(built + unchanged, "article", "articles") + kinds();
        return built == 0 ? read : read + ", " + found();
    }

    private String kinds() {
        List<String> kinds = new ArrayList<>();
        if (unchanged > 0) {
            kinds.add(unchanged + " unchanged");
        }
        if (copies > 0) {
            kinds.add(counted(copies, "copy", "copies") + " of others");
        }
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
    }

    private String found() {
        int all = facts.values().stream().mapToInt(Integer::intValue).sum();
        String byStatus = facts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return counted(all, "fact", "facts")
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
