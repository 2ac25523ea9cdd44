package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.Failure;

/**
 * Builds the graphs of articles: a batch at a time on all processors, handed on in the order of the inputs. An article
 * that fails is told at once and does not stop the others.
 */
final class Intake {
    private static final int BATCH = 64;

    /** What became of an article. */
    record Built(Reading reading, DatasetGraph graph) {}

    private final NewsGraph newsgraph;
    private final Ledger ledger;
    private final Consumer<List<Built>> builds;
    private final List<Article> batch = new ArrayList<>();
    private int articles;

    /** Hands on what was built, batch by batch, to {@code builds}. */
    Intake(NewsGraph newsgraph, Ledger ledger, Consumer<List<Built>> builds) {
        this.newsgraph = newsgraph;
        this.ledger = ledger;
        this.builds = builds;
    }

    /** Takes an article; it is built with those that come with it. */
    void take(Article article) {
        batch.add(article);
        if (batch.size() == BATCH) {
            build();
        }
    }

    /** Builds what is left, and leaves the terminal to what is printed next. */
    void build() {
        List<Outcome> outcomes = batch.parallelStream().map(this::build).toList();
        batch.clear();
        List<Built> built = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Success success -> built.add(success.built());
                case Mishap mishap -> ledger.failed(mishap.article(), mishap.failure());
            }
        }
        if (!built.isEmpty()) {
            articles += built.size();
            builds.accept(built);
            built.forEach(each -> ledger.built(each.reading().article()));
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

    /** How many graphs were built. */
    int articles() {
        return articles;
    }

    private sealed interface Outcome {}

    private record Success(Built built) implements Outcome {}

    private record Mishap(Article article, Failure failure) implements Outcome {}
}
