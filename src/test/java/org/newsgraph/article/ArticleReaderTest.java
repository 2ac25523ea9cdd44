package org.newsgraph.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.Sources;

class ArticleReaderTest {
    private static final String PARAGRAPH = "Die Gemeinde Solling verkauft ihr altes Rathaus an den Verein Kulturhof,"
            + " wie der Rat am Mittwoch in öffentlicher Sitzung beschlossen hat. Der Preis liegt bei 90.000 Euro.";
    private static final String PAGE = "<html><body><h1>Rathaus verkauft</h1><p>" + PARAGRAPH + "</p></body></html>";

    @TempDir
    Path folder;

    private final List<Article> articles = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private void read(String input) {
        read(input, new byte[0]);
    }

    private void read(String input, byte[] standardInput) {
        new ArticleReader(new ByteArrayInputStream(standardInput))
                .read(input, articles::add, failure -> failures.add(failure.message()));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private void assertFailure(String... parts) {
        assertThat(articles).isEmpty();
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).contains(parts).doesNotContain("\n");
    }

    @Test
    void aFileIsReadAtOnceAndWhatGivesNoneIsThrown(@TempDir Path own) throws IOException {
        Path text = Files.writeString(own.resolve("a.txt"), "Die Norwin AG kooperiert mit der Tarvex GmbH.");
        assertThat(ArticleReader.fromFile(text))
                .singleElement()
                .satisfies(article -> assertThat(article.body().text()).contains("Tarvex"));
        Path missing = own.resolve("fehlt.txt");
        assertThatThrownBy(() -> ArticleReader.fromFile(missing))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("fehlt.txt");
    }

    @Test
    void directoryIsReadInSortedOrderWithEveryFormat() throws IOException {
        file("b.txt", PARAGRAPH.getBytes(UTF_8));
        file("a.html.gz", zipped(PAGE));
        Files.createDirectory(folder.resolve("c"));
        file("c/d.jsonl", "{\"text\":\"%s\"}\n".formatted(PARAGRAPH).getBytes(UTF_8));
        file("picture.png", new byte[] {1, 2, 3});
        file("saved page", PAGE.getBytes(UTF_8));
        read(folder.toString());
        assertThat(failures).isEmpty();
        assertThat(articles)
                .extracting(
                        article -> folder.relativize(Path.of(article.source())).toString())
                .containsExactly("a.html.gz", "b.txt", "c/d.jsonl:1", "saved page");
        assertThat(articles).allMatch(article -> article.body().text().equals(PARAGRAPH));
    }

    @Test
    void ofTwoThousandPagesOneThatIsUnreadableIsToldAndTheRestRead() throws IOException {
        for (int i = 0; i < 2000; i++) {
            file(i + ".html", PAGE.replace("90.000", i + ".000").getBytes(UTF_8));
        }
        file("77.html", Arrays.copyOf(zipped(PAGE), 20));
        read(folder.toString());
        assertThat(articles).hasSize(1999);
        assertThat(failures).singleElement().asString().contains("77.html: broken gzip data");
    }

    @Test
    void standardInputIsSniffed() {
        read("-", PAGE.getBytes(UTF_8));
        read("-", PARAGRAPH.getBytes(UTF_8));
        read("-", "{\"text\":\"%s\"}".formatted(PARAGRAPH).getBytes(UTF_8));
        assertThat(articles)
                .extracting(Article::source)
                .containsExactly("standard input", "standard input", "standard input:1");
        assertThat(articles.get(0).title()).isEqualTo("Rathaus verkauft");
    }

