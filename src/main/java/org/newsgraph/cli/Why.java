package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.graph.StoredArticle;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Grounds;
import org.newsgraph.relation.Grounds.Reason;
import org.newsgraph.relation.Step;

/**
 * Why the facts of an article were found. The graph does not keep that, so the article is read once more from its graph,
 * with the words that are known now, and what comes out is matched with the graph's facts by their IRIs.
 */
final class Why {
    private static final String CHANGED =
            "    why         not found again: the program or its words have changed since this graph was built";
    private static final String COARSE =
            ", or the graph, built by an older version, does not tell headings from paragraphs";

    private final Map<String, Step.Built> built = new HashMap<>();
    private Optional<StoredArticle> stored = Optional.empty();

    /** Reads the article of this IRI again. */
    static Why of(DatasetGraph data, String iri) {
        Why why = new Why();
        Node self = NodeFactory.createURI(iri);
        why.stored = StoredArticle.read(data.getGraph(self), self);
        why.stored.ifPresent(why::read);
        return why;
    }

    private void read(StoredArticle article) {
        List<Step> steps = new ArrayList<>();
        NewsGraph newsgraph = NewsGraph.traced(Knowledge.bundled(), article.base(), steps::add);
        Reading reading = newsgraph.read(article.article());
        Map<List<Object>, Step.Built> byContent = new HashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Built found) {
                byContent.putIfAbsent(content(found.fact()), found);
            }
        }
        for (Fact fact : reading.facts()) {
            Step.Built found = byContent.get(content(fact));
            if (found != null) {
                built.put(newsgraph.iri(reading.article(), fact), found);
            }
        }
    }

    /** All but ids, which are settled only when all facts of the article are found. */
    private static List<Object> content(Fact fact) {
        return List.of(
                fact.subject().name(),
                fact.property(),
                fact.object().text(),
                fact.status(),
                fact.confidence(),
                fact.evidence(),
                fact.rule());
    }

    /** The lines that tell why the fact of this IRI was found. */
    String of(String fact) {
        Step.Built found = built.get(fact);
        if (found == null || stored.isEmpty()) {
            boolean coarse = stored.map(s -> !s.exact()).orElse(false);
            return CHANGED + (coarse ? COARSE : "");
        }
        Article article = stored.get().article();
        Grounds grounds = found.grounds();
        return Stream.of(
                        Stream.of(row("word", word(found, article))),
                        grounds.arguments().stream().map(a -> row(a.fills(), argument(a, grounds, article))),
                        Stream.of(row("status", status(found)), row("confidence", confidence(grounds, found.fact()))))
                .flatMap(rows -> rows)
                .collect(Collectors.joining("\n"));
    }

    private static String row(String name, String text) {
        return String.format(Locale.ROOT, "    %-11s %s", name, text);
    }

    private static String word(Step.Built found, Article article) {
        Frame frame = found.grounds().frame();
        String cue = "'" + article.body().slice(found.fact().evidence().cue()) + "', ";
        return frame == null
                ? cue + "rule " + found.fact().rule()
                : cue + frame.partOfSpeech().name().toLowerCase(Locale.ROOT) + " " + frame.lemma() + ", entry "
                        + frame.id();
    }

    private static String argument(Grounds.Argument argument, Grounds grounds, Article article) {
        String words = "'" + article.body().slice(argument.span()).replaceAll("\\s+", " ") + "'";
        return words + ", "
                + (argument.reference() == null ? "in its own words" : argument.reference())
                + (grounds.frame() == null ? "" : ", " + functions(grounds.frame(), argument.fills()));
    }

    /** How the word takes such an argument: {@code subject}, {@code prepositional mit}. */
    private static String functions(Frame frame, String slot) {
        return frame.arguments().stream()
                .filter(a -> a.fills().equals(slot))
                .map(a -> a.function().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (a.marker() == null ? "" : " " + a.marker()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** The signs of the fact's own status, which is the strongest of those found; weaker ones did not decide. */
    private static String status(Step.Built found) {
        Fact fact = found.fact();
        List<Reason> reasons = found.grounds().reasons().stream()
                .filter(r -> r.status() == fact.status())
                .toList();
        String decided = reasons.isEmpty()
                ? "nothing in the sentence says otherwise"
                : reasons.stream().map(Why::sign).collect(Collectors.joining(", "));
        String speaker =
                fact.speaker() == null ? "" : "; said by " + fact.speaker().name();
        return fact.status().name().toLowerCase(Locale.ROOT) + ": " + decided + speaker;
    }

    private static String sign(Reason reason) {
        return reason.sign() + (reason.word().isEmpty() ? "" : " '" + reason.word() + "'");
    }

    private static String confidence(Grounds grounds, Fact fact) {
        return String.format(
                Locale.ROOT,
                "%.2f = %.2f for the rule x %.2f for the subject x %.2f for the object",
                fact.confidence(),
                grounds.base(),
                grounds.subject(),
                grounds.object());
    }
}
