package org.newsgraph.bench;

import java.util.List;
import java.util.function.Supplier;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.ontology.Knowledge;

/**
 * Measures how fast the articles of inputs become graphs, stage by stage, on the calling thread: whole passes over the
 * inputs, first to warm up, then for the figures.
 */
public final class Benchmark {
    private final List<String> inputs;
    private final ArticleReader reader = new ArticleReader();
    private final NewsGraph newsgraph;
    private Speed.Clock clock = new Speed.Clock();

    public Benchmark(List<String> inputs) {
        this.inputs = List.copyOf(inputs);
        this.newsgraph = TimedStages.of(Knowledge.bundled(), this::timed);
    }

    /**
     * Passes over the inputs, at least one to warm up and one for the figures.
     *
     * @param warmUp CPU seconds, which is what the compiler needs however busy the machine is
     * @param seconds to measure, on the clock
     * @throws BenchException when an input gives no article
     */
    public Speed run(double warmUp, double seconds) {
        clock = new Speed.Clock();
        do {
            pass();
        } while (clock.spent() < warmUp);
        clock = new Speed.Clock();
        do {
            pass();
        } while (clock.nanos() < seconds * 1e9);
        return clock.speed();
    }

    private void pass() {
        long begin = System.nanoTime();
        long before = clock.nanos();
        inputs.forEach(input -> reader.read(input, this::build, failure -> {
            throw new BenchException(failure.message());
        }));
        clock.pass(System.nanoTime() - begin - (clock.nanos() - before));
    }

    private void build(Article article) {
        Reading reading = newsgraph.read(article);
        timed(Speed.Stage.GRAPH, () -> newsgraph.graph(reading));
        clock.count(reading);
    }

    private <T> T timed(Speed.Stage stage, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        clock.add(stage, System.nanoTime() - begin);
        return result;
    }
}
