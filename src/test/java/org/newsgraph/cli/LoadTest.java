package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs that were built elsewhere make the store that building here makes. */
class LoadTest {
    @TempDir
    private Path dir;

    @Test
    void loadingPartsMakesTheStoreThatBuildingMakes() throws IOException {
        Path parts = Files.createDirectory(dir.resolve("parts"));
        List<Path> articles = Bundled.articles();
        built(parts.resolve("part-1.nq.gz"), articles.subList(0, 2));
        built(parts.resolve("part-2.nq"), articles.subList(1, articles.size())); // one of them is in both
        Files.writeString(parts.resolve("_SUCCESS"), "");

        Ran loaded =
                Ran.newsgraph("load", parts, "--store", dir.resolve("loaded")).succeeds();

        assertThat(loaded.out())
                .isEqualTo(articles.size() + 1 + " articles loaded into " + dir.resolve("loaded") + "\n");
        assertThat(quads(dir.resolve("loaded"))).isEqualTo(quads(store(articles)));
    }

    @Test
    void whatAStoreExportsIsLoadedWithoutWhatItComputed() throws IOException {
        List<Path> articles = Bundled.articles();
        Path file = dir.resolve("all.nq");
        Ran.newsgraph("export", "--format", "nquads", "--store", store(articles), "--out", file)
                .succeeds();
        Ran.newsgraph("load", file, "--store", dir.resolve("loaded")).succeeds();
        assertThat(quads(dir.resolve("loaded"))).isEqualTo(Files.readAllLines(file));
    }

    @Test
    void graphsOfAnotherBaseAreRefused() {
        Path file = dir.resolve("other.nq");
        Ran.newsgraph("build", Bundled.DEMO, "--out", file, "--base", "https://graph.example/")
                .succeeds();
        Ran.newsgraph("load", file, "--store", dir.resolve("news"))
                .saysInOneLine(1, "other.nq: graph ", "https://w3id.org/newsgraph/", "--base");
        assertThat(Ran.newsgraph("load", file, "--store", dir.resolve("news"), "--base", "https://graph.example/")
                        .out())
                .startsWith("1 article loaded");
    }

    @Test
    void aGraphInPiecesIsRefused() throws IOException {
        Path file = dir.resolve("one.nq");
        built(file, List.of(Bundled.DEMO));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, "<https://a.example/s> <https://a.example/p> <https://a.example/o> <https://a.example/g> .");
        Files.write(file, lines);
        Ran.newsgraph("load", file, "--store", dir.resolve("news")).saysInOneLine(1, "one.nq: ");
    }

    @Test
    void aBrokenFileDoesNotStopTheOthers() throws IOException {
        Path whole = dir.resolve("whole.nq.gz");
        built(whole, List.of(Bundled.DEMO));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(dir.resolve("cut.nq.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        Ran ran = Ran.newsgraph("load", cut, whole, "--store", dir.resolve("news"));
        ran.saysInOneLine(1, "cut.nq.gz: cannot be read to its end", "write the file again");
        assertThat(ran.out()).startsWith("1 article loaded");
    }

    private static void built(Path out, List<Path> articles) {
        List<Object> args = new ArrayList<>(List.of("build", "--out", out));
        args.addAll(articles);
        Ran.newsgraph(args.toArray()).succeeds();
    }

    private Path store(List<Path> articles) throws IOException {
        Path store = Files.createTempDirectory(dir, "store");
        List<Object> args = new ArrayList<>(List.of("build", "--store", store));
        args.addAll(articles);
        Ran.newsgraph(args.toArray()).succeeds();
        return store;
    }

    private static List<String> quads(Path store) {
        return Ran.newsgraph("export", "--format", "nquads", "--store", store)
                .succeeds()
                .out()
                .lines()
                .toList();
    }
}
