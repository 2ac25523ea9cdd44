package org.newsgraph.fuzz;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Failure;

/**
 * Seconds of the processor and memory that each hostile input costs from its bytes to its checked graph, what became of it, and
 * whether that is within two seconds and 200 MB; ends with 1 when one is not. Memory is the most that a full collection leaves,
 * the bytes of the input among it, and one is made for each twentieth of a second of work. Arguments keep the inputs whose name
 * holds one of them:
 *
 * <pre>mvn -q -Pscore test-compile exec:exec -Dscore=fuzz.HostileScore</pre>
 */
final class HostileScore {
    private static final int MB = 1 << 20;
    private static final double SECONDS = 2;
    private static final long MEGABYTES = 200;
    private static final int PATIENCE = 30;
    /** Nanoseconds of work between two collections, however busy the machine is. */
    private static final long STEP = 50_000_000;

    private static final int LONGEST = 330;

    private final NewsGraph newsgraph = NewsGraph.standard().withAnnotations();
    private final ArticleReader reader = new ArticleReader();
    private final AtomicLong most = new AtomicLong();
    private int over;

    private HostileScore() {}

    public static void main(String[] args) throws InterruptedException {
        HostileScore score = new HostileScore();
        score.listen();
        score.warm();
        long base = score.live();
        System.out.printf(
                Locale.ROOT, "%d MB before the first; within %.0f s and %d MB?%n", base / MB, SECONDS, MEGABYTES);
        for (HostileInput input : HostileInput.all()) {
            if (args.length == 0 || Arrays.stream(args).anyMatch(input.name()::contains)) {
                score.measure(input);
            }
        }
        System.out.println(score.over + " over");
        System.exit(score.over == 0 ? 0 : 1);
    }

    /** To what the collections that are asked for leave. */
    private void listen() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, x) -> {
                                var collection = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                if (collection.getGcCause().equals("System.gc()")) {
                                    most.accumulateAndGet(heap(collection), Math::max);
                                }
                            },
                            null,
                            null);
        }
    }

    private static long heap(GarbageCollectionNotificationInfo collection) {
        return collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().matches(".*(Gen|Eden|Survivor).*"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private void warm() {
        for (HostileInput input : HostileInput.all()) {
            for (int i = 0;
                    i < 5 && (input.name().contains("liveblog") || input.name().startsWith("20,000 nested"));
                    i++) {
                read(input);
            }
        }
    }

    private long live() throws InterruptedException {
        most.set(0);
        System.gc();
        Thread.sleep(100); // collectors notify a little later
        return most.getAndSet(0);
    }

    private void measure(HostileInput input) throws InterruptedException {
        long base = live();
        double megabytes = input.bytes().get().length / 1e6;
        Thread main = Thread.currentThread();
        Thread collecting = Thread.ofPlatform().daemon().start(() -> collect(input, main));
        long began = cpu(main);
        String outcome = read(input);
        double seconds = (cpu(main) - began) / 1e9;
        collecting.interrupt();
        collecting.join();
        Thread.sleep(100);
        long memory = Math.max(0, (most.get() - base) / MB);
        boolean within = seconds <= SECONDS && memory <= MEGABYTES && !outcome.contains("!!!");
        over += within ? 0 : 1;
        System.out.printf(
                Locale.ROOT,
                "%-4s %-40s %5.1f MB %6.2f s %4d MB  %s%n",
                within ? "ok" : "OVER",
                input.name(),
                megabytes,
                seconds,
                memory,
                outcome);
        System.out.flush();
    }

    private static long cpu(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    /** Until interrupted; what takes half a minute ends it all, with the place where it is. */
    private void collect(HostileInput input, Thread main) {
        long began = cpu(main);
        try {
            for (long last = began; last - began < PATIENCE * 1e9; ) {
                Thread.sleep(10);
                if (cpu(main) - last > STEP) {
                    System.gc();
                    last = cpu(main);
                }
            }
        } catch (InterruptedException e) {
            return;
        }
        System.out.printf("OVER %s: given up after %d s%n", input.name(), PATIENCE);
        Arrays.stream(main.getStackTrace())
                .filter(frame -> frame.getClassName().contains("newsgraph"))
                .limit(6)
                .forEach(frame -> System.out.println("      " + frame));
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }

    private String read(HostileInput input) {
        List<String> told = new ArrayList<>();
        try {
            reader.read(input.resource(), new ArticleHandler() {
                @Override
                public void article(Article article) {
                    told.add(built(article));
                }

                @Override
                public void failure(Failure failure) {
                    told.add(failure.reason() + ": " + failure.message());
                }

                @Override
                public void note(String message) {
                    told.add("note: " + message);
                }
            });
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            told.add("!!! " + e);
        }
        String all = String.join("; ", told);
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private String built(Article article) {
        Reading reading = newsgraph.read(article);
        int triples = newsgraph
                .graph(reading)
                .getGraph(NodeFactory.createURI(newsgraph.iri(article)))
                .size();
        String numbers = "%d characters, %d entities, %d facts, %d triples"
                .formatted(
                        article.body().length(),
                        reading.entities().all().size(),
                        reading.facts().size(),
                        triples);
        return reading.notes().isEmpty() ? numbers : numbers + "; note: " + String.join("; note: ", reading.notes());
    }
}
