package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages written for this project, a folder each: {@code input.html} and what is expected of it. */
class PageFixturesTest {
    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(PageFixturesTest.class.getResource("/article"))
                .toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pageGivesItsArticleAndNothingElse(Path folder) throws IOException {
        JsonNode expected =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        Article article =
                ArticleReader.fromHtml(folder.toString(), Files.readAllBytes(folder.resolve("input.html")), null);
        String text = article.body().text();

        assertThat(article.title()).isEqualTo(expected.path("title").textValue());
        assertThat(article.url()).isEqualTo(expected.path("url").textValue());
        assertThat(article.metadata().published())
                .isEqualTo(expected.path("published").textValue());
        assertThat(article.metadata().publisher())
                .isEqualTo(expected.path("publisher").asText(article.metadata().publisher()));
        assertThat(article.metadata().authors()).isEqualTo(strings(expected, "authors"));
        assertThat(article.metadata().language())
                .isEqualTo(expected.path("language").textValue());
        metadata(article.metadata(), expected);
        assertThat(text)
                .startsWith(expected.path("begins").textValue())
                .endsWith(expected.path("ends").textValue());
        strings(expected, "contains").forEach(part -> assertThat(text).contains(part));
        strings(expected, "lacks").forEach(part -> assertThat(text).doesNotContain(part));
        expected.path("kinds")
                .properties()
                .forEach(kind -> assertThat(kind(article, kind.getKey()))
                        .as(kind.getKey())
                        .isEqualTo(kind.getValue().textValue()));
    }

    /** What a case says of the metadata that not every page has. */
    private static void metadata(Metadata metadata, JsonNode expected) {
        if (expected.has("subtitle")) {
            assertThat(metadata.subtitle()).isEqualTo(expected.path("subtitle").textValue());
        }
        if (expected.has("section")) {
            assertThat(metadata.section()).isEqualTo(expected.path("section").textValue());
        }
        if (expected.has("modified")) {
            assertThat(metadata.modified()).isEqualTo(expected.path("modified").textValue());
        }
        assertThat(metadata.dateline()).isEqualTo(expected.path("dateline").textValue());
        assertThat(metadata.agencies()).isEqualTo(strings(expected, "agencies"));
        assertThat(metadata.keywords()).containsAll(strings(expected, "keywords"));
        expected.path("found")
                .properties()
                .forEach(found -> assertThat(metadata.found()
                                .get(Metadata.Field.valueOf(found.getKey().toUpperCase(Locale.ROOT))))
                        .as(found.getKey())
                        .hasToString(found.getValue().textValue()));
    }

    private static String kind(Article article, String text) {
        return article.blocks().stream()
                .filter(block -> article.body().slice(block.span()).equals(text))
                .map(block -> block.kind().name())
                .findFirst()
                .orElse("no such block");
    }

    private static List<String> strings(JsonNode expected, String field) {
        List<String> strings = new ArrayList<>();
        expected.path(field).forEach(each -> strings.add(each.textValue()));
        return strings;
    }
}