    @Test
    void oneBadLineDoesNotStopTheOthers() throws IOException {
        String good =
                "{\"url\":\"https://a.example/1\",\"title\":\"Rathaus\",\"text\":\"%s\",\"published\":\"2024-05-02\",\"language\":\"de\",\"authors\":[\"Ute Kern\"],\"other\":7}"
                        .formatted(PARAGRAPH);
        Path file = file(
                "news.jsonl",
                String.join("\n", good, "{\"title\":\"ohne Text\"}", "", "{kaputt", good)
                        .getBytes(UTF_8));
        read(file.toString());
        assertThat(articles).hasSize(2);
        assertThat(articles.get(0).url()).isEqualTo("https://a.example/1");
        assertThat(articles.get(0).metadata().authors()).containsExactly("Ute Kern");
        assertThat(articles.get(0).metadata().published()).isEqualTo("2024-05-02");
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0)).startsWith(file + ":2: ").contains("\"text\"");
        assertThat(failures.get(1)).startsWith(file + ":4: not JSON").contains("one object a line");
    }

    @Test
    void dateThatIsNoneIsNamed() throws IOException {
        Path file = file("n.jsonl", "{\"text\":\"Ein Satz.\",\"published\":\"gestern\"}".getBytes(UTF_8));
        read(file.toString());
        assertFailure(file + ":1", "gestern", "2025-03-31");
    }

    @Test
    void htmlOfALineIsReadAsAPage() {
        Article article = ArticleReader.fromJsonLine(
                "x:1", "{\"url\":\"https://a.example/2\",\"html\":\"%s\"}".formatted(PAGE.replace("\"", "'")));
        assertThat(article.title()).isEqualTo("Rathaus verkauft");
        assertThat(article.url()).isEqualTo("https://a.example/2");
    }

    @Test
    void jsonDocumentOverManyLinesFailsOnce() throws IOException {
        Path file = file("array.json", "[\n{\"text\":\"a\"},\n{\"text\":\"b\"}\n]".getBytes(UTF_8));
        read(file.toString());
        assertFailure(file + ":1", "one object a line");
    }

    @Test
    void addressIsRefusedWithTheWayOut() {
        read("https://a.example/news");
        assertFailure("https://a.example/news", "save the page");
    }

    @Test
    void missingFileIsNamed() {
        read(folder.resolve("nothing.html").toString());
        assertFailure("nothing.html", "no such file", "check the name");
    }

    @Test
    void emptyFileIsNamed() throws IOException {
        read(file("empty.html", new byte[0]).toString());
        assertFailure("empty.html", "empty");
    }

    @Test
    void pictureNamedAsPageIsRefused() throws IOException {
        read(file("photo.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                .toString());
        assertFailure("photo.html", "binary");
    }

    @Test
    void pageWithoutArticleIsNamed() throws IOException {
        Path page = file("menu.html", "<html><body><nav><a href='/'>Start</a></nav></body></html>".getBytes(UTF_8));
        read(page.toString());
        assertFailure("menu.html", "no article text");
    }

    @Test
    void brokenUtf8IsFoundAtItsByte() throws IOException {
        Path file = file("latin.txt", "Müller kündigt".getBytes(ISO_8859_1));
        read(file.toString());
        assertFailure("latin.txt", "0xFC", "offset 1", "iconv");
    }

    @Test
    void brokenUtf8OfALineIsFoundAtItsByteOfTheFile() throws IOException {
        byte[] bytes = "{\"text\":\"Ein Satz.\"}\n{\"text\":\"M\u00fc\"}".getBytes(ISO_8859_1);
        Path file = file("latin.jsonl", bytes);
        read(file.toString());
        assertThat(articles).hasSize(1);
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).contains(":2: ", "offset 31");
    }

    @Test
    void cutGzipFileIsNamed() throws IOException {
        byte[] bytes = zipped(PAGE.repeat(50));
        read(file("page.html.gz", Arrays.copyOf(bytes, bytes.length / 2)).toString());
        assertFailure("page.html.gz", "gzip");
    }

    @Test
    void articleBeyondTheLimitIsRefusedAndTheNextLineRead() throws IOException {
        byte[] bytes = new byte[Sources.LARGEST + 10];
        Arrays.fill(bytes, (byte) 'a');
        byte[] next = "\n{\"text\":\"Ein Satz.\"}".getBytes(UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + next.length);
        System.arraycopy(next, 0, all, bytes.length, next.length);
        Path file = file("huge.jsonl", all);
        read(file.toString());
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).contains(":1: ", "20 MB");
        assertThat(articles).hasSize(1);
    }

    @Test
    void paragraphBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> ArticleReader.fromText("long.txt", "Wort ".repeat(300_000) + "."))
                .isInstanceOf(ArticleException.class)
                .hasMessageContainingAll("long.txt", "limit");
    }

    @Test
    void deeplyNestedPageIsReadOrRefusedButNeverOverflows() {
        String deep = "<div>".repeat(20_000) + "<p>" + PARAGRAPH + "</p>";
        assertThat(ArticleReader.fromHtml("deep.html", deep.getBytes(UTF_8), null)
                        .body()
                        .text())
                .isEqualTo(PARAGRAPH);
    }

    @Test
    void halfCharacterOfALineIsNamed() {
        assertThatThrownBy(() -> ArticleReader.fromJsonLine("x:3", "{\"text\":\"Ein Satz \\ud83d.\"}"))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("x:3");
    }

    @Test
    void declaredCharsetWinsOverTheMetaElement() {
        byte[] page = PAGE.replace("<body>", "<head><meta charset='utf-8'></head><body>")
                .getBytes(ISO_8859_1);
        assertThat(ArticleReader.fromHtml("l.html", page, "iso-8859-1").body().text())
                .isEqualTo(PARAGRAPH);
        assertThat(ArticleReader.fromHtml("l.html", page, null).body().text()).isEqualTo(PARAGRAPH);
    }
}
