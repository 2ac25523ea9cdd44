package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Reprints;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.Store;

/**
 * A build in a process of its own that is killed at a random moment, whatever it does then, and repeated until one ends: first
 * into no store, then with changed and new articles into the store that came of it. Nothing that was reported is lost at any
 * moment, and in the end there is what an undisturbed build gives. {@code mvn test -Dtest=KillTest -Dkills=50} kills oftener;
 * {@code -Dseed=N} repeats a failure's moments.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ARTICLES = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();

    @TempDir
    private Path dir;

    private final Random random = new Random(SEED);
    private final TreeMap<String, Integer> stages = new TreeMap<>();
    private int kills;
    private int runs;

    /**
     * How long a build takes from the end of its report, when all articles are in the log, in milliseconds.
     *
     * @param load until the log is gone
     * @param rest until the process ends
     */
    private record Times(long load, long rest) {}

    /** What a build is killed in, in turn: a moment of the whole would mostly be one of the last. */
    private enum Phase {
        LOG,
        LOAD,
        REST
    }

    /** The process: a build, then the writing of its files anew. */
    static final class Build {
        private Build() {}

        public static void main(String[] args) {
            Path store = Path.of(args[1]);
            Ran ran = Ran.newsgraph("build", args[0], "--store", store, "--report", args[2], "--threads", "2");
            if (ran.code() != 0) {
                throw new AssertionError(ran.err());
            }
            try (Store built = Store.open(store)) {
                built.compact(LoadListener.NONE);
            }
        }
    }

    private Path articles(String name, int count, int changed) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, i < changed ? 1 : 0));
        }
        return Files.write(dir.resolve(name), lines);
    }

    private static String line(int number, int version) {
        Random words = new Random(number);
        String denial = number % 10 == 0 ? "Novatek kooperiert nicht mit dem Anbieter Tellura GmbH. " : "";
        String text = "Der Konzern Hanvest beschäftigt " + (1000 + number + version) + " Menschen. " + denial
                + "Novatek kooperiert mit dem Anbieter Tellura GmbH. " + Reprints.text(words, 60) + ".";
        return JSON.createObjectNode()
                .put("url", "https://blatt.example/" + number)
                .put("title", "Meldung " + number)
                .put("language", "de")
                .put("published", "2026-03-02")
                .put("text", text)
                .toString();
    }

    private Process start(Path articles, Path store, Path report) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Build.class.getName(),
                        articles.toString(),
                        store.toString(),
                        report.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("process.txt").toFile())
                .start();
    }

    private Times undisturbed(Path articles, Path store) throws IOException, InterruptedException {
        Path report = report();
        Process process = start(articles, store, report);
        await(process, report, whole(articles).size());
        long reported = System.nanoTime();
        while (process.isAlive() && Files.exists(store.resolve("staging"))) {
            Thread.sleep(5);
        }
        long loaded = System.nanoTime();
        assertThat(process.waitFor()).as(this::output).isZero();
        return new Times(millis(loaded - reported), millis(System.nanoTime() - reported));
    }

    private static long millis(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private Path report() {
        runs++;
        return dir.resolve("report-" + runs + ".jsonl");
    }

    private String output() {
        try {
            return Files.readString(dir.resolve("process.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void await(Process process, Path report, int lines) throws IOException, InterruptedException {
        while (process.isAlive() && !(Files.exists(report) && whole(report).size() >= lines)) {
            Thread.sleep(5);
        }
    }

    /** Repeats a build until one is not killed before its end. */
    private void disturbed(Path articles, Path store, Times times) throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended) {
            Path report = report();
            Process process = start(articles, store, report);
            Phase phase = Phase.values()[kills % Phase.values().length];
            int all = whole(articles).size();
            await(process, report, phase == Phase.LOG ? random.nextInt(all) : all);
            ended = kills >= KILLS
                    ? process.waitFor() == 0
                    : process.waitFor(moment(phase, times), TimeUnit.MILLISECONDS);
            if (!ended) {
                assertThat(process.isAlive()).as(this::output).isTrue();
                process.destroyForcibly().waitFor();
                kills++;
                stages.merge(stage(store), 1, Integer::sum);
            }
            assertKept(store, report);
        }
    }

    /** Milliseconds after the beginning of a phase. */
    private long moment(Phase phase, Times times) {
        return switch (phase) {
            case LOG -> 0;
            case LOAD -> random.nextLong(times.load());
            case REST -> random.nextLong(times.rest());
        };
    }

    /** What the process was at, as its files tell. */
    private static String stage(Path store) {
        if (Files.exists(store.resolve("staging-done"))) {
            return "clear";
        }
        boolean loading = Files.exists(store.resolve("newsgraph-loading"));
        return Files.exists(store.resolve("staging")) ? loading ? "load" : "log" : loading ? "compact" : "other";
    }

    /** What was reported is in the store, and what follows in it follows from what is in it. */
    private void assertKept(Path directory, Path report) throws IOException {
        try (Store store = Store.open(directory)) {
            for (String line : whole(report)) {
                JsonNode entry = JSON.readTree(line);
                String name = entry.get("url").asText();
                Node graph = NodeFactory.createURI(name);
                boolean kept = store.staged(name).isPresent() || store.<Boolean>read(data -> data.containsGraph(graph));
                assertThat(kept).as(line).isTrue();
            }
            assertThat(store.<Boolean>read(KillTest::isConsistent)).isTrue();
        }
    }

    /** A line that is cut off does not count. */
    private static List<String> whole(Path report) throws IOException {
        String text = Files.readString(report);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static boolean isConsistent(DatasetGraph data) {
        if (!NEWSGRAPH.hasDerived(data)) {
            return true;
        }
        DatasetGraph derived = NEWSGRAPH.derived(data);
        return NEWSGRAPH.derivedGraphs().stream()
                .map(NodeFactory::createURI)
                .allMatch(name -> quads(data, name).equals(quads(derived, name)));
    }

    private static Set<Quad> quads(DatasetGraph data, Node graph) {
        return Iter.toSet(data.findNG(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    private static Set<Quad> quads(Path directory) {
        try (Store store = Store.open(directory)) {
            return store.read(data -> quads(data, Node.ANY));
        }
    }

    @Test
    void howeverOftenItIsKilledABuildComesToTheSameEnd() throws IOException, InterruptedException {
        Path first = articles("first.jsonl", ARTICLES, 0);
        Path second = articles("second.jsonl", ARTICLES + ARTICLES / 10, ARTICLES / 10);
        Path expected = dir.resolve("expected");
        Times times = undisturbed(first, expected);
        Set<Quad> firstQuads = quads(expected);
        undisturbed(second, expected);
        Set<Quad> secondQuads = quads(expected);
        for (int round = 0; kills < KILLS; round++) {
            Path store = dir.resolve("store-" + round);
            String described = "seed " + SEED + ", round " + round + ", kills " + stages;
            disturbed(first, store, times);
            assertThat(quads(store)).as(described).isEqualTo(firstQuads);
            disturbed(second, store, times);
            assertThat(quads(store)).as(described).isEqualTo(secondQuads);
        }
        System.out.println("killed " + kills + " times (seed " + SEED + "): " + stages);
    }
}
