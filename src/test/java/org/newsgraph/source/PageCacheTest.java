package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.newsgraph.source.PlayedWeb.answer;
import static org.newsgraph.source.PlayedWeb.gzip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.SourceException.Reason;

class PageCacheTest {
    private static final String PAGE = "<p>Die Nordwind AG baut in Größenau ein Werk.</p>";
    private static final String[] FIELDS = {
        "Content-Type: text/html; charset=utf-8", "ETag: \"a1\"", "Last-Modified: Mon, 02 Mar 2026 07:00:00 GMT"
    };

    @TempDir
    Path directory;

    @Test
    void unchangedPageComesFromTheCache() {
        try (PlayedFetch played = withCache()) {
            played.web.on("/a", answer(200, PAGE, FIELDS), answer(304, ""));
            Answer first = played.get("/a");
            Answer second = played.get("/a");
            assertThat(second).usingRecursiveComparison().isEqualTo(first);
            PlayedWeb.Request request = played.web.requests().getLast();
            assertThat(request.field("if-none-match")).isEqualTo("\"a1\"");
            assertThat(request.field("if-modified-since")).isEqualTo("Mon, 02 Mar 2026 07:00:00 GMT");
        }
    }

    @Test
    void changedPageReplacesTheKeptOne() throws IOException {
        try (PlayedFetch played = withCache()) {
            played.web.on(
                    "/a",
                    answer(200, PAGE, FIELDS),
                    answer(200, gzip(bytes("neu")), "ETag: \"a2\"", "Content-Encoding: gzip"),
                    answer(304, ""));
            played.get("/a");
            assertThat(played.text("/a")).isEqualTo("neu");
            assertThat(played.text("/a")).isEqualTo("neu");
            PlayedWeb.Request request = played.web.requests().getLast();
            assertThat(request.field("if-none-match")).isEqualTo("\"a2\"");
            assertThat(request.fields()).doesNotContainKey("if-modified-since");
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void redirectedPageIsKeptUnderItsOwnAddress() {
        try (PlayedFetch played = withCache()) {
            played.web.redirect("/a", 301, "/b").on("/b", answer(200, PAGE, FIELDS), answer(304, ""));
            played.get("/a");
            assertThat(played.text("/b")).isEqualTo(PAGE);
        }
    }

    @Test
    void pageThatMustNotBeKeptIsNot() throws IOException {
        try (PlayedFetch played = withCache()) {
            played.web.on(
                    "/a", answer(200, PAGE, FIELDS), answer(200, PAGE, "ETag: \"a2\"", "Cache-Control: No-Store"));
            played.get("/a");
            assertThat(files()).hasSize(1);
            played.get("/a");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void pageThatCannotBeAskedForByAConditionIsNotKept() throws IOException {
        try (PlayedFetch played = withCache()) {
            played.web.page("/a", PAGE).on("/b", answer(404, "", FIELDS));
            played.get("/a");
            played.fails("/b");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void brokenFileIsIgnoredAndReplaced() throws IOException {
        try (PlayedFetch played = withCache()) {
            played.web.on("/a", answer(200, PAGE, FIELDS));
            played.get("/a");
            Path file = files().getFirst();
            byte[] sound = Files.readAllBytes(file);
            for (int at = 0; at < sound.length; at++) {
                byte[] broken = sound.clone();
                broken[at] ^= 0x20;
                Files.write(file, broken);
                Reply kept = new PageCache(directory, 1000).find(played.web.at("/a"));
                assertThat(kept == null || new String(kept.body(), StandardCharsets.UTF_8).equals(PAGE))
                        .as("byte %d", at)
                        .isTrue();
            }
            Files.write(file, new byte[] {1, 2, 3});
            played.get("/a");
            assertThat(played.web.requests().getLast().fields()).doesNotContainKey("if-none-match");
            assertThat(file).hasBinaryContent(sound);
        }
    }

    @Test
    void pageOfAnotherAddressIsNotTaken() throws IOException {
        try (PlayedFetch played = withCache()) {
            played.web.on("/a", answer(200, PAGE, FIELDS)).on("/b", answer(200, "b", FIELDS));
            played.get("/a");
            Path first = files().getFirst();
            played.get("/b");
            Path second =
                    files().stream().filter(f -> !f.equals(first)).findFirst().orElseThrow();
            Files.copy(first, second, StandardCopyOption.REPLACE_EXISTING);
            assertThat(new PageCache(directory, 1000).find(played.web.at("/b"))).isNull();
        }
    }

    @Test
    void keptPageIsHeldToTheLimit() {
        try (PlayedFetch played = withCache()) {
            played.web.on("/a", answer(200, PAGE, FIELDS));
            played.get("/a");
            assertThat(new PageCache(directory, 10).find(played.web.at("/a"))).isNull();
        }
    }

    @Test
    void nothingIsAskedByConditionWithoutACache() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, PAGE, FIELDS));
            played.get("/a");
            played.get("/a");
            assertThat(played.web.requests()).noneMatch(r -> r.fields().containsKey("if-none-match"));
        }
    }

    @Test
    void unchangedPageThatNobodyKeptIsNoAnswer() {
        try (PlayedFetch played = withCache()) {
            played.web.on("/a", answer(304, ""));
            assertThat(played.fails("/a").reason()).isEqualTo(Reason.SERVER);
        }
    }

    @Test
    void fileInPlaceOfTheCacheIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("datei"), "x");
        SourceException e = catchThrowableOfType(
                SourceException.class, () -> new Fetcher(FetchOptions.DEFAULT.withCache(file)).close());
        assertThat(e.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(e).message().startsWith(file + ": ").contains("name another one");
    }

    private PlayedFetch withCache() {
        return new PlayedFetch(o -> o.withCache(directory));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
