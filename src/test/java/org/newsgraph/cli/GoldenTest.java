package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The facts of the bundled articles as they are expected, a file an article. {@code mvn test -Dtest=GoldenTest
 * -Dgolden.write=true} writes them anew; read the difference before you commit it.
 */
class GoldenTest {
    private static final Path EXPECTED = Path.of("src/test/resources/golden");

    @TempDir
    private Path dir;

    @ParameterizedTest
    @MethodSource("org.newsgraph.cli.Bundled#articles")
    void theFactsAreTheExpectedOnes(Path article) throws IOException {
        Path found = dir.resolve("facts.jsonl");
        Ran.newsgraph("build", article, "--out", found).succeeds();
        Path expected = EXPECTED.resolve(article.getFileName().toString().replaceFirst("html$", "jsonl"));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(EXPECTED);
            Files.copy(found, expected, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(found)).isEqualTo(Files.readString(expected));
    }
}
