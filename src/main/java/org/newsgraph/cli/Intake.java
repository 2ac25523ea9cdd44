package org.newsgraph.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.Failure;
import org.newsgraph.store.StagedGraph;

/**
 * Builds the graphs of articles on many threads, and puts them into a destination in the order of the inputs. What is under way
 * is bounded: when it is much, the next article waits. One that fails is told and does not stop the others, and one whose graph
 * is there already is not built. All but the building is done by the thread that hands the articles over.
 */
final class Intake implements AutoCloseable {
    /** Articles that are put at once. */
    private static final int BATCH = 64;
    /** Articles under way for each thread, so that one that takes long does not stop the other threads. */
    private static final int AHEAD = 16;
    /** UTF-16 units of text under way: while it is worked on, a text takes some hundred times its size. */
    private static final long LARGEST = 4L << 20;
    /** The longest that what is built waits for others before it is put, in nanoseconds. */
    private static final long PATIENCE = 1_000_000_000L;

    /** What became of an article. */
    record Built(Reading reading, StagedGraph graph) {}

    /** How articles are built. */
    record Manner(boolean force, int threads) {
        /** On all processors, and not those that are there. */
        static final Manner STANDARD = new Manner(false, Runtime.getRuntime().availableProcessors());
    }

    private final Destination destination;
    private final NewsGraph newsgraph;
    private final Ledger ledger;
    private final Summary summary;
    private final Manner manner;
    private final ExecutorService workers;
    private final Deque<Work> underWay = new ArrayDeque<>();
    private final List<Work> done = new ArrayList<>();
    private final Map<String, Work> latest = new HashMap<>();
    private long weight;
    private long lastPut = System.nanoTime();
    private int built;
    private int unchanged;

    private record Work(String name, Article article, CompletableFuture<Outcome> outcome) {
        long weight() {
            return article.body().text().length();
        }
    }

    private sealed interface Outcome {}

    private record Success(Built built) implements Outcome {}

    private record Mishap(Failure failure) implements Outcome {}

    /** Puts what is built into a destination, and tells a summary. */
    Intake(Destination destination, NewsGraph newsgraph, Ledger ledger, Summary summary, Manner manner) {
        this.destination = destination;
        this.newsgraph = newsgraph;
        this.ledger = ledger;
        this.summary = summary;
        this.manner = manner;
        this.workers = Executors.newFixedThreadPool(
                manner.threads(),
                Thread.ofPlatform().name("newsgraph-build-", 1).daemon().factory());
    }

    /** Takes an article, and waits until there is room to work on it. */
    void take(Article article) {
        String name = newsgraph.iri(article);
        if (!latest.containsKey(name) && isCurrent(article)) { // what is under way may be another text of it
            unchanged++;
            ledger.unchanged(article);
        } else {
            makeRoom(article.body().text().length());
            Work work = new Work(name, article, CompletableFuture.supplyAsync(() -> build(article), workers));
            latest.put(name, work);
            underWay.add(work);
            weight += work.weight();
        }
        settleWhatIsBuilt();
    }

    private boolean isCurrent(Article article) {
        return !manner.force() && destination.holds(newsgraph, article);
    }

    private void makeRoom(long more) {
        while (underWay.size() >= AHEAD * manner.threads() || (weight > 0 && weight + more > LARGEST)) {
            if (underWay.isEmpty()) {
                put();
            } else {
                settle();
            }
        }
    }

    private void settleWhatIsBuilt() {
        while (!underWay.isEmpty() && underWay.peek().outcome().isDone()) {
            settle();
        }
        if (!done.isEmpty() && System.nanoTime() - lastPut > PATIENCE) {
            put();
        }
    }

    /** Waits for the article that came first of those under way. */
    private void settle() {
        Work first = underWay.remove();
        first.outcome().join();
        done.add(first);
        if (done.size() >= BATCH) {
            put();
        }
    }

    private void put() {
        List<Built> successes = new ArrayList<>();
        for (Work work : done) {
            if (work.outcome().join() instanceof Success success) {
                successes.add(success.built());
            }
        }
        if (!successes.isEmpty()) {
            destination.put(newsgraph, successes.stream().map(Built::graph).toList());
            built += successes.size();
        }
        done.forEach(this::tell);
        done.clear();
        lastPut = System.nanoTime();
    }

    private void tell(Work work) {
        switch (work.outcome().join()) {
            case Success success -> {
                summary.add(success.built());
                ledger.built(work.article(), success.built().reading().notes());
            }
            case Mishap mishap -> ledger.failed(work.article(), mishap.failure());
        }
        weight -= work.weight();
        latest.remove(work.name(), work);
    }

    /** Builds what is left, and leaves the terminal to what is printed next. */
    void build() {
        while (!underWay.isEmpty()) {
            settle();
        }
        put();
        ledger.pause();
    }

    private Outcome build(Article article) {
        try {
            Reading reading = newsgraph.read(article);
            return new Success(new Built(reading, destination.pack(newsgraph.graph(reading))));
        } catch (RuntimeException e) {
            String source = article.source();
            return new Mishap(new Failure(source, "no_graph", source + ": " + Main.explain(e), e));
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

    /** Ends the threads. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
