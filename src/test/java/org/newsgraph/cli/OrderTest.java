package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the order of articles nor the number of threads changes a store; on a cluster, {@code ClusterTest} shows it. */
class OrderTest {
    private static final Path MORE = Path.of("src/test/resources/gold/articles.jsonl");

    @TempDir
    private Path dir;

    @Test
    void twoOrdersAndEightThreadsMakeTheStoreOfOneThread() throws IOException {
        List<Path> articles = new ArrayList<>(Bundled.articles());
        articles.add(MORE);
        List<String> one = store(1, articles);
        assertThat(store(8, articles)).isEqualTo(one);
        Collections.reverse(articles);
        assertThat(store(8, articles)).isEqualTo(one);
    }

    private List<String> store(int threads, List<Path> articles) throws IOException {
        Path store = Files.createTempDirectory(dir, "store");
        List<Object> args = new ArrayList<>(List.of("build", "--threads", threads, "--store", store));
        args.addAll(articles);
        Ran.newsgraph(args.toArray()).succeeds();
        return Ran.newsgraph("export", "--format", "nquads", "--store", store)
                .succeeds()
                .out()
                .lines()
                .toList();
    }
}
