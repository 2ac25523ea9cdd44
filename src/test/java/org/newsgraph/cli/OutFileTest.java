package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.export.Format;

class OutFileTest {
    @TempDir
    private Path dir;

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(dir.resolve("out.ttl"), "old");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> OutFile.write(file, out -> {
                    out.write('x');
                    throw new IllegalStateException("half way");
                }));
        assertThat(file).hasContent("old");
        assertThat(dir).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aNameInGzIsPacked() throws IOException {
        Path file = dir.resolve("out.nq.gz");
        OutFile.write(file, out -> out.write("ä".getBytes(StandardCharsets.UTF_8)));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            assertThat(in.readAllBytes()).isEqualTo("ä".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aNameInZstIsPacked() throws IOException {
        Path file = dir.resolve("out.nq.zst");
        OutFile.write(file, out -> out.write("ä".getBytes(StandardCharsets.UTF_8)));
        try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            assertThat(in.readAllBytes()).isEqualTo("ä".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(OutFile.format(file)).isEqualTo(Format.NQUADS);
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> OutFile.write(dir.resolve("no/out.ttl"), out -> {}))
                .withMessageContaining("no/out.ttl: cannot be written (no such directory)");
    }
}
