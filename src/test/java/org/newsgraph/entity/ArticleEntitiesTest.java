package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.article.Span;
import org.newsgraph.text.Text;

/**
 * Small articles written for this test (CC0), one a folder of {@code src/test/resources/entity}. A line of {@code
 * expected.tsv} has a mention's characters ({@code #2} for their second occurrence in the text), the entity's name and its
 * class; a line that begins with {@code !} has characters that mention nothing.
 */
class ArticleEntitiesTest {
    private static final Workbench WORKBENCH = Workbench.bundled();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Path folder() {
        try {
            return Path.of(Optional.ofNullable(ArticleEntitiesTest.class.getResource("/entity"))
                    .orElseThrow()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mentionsReferToTheExpectedEntities(String name) {
        String body = read(name, "article.txt");
        Text text = WORKBENCH.text(body);
        Entities entities = WORKBENCH.entities(text);
        List<String> lines = read(name, "expected.tsv").lines().toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            if (line.startsWith("!")) {
                assertThat(found(text, entities, line.substring(1), 1))
                        .as("%s in %s", line, entities.all())
                        .isEmpty();
            } else {
                String[] fields = line.split("\t", -1);
                String[] mention = fields[0].split("#", -1);
                int times = mention.length > 1 ? Integer.parseInt(mention[1]) : 1;
                assertThat(found(text, entities, mention[0], times))
                        .as("%s in %s", line, entities.all())
                        .contains(fields[1] + " " + fields[2]);
            }
        }
    }

    private static Optional<String> found(Text text, Entities entities, String characters, int times) {
        String body = text.article().body().text();
        int at = -1;
        for (int i = 0; i < times; i++) {
            at = body.indexOf(characters, at + 1);
            assertThat(at)
                    .as("'%s' occurs %d times in the article", characters, times)
                    .isNotNegative();
        }
        Span span = text.article().body().span(at, at + characters.length());
        return entities.all().stream()
                .filter(e -> e.mentions().stream().anyMatch(m -> m.span().equals(span)))
                .map(e -> e.name() + " " + e.type())
                .findFirst();
    }

    private static String read(String name, String file) {
        try {
            return Files.readString(folder().resolve(name).resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
