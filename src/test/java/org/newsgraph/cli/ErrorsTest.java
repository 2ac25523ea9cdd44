package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user can do wrong, and what a machine can: one line, an exit code, and nothing half-written. */
class ErrorsTest {
    private static final String ARTICLE = """
            Solvara kauft Brixatec

            Der Softwarekonzern Solvara AG übernimmt den Anbieter Brixatec GmbH. Das teilte Solvara am Montag mit.
            """;

    @TempDir
    private Path dir;

    @Test
    void aMissingFileIsNamed() {
        builds("missing.html", "missing.html: no such file");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.createFile(dir.resolve("empty.txt"));
        builds("empty.txt", "empty.txt: empty");
    }

    @Test
    void aPictureNamedHtmlIsNamed() throws IOException {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000100000001080600000000");
        Files.write(dir.resolve("picture.html"), png);
        builds("picture.html", "picture.html: binary data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line.txt", "line.html", "line.jsonl"})
    void fiftyMegabytesOfOneLineAreRefused(String name) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(dir.resolve(name))) {
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        builds(name, name, "larger than");
    }

    @Test
    void brokenUtf8IsNamedWithItsPlace() throws IOException {
        Files.write(dir.resolve("broken.txt"), new byte[] {'G', 'u', 't', (byte) 0xC3, ' ', (byte) 0xFF, 'x', '\n'});
        builds("broken.txt", "broken.txt");
    }

    private void builds(String input, String... words) {
        Path out = dir.resolve("out.trig");
        Path store = dir.resolve("store");
        Ran.newsgraph("build", dir.resolve(input), "--out", out).saysInOneLine(1, words);
        Ran.newsgraph("build", dir.resolve(input), "--store", store).saysInOneLine(1, words);
        assertThat(out).doesNotExist();
        assertThat(store).doesNotExist();
    }

    @Test
    void oneBadInputDoesNotStopTheOthers() throws IOException {
        Path article = article();
        Path out = dir.resolve("out.nq");
        Ran ran = Ran.newsgraph("build", dir.resolve("missing.txt"), article, "--out", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("missing.txt: no such file"))
                .endsWith("newsgraph: 1 of 2 sources failed: 1 missing");
        assertThat(ran.out()).startsWith("1 article, ");
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void malformedSparqlIsNamedByLineAndColumn() throws IOException {
        Path file = Files.writeString(dir.resolve("bad.rq"), "SELECT *\nWHERE { ?s ?p }");
        Ran.newsgraph("query", file, article()).saysInOneLine(1, "bad.rq: line 2, column 15", "unexpected }");
        Ran.newsgraph("query", "SELECT * { ?s ex:p ?o }", article())
                .saysInOneLine(1, "query: line 1, column 15", "ex:p");
        Ran.newsgraph("query", "DELETE WHERE { ?s ?p ?o }", article()).saysInOneLine(1, "not SPARQL", "DELETE");
    }

    @Test
    void anUnknownQueryIsToldFromTheCatalogue() throws IOException {
        Ran.newsgraph("query", "nosuchquery", article()).saysInOneLine(1, "nosuchquery", "--list");
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran.newsgraph("serve", article(), "--port", busy.getLocalPort())
                    .saysInOneLine(1, String.valueOf(busy.getLocalPort()), "--port");
        }
    }

    @Test
    void aStoreThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "no directory");
        Ran.newsgraph("build", article(), "--store", file).saysInOneLine(1, file.toString());
        Ran.newsgraph("build", article(), "--store", file.resolve("store")).saysInOneLine(1, "file/store");
        assertThat(file).hasContent("no directory");
    }

    @Test
    void aDirectoryOfOtherThingsIsNoStore() throws IOException {
        Path other = Files.createDirectory(dir.resolve("photos"));
        Files.writeString(other.resolve("a.jpg"), "x");
        Ran.newsgraph("build", article(), "--store", other).saysInOneLine(1, "photos");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).containsExactly(other.resolve("a.jpg"));
        }
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamed() throws IOException {
        Ran.newsgraph("build", article(), "--out", dir.resolve("none/out.ttl")).saysInOneLine(1, "none/out.ttl");
    }

    @Test
    void readingMakesNoStore() {
        Path store = dir.resolve("none");
        Ran.newsgraph("query", "ASK { ?s ?p ?o }", "--store", store).saysInOneLine(1, "none", "newsgraph build");
        assertThat(store).doesNotExist();
    }

    @Test
    void wrongUsageExitsWithTwo() throws IOException {
        Path article = article();
        Ran.newsgraph("build").saysInOneLine(2, "INPUT", "--help");
        Ran.newsgraph("build", article, "--frob").saysInOneLine(2, "--frob");
        Ran.newsgraph("build", article, "--store", "a", "--out", "b.ttl").saysInOneLine(2, "--store", "--out");
        Ran.newsgraph("build", article, "--out", "b.pdf").saysInOneLine(2, "b.pdf", ".trig");
        Ran.newsgraph("frobnicate").saysInOneLine(2, "frobnicate");
        Ran.newsgraph("query").saysInOneLine(2, "--list");
        Ran.newsgraph("query", "partners").saysInOneLine(2, "--store");
        Ran.newsgraph("serve").saysInOneLine(2, "--store", "--demo");
        Ran.newsgraph("serve", "--demo", "--port", "many").saysInOneLine(2, "many");
        Ran.newsgraph("export", article, "--format", "pdf").saysInOneLine(2, "pdf");
        Ran.newsgraph("remove", "urn:x").saysInOneLine(2, "--store");
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(Ran.newsgraph("query", "ASK { ?s ?p ?o }", "--store", dir.resolve("none"), "--debug")
                        .err())
                .contains("\tat org.newsgraph.cli.");
    }

    private Path article() throws IOException {
        return Files.writeString(dir.resolve("article.txt"), ARTICLE, StandardCharsets.UTF_8);
    }
}
