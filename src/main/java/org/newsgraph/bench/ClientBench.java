package org.newsgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.newsgraph.bench.RequestKind.Cost;

/** Many clients at once, each asking one request after the other: most are cheap, some costly, some malicious. */
public final class ClientBench {
    private static final double CHEAP = 0.7;
    private static final double COSTLY = 0.85;
    private static final Duration SAMPLE = Duration.ofSeconds(5);

    private final URI server;
    private final int clients;
    private final Duration time;
    private final Duration pause;
    private final ServerMemory memory;
    private final RequestMix mix;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    /**
     * Looks at the server for what can be asked.
     *
     * @param pause of a client between its requests, on average
     * @param process of the server, when it runs on this machine
     */
    public ClientBench(URI server, int clients, Duration time, Duration pause, OptionalLong process) {
        if (clients < 1 || time.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "clients " + clients + ", seconds " + time.toSeconds() + ": give at least 1 of each");
        }
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.server = server;
        this.clients = clients;
        this.time = time;
        this.pause = pause;
        this.memory = new ServerMemory(server, process, client);
        this.mix = new RequestMix(server, client);
    }

    /** Lets the clients ask until the time is over. */
    public ClientReport run(BenchListener listener) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<ClientReport.MemorySample> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(4711);
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                RandomGenerator own = random.split();
                asked.add(asking.submit(() -> ask(end, own)));
            }
            while (System.nanoTime() < end) {
                double second = (System.nanoTime() - begin) / 1e9;
                samples.add(memory.at(second));
                listener.at("clients at " + server, (long) second, time.toSeconds());
                TimeUnit.NANOSECONDS.sleep(Math.min(SAMPLE.toNanos(), Math.max(1, end - System.nanoTime())));
            }
            for (Future<?> client : asked) {
                client.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) { // a client that gave up has measured nothing
            throw new BenchException("a client failed: " + e.getCause(), e);
        }
        return new ClientReport(clients, (System.nanoTime() - begin) / 1e9, figures(), samples);
    }

    private void ask(long end, RandomGenerator random) {
        try {
            while (System.nanoTime() < end) {
                RequestKind kind = drawn(random);
                long begin = System.nanoTime();
                Outcome outcome = outcome(kind, random);
                tallies.computeIfAbsent(kind.name(), name -> new Tally()).add(outcome, System.nanoTime() - begin);
                TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * 2 * pause.toNanos()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RequestKind drawn(RandomGenerator random) {
        double draw = random.nextDouble();
        List<RequestKind> kinds = mix.kinds(draw < CHEAP ? Cost.CHEAP : draw < COSTLY ? Cost.COSTLY : Cost.MALICIOUS);
        return kinds.get(random.nextInt(kinds.size()));
    }

    private static Outcome outcome(RequestKind kind, RandomGenerator random) throws InterruptedException {
        try {
            return kind.asks().ask(random);
        } catch (IOException e) {
            return Outcome.FAILED;
        }
    }

    private List<ClientFigure> figures() {
        return Stream.of(Cost.values())
                .flatMap(cost -> mix.kinds(cost).stream())
                .filter(kind -> tallies.containsKey(kind.name()))
                .map(kind -> tallies.getOrDefault(kind.name(), new Tally()).figure(kind))
                .toList();
    }

    /** Adds up what became of a kind of request. */
    private static final class Tally {
        private final List<Double> millis = new ArrayList<>();
        private final Map<Integer, Long> statuses = new TreeMap<>();
        private long wrong;

        synchronized void add(Outcome outcome, long nanos) {
            millis.add(nanos / 1e6);
            statuses.merge(outcome.status(), 1L, Long::sum);
            wrong += outcome.right() ? 0 : 1;
        }

        synchronized ClientFigure figure(RequestKind kind) {
            List<Double> sorted = millis.stream().sorted().toList();
            return new ClientFigure(
                    kind.name(),
                    kind.cost().name().toLowerCase(Locale.ROOT),
                    sorted.size(),
                    wrong,
                    statuses,
                    QueryBench.quantile(sorted, 0.5),
                    QueryBench.quantile(sorted, 0.95),
                    QueryBench.quantile(sorted, 0.99),
                    sorted.getLast());
        }
    }
}
