package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.Failure;

/**
 * Builds the graphs of articles: a batch at a time on all processors, handed on in the order of the inputs. An article
 * that fails is told at once and does not stop the others, and one whose graph is there already is not built.
 */
final class Intake {
    private static final int BATCH = 64;

    /** What became of an article. */
    record Built(Reading reading, DatasetGraph graph) {}

    private final NewsGraph newsgraph;
    private final Ledger ledger;
    private final Consumer<List<Built>> builds;
    private final Predicate<Article> current;
    private final List<Article> batch = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int built;
    private int unchanged;

    /** Builds every article, and hands on what was built, batch by batch, to {@code builds}. */
    Intake(NewsGraph newsgraph, Ledger ledger, Consumer<List<Built>> builds) {
        this(newsgraph, ledger, builds, article -> false);
    }

    /**
     * Builds the articles but for those that are current.
     *
     * @param current tells whether what was handed on before holds the graph of an article as it would be built now
     */
    private Intake(NewsGraph newsgraph, Ledger ledger, Consumer<List<Built>> builds, Predicate<Article> current) {
        this.newsgraph = newsgraph;
        this.ledger = ledger;
        this.builds = builds;
        this.current = current;
    }

    /**
     * Puts what is built into a destination, and tells a summary.
     *
     * @param force builds also what the destination holds already
     */
    static Intake into(Destination destination, NewsGraph newsgraph, Ledger ledger, Summary summary, boolean force) {
        return new Intake(
                newsgraph,
                ledger,
                builds -> {
                    destination.put(newsgraph, builds);
                    builds.forEach(summary::add);
                },
                article -> !force && destination.holds(newsgraph, article));
    }

    /** Takes an article; it is built with those that come with it. */
    void take(Article article) {
        String name = newsgraph.iri(article);
        if (!names.contains(name) && current.test(article)) { // what waits to be built may be another text of it
            unchanged++;
            ledger.unchanged(article);
            return;
        }
        names.add(name);
        batch.add(article);
        if (batch.size() == BATCH) {
            build();
        }
    }

    /** Builds what is left, and leaves the terminal to what is printed next. */
    void build() {
        List<Outcome> outcomes = batch.parallelStream().map(this::build).toList();
        batch.clear();
        names.clear();
        List<Built> successes = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Success success -> successes.add(success.built());
                case Mishap mishap -> ledger.failed(mishap.article(), mishap.failure());
            }
        }
        if (!successes.isEmpty()) {
            built += successes.size();
            builds.accept(successes);
            successes.forEach(each -> ledger.built(each.reading().article()));
        }
        ledger.pause();
    }

    private Outcome build(Article article) {
        try {
            Reading reading = newsgraph.read(article);
            return new Success(new Built(reading, newsgraph.graph(reading)));
        } catch (RuntimeException e) {
            String source = article.source();
            return new Mishap(article, new Failure(source, "no_graph", source + ": " + Main.explain(e), e));
        }
    }

    /** How many have their graphs now. */
    int articles() {
        return built + unchanged;
    }

    /** How many of them had the same before. */
    int unchanged() {
        return unchanged;
    }

    private sealed interface Outcome {}

    private record Success(Built built) implements Outcome {}

    private record Mishap(Article article, Failure failure) implements Outcome {}
}
