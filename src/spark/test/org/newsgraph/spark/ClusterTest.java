package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job's jar on a real cluster, and beside it the program as it is installed. */
class ClusterTest {
    @TempDir
    static Path dir;

    private static Path input;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        input = dir.resolve("input");
        Corpus.jsonLines(input.resolve("a.jsonl"), Corpus.stories("kurier", 0, 150));
        Corpus.jsonLines(input.resolve("b.jsonl.gz"), Corpus.stories("bote", 0, 60));
        Corpus.archive(input.resolve("c.warc.gz"), Corpus.stories("blatt", 0, 90));
        Corpus.jsonLines(input.resolve("d.jsonl"), Corpus.stories("kurier", 140, 160)); // ten of them are in a.jsonl
        cluster = new Cluster(Path.of("target", "cluster"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void jobThatLosesAnExecutorGivesTheQuadsOfOneProcess() throws Exception {
        Path out = dir.resolve("out");
        Process job = cluster.submit(
                "job", List.of(), List.of(input.toString(), "--out", out.toString(), "--partitions", "40"));
        cluster.await("job", "(Finished task \\d+\\.0 in stage 1\\.0)");
        ProcessHandle executor = cluster.executors().getFirst();
        executor.destroyForcibly();
        assertThat(job.waitFor()).as(cluster.log("job")).isZero();

        assertThat(cluster.hasLogged("job", "Lost executor")).isTrue();
        assertThat(Quads.ofJob(out)).isEqualTo(built("one", "-XX:ActiveProcessorCount=1", files()));
    }

    @Test
    void eightThreadsAndAnotherOrderGiveTheQuadsOfOneProcess() throws Exception {
        Set<String> one = built(
                "forwards",
                "-XX:ActiveProcessorCount=1",
                List.of(input.resolve("b.jsonl.gz"), input.resolve("c.warc.gz")));
        assertThat(built(
                        "backwards",
                        "-XX:ActiveProcessorCount=8",
                        List.of(input.resolve("c.warc.gz"), input.resolve("b.jsonl.gz"))))
                .isEqualTo(one);
    }

    private static List<Path> files() {
        return Stream.of("a.jsonl", "b.jsonl.gz", "c.warc.gz", "d.jsonl")
                .map(input::resolve)
                .toList();
    }

    /** What the installed program builds. */
    private static Set<String> built(String name, String option, List<Path> inputs)
            throws IOException, InterruptedException {
        Path out = dir.resolve(name + ".nq");
        List<String> command =
                new ArrayList<>(Arrays.asList(System.getProperty("newsgraph.folder") + "/bin/newsgraph", "build"));
        inputs.forEach(each -> command.add(each.toString()));
        command.addAll(List.of("--out", out.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(name + ".log").toFile());
        builder.environment().put("NEWSGRAPH_OPTS", option);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(builder.start().waitFor()).isZero();
        return Quads.ofBuild(out);
    }
}
