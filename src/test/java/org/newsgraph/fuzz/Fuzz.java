package org.newsgraph.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Mutates the seeds of {@code src/test/resources/fuzz} and judges what newsgraph makes of them. An input follows from the seed
 * number and its own number alone, so every find can be made again.
 *
 * <pre>mvn -q -Pscore test-compile exec:exec -Dscore=fuzz.Fuzz -Ddata=1000000</pre>
 */
final class Fuzz {
    /** What takes longer by the clock hangs, or the machine is very busy: it is kept, to be tried again. */
    private static final long DEADLINE_MS = 5000;

    /** Every so manieth input is judged by its graph as well, and by all claims. */
    private static final int GRAPH = 8;

    private static final int ALL = 32;
    private static final Path FINDS = Path.of("target/fuzz");

    private final Judge judge;
    private final List<Seed> corpus;
    private final Map<Kind, List<Seed>> byKind;
    private final long seed;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private final LongAdder articles = new LongAdder();
    private final LongAdder facts = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, LongAdder> finds = new ConcurrentHashMap<>();
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    Fuzz(Judge judge, List<Seed> corpus, long seed) {
        this.judge = judge;
        this.corpus = corpus;
        this.byKind = corpus.stream().collect(Collectors.groupingBy(Seed::kind));
        this.seed = seed;
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally(new LongAdder(), new LongAdder()));
        }
    }

    /** Arguments: how many inputs, from which number, with which seed, by how many threads. */
    public static void main(String[] args) throws InterruptedException {
        long count = args.length > 0 ? Long.parseLong(args[0]) : 100_000;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 0;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 7;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        try (Judge judge = new Judge()) {
            Fuzz fuzz = new Fuzz(judge, Seed.corpus(), seed);
            long began = System.nanoTime();
            fuzz.run(first, count, threads, System.out);
            fuzz.report(System.out, (System.nanoTime() - began) / 1e9);
        }
    }

    private void run(long first, long count, int threads, PrintStream out) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(out));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> {
                    for (long n = next.getAndIncrement(); n < first + count; n = next.getAndIncrement()) {
                        one(n);
                        if ((n + 1) % 10_000 == 0) {
                            out.printf("%d inputs, %d finds%n", n + 1 - first, finds());
                            out.flush();
                        }
                    }
                });
            }
        }
        watch.interrupt();
        watch.join();
    }

    /** Judges one input; a find is kept in target/fuzz under its kind and number. */
    void one(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Kind kind = Kind.drawn(random.nextInt(100));
        byte[] input = new Mutator(corpus, byKind, random).mutated(kind);
        running.put(number, System.currentTimeMillis());
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            Judge.Outcome outcome = judge.judge(kind, input, care(number));
            articles.add(outcome.articles());
            facts.add(outcome.facts());
            refused.add(outcome.failures());
        } catch (Exception | Error e) {
            keep(kind, number, input, cause(e));
        }
        Objects.requireNonNull(tallies.get(kind))
                .add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        running.remove(number);
    }

    /** Inputs of a kind and the CPU time they took. */
    private record Tally(LongAdder inputs, LongAdder nanos) {
        void add(long took) {
            inputs.increment();
            nanos.add(took);
        }
    }

    private static Judge.Care care(long number) {
        return number % ALL == 0 ? Judge.Care.ALL : number % GRAPH == 0 ? Judge.Care.GRAPH : Judge.Care.ANCHORS;
    }

    private void keep(Kind kind, long number, byte[] input, String cause) {
        LongAdder times = finds.computeIfAbsent(cause, c -> new LongAdder());
        times.increment();
        if (times.sum() > 3) {
            return;
        }
        try {
            Files.createDirectories(FINDS);
            Files.write(FINDS.resolve(number + kind.extension()), input);
            Files.writeString(FINDS.resolve(number + ".why"), cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exception and where in the program it came from; finds of one cause are one. */
    static String cause(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StringBuilder where = new StringBuilder();
        int frames = 0;
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frames < 5 && (frames < 2 || frame.getClassName().startsWith("org.newsgraph."))) {
                where.append(" at ").append(frame.getFileName()).append(':').append(frame.getLineNumber());
                frames++;
            }
        }
        String message =
                String.valueOf(root.getMessage()).lines().findFirst().orElse("").replaceAll("\\d+", "#");
        return root.getClass().getSimpleName() + ": " + message.substring(0, Math.min(60, message.length())) + where;
    }

    private void watch(PrintStream out) {
        try {
            while (true) {
                Thread.sleep(DEADLINE_MS / 5);
                running.forEach((number, began) -> {
                    if (System.currentTimeMillis() - began > DEADLINE_MS && running.remove(number) != null) {
                        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
                        Kind kind = Kind.drawn(random.nextInt(100));
                        keep(
                                kind,
                                number,
                                new Mutator(corpus, byKind, random).mutated(kind),
                                "hang: more than " + DEADLINE_MS + " ms, input " + number);
                        out.println("hang: input " + number);
                    }
                });
            }
        } catch (InterruptedException e) {
            // the run is over
        }
    }

    /** What the finds so far have in common. */
    Set<String> causes() {
        return finds.keySet();
    }

    private long finds() {
        return finds.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private void report(PrintStream out, double seconds) {
        long all = tallies.values().stream().mapToLong(t -> t.inputs().sum()).sum();
        out.printf(
                Locale.ROOT,
                "%d inputs in %.0f s; %d articles, %d facts, %d refused with a message%n",
                all,
                seconds,
                articles.sum(),
                facts.sum(),
                refused.sum());
        tallies.forEach((kind, tally) -> out.printf(
                Locale.ROOT,
                "  %-10s %8d  %.2f ms each%n",
                kind,
                tally.inputs().sum(),
                tally.nanos().sum() / 1e6 / Math.max(1, tally.inputs().sum())));
        out.printf("%d finds of %d causes%n", finds(), finds.size());
        new TreeMap<>(finds).forEach((cause, times) -> out.printf("  %d x %s%n", times.sum(), cause));
    }
}
