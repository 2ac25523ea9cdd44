package org.newsgraph.fuzz;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Failure;

/**
 * Seconds and memory that each hostile input costs from its bytes to its checked graph, and what became of it; arguments keep
 * those whose name holds one of them. Seconds are of the processor, memory is the most that was left after a collection:
 *
 * <pre>mvn -q -Pscore test-compile exec:exec -Dscore=fuzz.HostileScore</pre>
 */
final class HostileScore {
    private static final int MB = 1 << 20;
    private final NewsGraph newsgraph = NewsGraph.standard().withAnnotations();
    private final ArticleReader reader = new ArticleReader();
    private final AtomicLong most = new AtomicLong();

    private HostileScore() {}

    public static void main(String[] args) throws InterruptedException {
        HostileScore score = new HostileScore();
        score.listen();
        score.warm();
        long base = score.live();
        System.out.printf(Locale.ROOT, "base %d MB%n", base / MB);
        int from = Integer.getInteger("from", 0);
        List<HostileInput> inputs = HostileInput.all();
        for (int i = from; i < inputs.size(); i++) {
            HostileInput input = inputs.get(i);
            if (args.length == 0 || List.of(args).stream().anyMatch(input.name()::contains)) {
                Thread watch = watch(input, i);
                score.measure(input, base);
                watch.interrupt();
            }
        }
    }

    private static Thread watch(HostileInput input, int i) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(Long.getLong("deadline", 300) * 1000);
                System.out.printf("%-45s gave up after %d s%n", input.name(), Long.getLong("deadline", 300));
                Thread.getAllStackTraces().forEach((thread, frames) -> {
                    if (thread.getName().equals("main")) {
                        java.util.Arrays.stream(frames)
                                .filter(f -> f.getClassName().contains("newsgraph"))
                                .limit(6)
                                .forEach(f -> System.out.println("      " + f));
                    }
                });
                System.out.flush();
                Runtime.getRuntime().halt(100 + i);
            } catch (InterruptedException e) {
                // done in time
            }
        });
    }

    private void listen() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (n, x) -> {
                                long used = GarbageCollectionNotificationInfo.from((CompositeData) n.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc()
                                        .entrySet()
                                        .stream()
                                        .filter(e -> e.getKey().contains("Gen")
                                                || e.getKey().contains("Surv")
                                                || e.getKey().contains("Eden"))
                                        .mapToLong(e -> e.getValue().getUsed())
                                        .sum();
                                most.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
    }

    private void warm() {
        HostileInput.all().stream()
                .filter(input -> input.name().contains("liveblog"))
                .forEach(input -> {
                    for (int i = 0; i < 5; i++) {
                        read(input);
                    }
                });
    }

    private long live() throws InterruptedException {
        most.set(0);
        System.gc();
        Thread.sleep(100);
        return most.getAndSet(0);
    }

    private void measure(HostileInput input, long base) throws InterruptedException {
        live();
        byte[] once = input.bytes().get();
        System.gc();
        Thread.sleep(100);
        most.set(0);
        long began = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome = read(input);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        double wall = (System.nanoTime() - began) / 1e9;
        Thread.sleep(50);
        System.out.printf(
                Locale.ROOT,
                "%-45s %5.1f MB %7.2f s (%6.2f) %5d MB  %s%n",
                input.name(),
                once.length / 1e6,
                seconds,
                wall,
                Math.max(0, (most.get() - base) / MB),
                outcome);
        System.out.flush();
    }

    private String read(HostileInput input) {
        List<String> told = new ArrayList<>();
        try {
            reader.read(input.resource(), new ArticleHandler() {
                @Override
                public void article(Article article) {
                    var reading = newsgraph.read(article);
                    long triples = newsgraph
                            .graph(reading)
                            .getGraph(org.apache.jena.graph.NodeFactory.createURI(newsgraph.iri(article)))
                            .size();
                    told.add(article.body().length() + " chars, "
                            + reading.facts().size() + " facts, " + triples + " triples");
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
        return all.length() > 250 ? all.substring(0, 250) : all;
    }
}
