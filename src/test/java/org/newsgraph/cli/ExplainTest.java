package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} tells beside the sentences: what stands against a fact, and what follows by which rule. */
class ExplainTest {
    private static final String ARTICLE = "{\"url\": \"https://blatt.example/%d\", \"title\": \"Meldung\","
            + " \"language\": \"de\", \"published\": \"2026-03-0%d\", \"text\": \"%s\"}";

    @TempDir
    Path dir;

    private Path articles = Path.of("");

    @BeforeEach
    void write() throws IOException {
        articles = Files.write(
                dir.resolve("articles.jsonl"),
                List.of(
                        ARTICLE.formatted(1, 1, "Die Novatek AG kooperiert mit dem Anbieter Tellura GmbH."),
                        ARTICLE.formatted(2, 2, "Die Novatek AG kooperiert nicht mit dem Anbieter Tellura GmbH.")));
    }

    @Test
    void aContradictedFactNamesTheArticlesAgainstIt() {
        assertThat(Ran.newsgraph("explain", "Novatek", "partnersWith", "--in", articles)
                        .succeeds()
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("    against: ")))
                .containsExactly("    against: https://blatt.example/2", "    against: https://blatt.example/1");
    }

    @Test
    void whatFollowsComesWithItsRuleAndGrounds() {
        assertThat(Ran.newsgraph("explain", "Tellura", "--in", articles)
                        .succeeds()
                        .out())
                .isEqualToNormalizingNewlines("""
                        Tellura partnersWith Novatek  (derived, rule symmetric)
                            from Novatek partnersWith Tellura
                        """);
    }
}
