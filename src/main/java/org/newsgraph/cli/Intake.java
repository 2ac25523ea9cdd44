package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;

/**
 * Reads inputs and builds the graphs of their articles: a batch at a time on all processors, handed on in the order of the
 * inputs. An input that fails is told at once and does not stop the others.
 */
final class Intake {
    private static final int BATCH = 64;

    /** What became of an article. */
    record Built(Reading reading, DatasetGraph graph) {}

    private final NewsGraph newsgraph;
    private final Terminal terminal;
    private final Consumer<List<Built>> builds;
    private final List<Article> batch = new ArrayList<>();
    private int articles;
    private int failures;

    /** Hands on what was built, batch by batch, to {@code builds}. */
    Intake(NewsGraph newsgraph, Terminal terminal, Consumer<List<Built>> builds) {
        this.newsgraph = newsgraph;
        this.terminal = terminal;
        this.builds = builds;
    }

    void read(List<String> inputs) {
        ArticleReader reader = new ArticleReader();
        for (String input : inputs) {
            reader.read(input, this::take, failure -> fail(failure.message()));
        }
        build();
        terminal.progress("");
    }

    void read(Article article) {
        take(article);
        build();
    }

    private void take(Article article) {
        batch.add(article);
        if (batch.size() == BATCH) {
            build();
        }
    }

    private void build() {
        List<Outcome> outcomes = batch.parallelStream().map(this::build).toList();
        batch.clear();
        List<Built> built = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Success success -> built.add(success.built());
                case Failure failure -> fail(failure.message());
            }
        }
        if (!built.isEmpty()) {
            articles += built.size();
            builds.accept(built);
            terminal.progress(articles + " articles");
        }
    }

    private Outcome build(Article article) {
        try {
            Reading reading = newsgraph.read(article);
            return new Success(new Built(reading, newsgraph.graph(reading)));
        } catch (RuntimeException e) {
            return new Failure(article.source() + ": " + Main.explain(e));
        }
    }

    private void fail(String message) {
        failures++;
        terminal.progress("");
        terminal.complain(message);
    }

    /** How many graphs were built. */
    int articles() {
        return articles;
    }

    /** Failed when an input or a line of one gave no graph. */
    int exitCode() {
        return failures == 0 ? 0 : 1;
    }

    private sealed interface Outcome {}

    private record Success(Built built) implements Outcome {}

    private record Failure(String message) implements Outcome {}
}
