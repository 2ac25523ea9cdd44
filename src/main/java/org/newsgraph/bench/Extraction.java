package org.newsgraph.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.bench.Speed.Stage;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.store.StagedGraph;
import org.newsgraph.store.Store;

/** Articles become graphs on all processors and are staged, as a build does it; what each stage takes is measured. */
final class Extraction implements AutoCloseable {
    private static final int BATCH = 64;
    private static final int AHEAD = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final NewsGraph newsgraph;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("newsgraph-bench-", 1).daemon().factory());
    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);
    private final LongAdder packing = new LongAdder();
    private final Map<Status, LongAdder> facts = new EnumMap<>(Status.class);
    private final Deque<CompletableFuture<StagedGraph>> underWay = new ArrayDeque<>();
    private final List<StagedGraph> done = new ArrayList<>();
    private long staging;
    private long blocked;
    private long articles;

    Extraction(Knowledge knowledge) {
        this.newsgraph = TimedStages.of(knowledge, this::timed);
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
        for (Status status : Status.values()) {
            facts.put(status, new LongAdder());
        }
    }

    private <T> T timed(Stage stage, Supplier<T> work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        adder(stage).add(THREADS.getCurrentThreadCpuTime() - begin);
        return result;
    }

    private LongAdder adder(Stage stage) {
        return nanos.computeIfAbsent(stage, s -> new LongAdder());
    }

    /** Reads inputs and stages their graphs; the store holds the background already. */
    StageFigure run(List<Path> inputs, Store store, long expected, BenchListener listener) {
        ArticleReader reader = new ArticleReader();
        Meter meter = new Meter();
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (Path input : inputs) {
            reader.read(
                    input.toString(),
                    article -> {
                        take(article, store);
                        listener.at("extracting", articles, expected);
                    },
                    failure -> {
                        throw new BenchException(failure.message());
                    });
        }
        while (!underWay.isEmpty()) {
            settle(store);
        }
        stage(store);
        long mine = THREADS.getCurrentThreadCpuTime() - cpu;
        adder(Stage.READ).add(Math.max(0, mine - blocked));
        return meter.stop("extract", articles, "article");
    }

    private void take(Article article, Store store) {
        long begin = THREADS.getCurrentThreadCpuTime();
        while (underWay.size() >= AHEAD * threads) {
            settle(store);
        }
        underWay.add(CompletableFuture.supplyAsync(() -> build(article), workers));
        articles++;
        blocked += THREADS.getCurrentThreadCpuTime() - begin;
    }

    private StagedGraph build(Article article) {
        Reading reading = newsgraph.read(article);
        DatasetGraph graph = timed(Stage.GRAPH, () -> newsgraph.graph(reading));
        for (Fact fact : reading.facts()) {
            facts.computeIfAbsent(fact.status(), s -> new LongAdder()).increment();
        }
        long begin = THREADS.getCurrentThreadCpuTime();
        StagedGraph packed = StagedGraph.packed(graph);
        packing.add(THREADS.getCurrentThreadCpuTime() - begin);
        return packed;
    }

    private void settle(Store store) {
        done.add(underWay.remove().join());
        if (done.size() >= BATCH) {
            stage(store);
        }
    }

    private void stage(Store store) {
        long begin = System.nanoTime();
        store.stage(done);
        done.clear();
        staging += System.nanoTime() - begin;
    }

    /** CPU seconds by stage; packing is part of the staging log's cost, but done by the threads that build. */
    Map<String, Double> cpuSeconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            seconds.put(stage.name().toLowerCase(Locale.ROOT), adder(stage).sum() / 1e9);
        }
        seconds.put("pack", packing.sum() / 1e9);
        return seconds;
    }

    /** Seconds on the clock in which graphs were appended to the staging log. */
    double stagingSeconds() {
        return staging / 1e9;
    }

    long articles() {
        return articles;
    }

    /** Facts by status, of all articles read. */
    Map<String, Long> facts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        facts.forEach((status, count) -> counts.put(status.name().toLowerCase(Locale.ROOT), count.sum()));
        return counts;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
