package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a dump to a graph that knows its entities. */
class RegisterImportCommandTest {
    private static final Path DUMP = Path.of("src/test/resources/ontology/wikidata/dump.json");

    @TempDir
    Path dir;

    @Test
    void whatWasImportedIsKnownWhenArticlesAreBuilt() throws IOException {
        Path register = dir.resolve("more.ttl");
        assertThat(Ran.newsgraph("register", "import", DUMP, "--out", register).out())
                .contains(
                        "11 entries written", "3 names left out", "skipped: 1 of no class asked for, 3 without a name");
        Path article = Files.writeString(
                dir.resolve("a.txt"), "Velora Systems wird verkauft\n\nNordwerk Energie übernimmt Velora Systems.\n");
        String sold = "SELECT ?item { ?a ng:acquires ?b . ?b owl:sameAs ?item }";
        Path plain = dir.resolve("plain");
        Path knowing = dir.resolve("knowing");
        Ran.newsgraph("build", article, "--store", plain).succeeds();
        Ran.newsgraph("build", article, "--store", knowing, "--register", register)
                .succeeds();
        assertThat(query(sold, plain)).doesNotContain("Q990000011");
        assertThat(query(sold, knowing)).contains("Q990000011");
    }

    @Test
    void packedDumpsGiveTheSame() throws IOException {
        Path gz = dir.resolve("d.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            Files.copy(DUMP, out);
        }
        Path bz2 = dir.resolve("d.json.bz2");
        byte[] all = Files.readAllBytes(DUMP);
        try (OutputStream file = Files.newOutputStream(bz2)) { // two streams one after the other, as Wikidata packs
            for (byte[] part : new byte[][] {
                Arrays.copyOfRange(all, 0, all.length / 2), Arrays.copyOfRange(all, all.length / 2, all.length)
            }) {
                BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(file);
                out.write(part);
                out.finish();
            }
        }
        assertThat(imported(gz)).isEqualTo(imported(DUMP));
        assertThat(imported(bz2)).isEqualTo(imported(DUMP)).contains("Nordwerk Energie");
    }

    @Test
    void ordinaryWordsOfGermanAreLeftOut() throws IOException {
        assertThat(imported(DUMP)).contains("Anker-Zeitung").doesNotContain("\"Der Anker\"", "Brücke");
    }

    @Test
    void aBrokenDumpIsToldAndLeavesNoFile() throws IOException {
        Path gz = dir.resolve("d.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            Files.copy(DUMP, out);
        }
        byte[] whole = Files.readAllBytes(gz);
        Files.write(gz, Arrays.copyOf(whole, whole.length / 2));
        Path out = dir.resolve("out.ttl");
        Ran.newsgraph("register", "import", gz, "--out", out).saysInOneLine(1, "d.json.gz", "whole");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kein JSON", "{\"a\": [1, 2", "\u0000\u0001\n\u0002"})
    void aFileThatIsNoDumpIsToldAndLeavesNoFile(String content) throws IOException {
        Path dump = Files.writeString(dir.resolve("d.json"), content);
        Path out = dir.resolve("out.ttl");
        Ran.newsgraph("register", "import", dump, "--out", out).saysInOneLine(1, "d.json", "no", "Wikidata JSON dump");
        assertThat(out).doesNotExist();
    }

    @Test
    void wrongUseIsTold() {
        Ran.newsgraph("register").saysInOneLine(2, "give import");
        Ran.newsgraph("register", "import", DUMP).saysInOneLine(2, "--out");
        Ran.newsgraph("build", Bundled.DEMO, "--register", dir.resolve("none.ttl"))
                .saysInOneLine(1, "none.ttl");
    }

    private String imported(Path dump) throws IOException {
        Path out = dir.resolve("out.ttl");
        Ran.newsgraph("register", "import", dump, "--out", out);
        return Files.readString(out).replaceFirst("#.*\n", "");
    }

    private static String query(String sparql, Path store) {
        return Ran.newsgraph("query", sparql, "--store", store).succeeds().out();
    }
}
