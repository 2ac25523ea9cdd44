package org.newsgraph.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.SampleData;

class OntologyBookTest {
    @TempDir
    private static Path book;

    @TempDir
    private Path other;

    @BeforeAll
    static void write() {
        new OntologyBook(new OntologySite(SampleData.load(), Knowledge.bundled())).write(book);
    }

    @Test
    void everyLinkLeadsToAPlaceWithinTheBook() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> pages = pages();
        SortedMap<Path, Document> parsed = new TreeMap<>();
        for (Path page : pages) {
            parsed.put(page.normalize(), Jsoup.parse(page.toFile(), "UTF-8"));
        }
        parsed.forEach((page, document) -> {
            for (Element element : document.select("[href], [src], form[action], [data-terms]")) {
                for (String name : List.of("href", "src", "action", "data-terms")) {
                    String address = element.attr(name);
                    if (!address.isEmpty() && !address.matches("https?://.*") && !leads(parsed, page, address)) {
                        broken.add(page + " → " + address);
                    }
                }
            }
        });
        assertThat(pages).hasSizeGreaterThan(400);
        assertThat(broken).isEmpty();
    }

    private static boolean leads(SortedMap<Path, Document> pages, Path from, String address) {
        URI target = from.toUri().resolve(address);
        Path file =
                Path.of(URI.create(target.toString().replaceFirst("#.*", ""))).normalize();
        Document page = pages.get(file);
        return file.startsWith(book.normalize())
                && Files.isRegularFile(file)
                && (target.getFragment() == null || page == null || page.getElementById(target.getFragment()) != null);
    }

    @Test
    void bothLanguagesHaveTheSamePagesAndSayThemInTheirOwn() throws IOException {
        List<String> german = names(book.resolve("de"));
        assertThat(names(book.resolve("en"))).isEqualTo(german);
        assertThat(german).contains("index.html", "Company.html", "acquires.html", "words-K.html", "shapes.html");
        for (String name : german) {
            assertThat(page("de/" + name).select("html").attr("lang")).isEqualTo("de");
            assertThat(page("en/" + name).select("a.language").attr("href")).isEqualTo("../de/" + name);
        }
        assertThat(page("de/Company.html").select("h1").text()).startsWith("Unternehmen");
        assertThat(page("en/Company.html").select("h1").text()).startsWith("company");
    }

    @Test
    void noTwoFilesDifferOnlyInCase() throws IOException {
        assertThat(names(book.resolve("de")).stream().map(n -> n.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(page("en/Status.html").select("h1").text()).contains("class");
        assertThat(page("en/status-2.html").select("#iri").text()).endsWith("#status");
    }

    @Test
    void countsAndExamplesComeFromTheGraph() throws IOException {
        assertThat(page("en/index.html").select("#Company > .leaf .tally").text())
                .isEqualTo("4");
        Elements fact = page("de/acquires.html").select(".fact");
        assertThat(fact.text()).contains("Norvik Systems", "450");
        assertThat(fact.select("p.origin a").attr("href")).isEqualTo("https://example.org/news/1");
    }

    @Test
    void withoutAGraphThereAreNoCountsAndTheSamePages() throws IOException {
        new OntologyBook(new OntologySite(null, Knowledge.bundled())).write(other);
        assertThat(names(other.resolve("de"))).isEqualTo(names(book.resolve("de")));
        Document index = Jsoup.parse(other.resolve("en/index.html").toFile(), "UTF-8");
        assertThat(index.select(".tree .tally, table.properties th:matchesOwn(^Facts$), .status"))
                .isEmpty();
    }

    @Test
    void theSameOntologyGivesTheSameBytesAndWritesOverItself() throws IOException {
        OntologyBook again = new OntologyBook(new OntologySite(SampleData.load(), Knowledge.bundled()));
        again.write(other);
        again.write(other);
        assertThat(names(other)).isEqualTo(names(book));
        for (String name : names(book)) {
            assertThat(Files.mismatch(book.resolve(name), other.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void theContextOfJsonLdFilesLiesInTheBook() throws IOException {
        JsonNode context = new ObjectMapper()
                .readTree(book.resolve("context.jsonld").toFile())
                .path("@context");
        assertThat(context.path("ng").textValue()).isEqualTo("https://w3id.org/newsgraph/ontology#");
    }

    @Test
    void whereNoFolderCanBeIsToldInOneLine() throws IOException {
        Path file = Files.writeString(other.resolve("file"), "mine");
        OntologyBook refused = new OntologyBook(new OntologySite(null, Knowledge.bundled()));
        assertThatThrownBy(() -> refused.write(file)).hasMessageContaining("no folder");
        assertThatThrownBy(() -> refused.write(file.resolve("sub")))
                .isInstanceOf(SiteException.class)
                .hasMessageMatching(".*file/sub \\(Not a directory\\); name a folder that can be written");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(other.resolve("thesis.doc"), "mine");
        OntologyBook refused = new OntologyBook(new OntologySite(null, Knowledge.bundled()));
        assertThatThrownBy(() -> refused.write(other))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("thesis.doc")
                .hasMessageContaining("empty");
        assertThat(names(other)).containsExactly("thesis.doc");
    }

    @Test
    void pagesThatAreNoMoreAreRemovedAndNothingOutside() throws IOException {
        Path inside = Files.createDirectory(other.resolve("book"));
        Path outside = Files.writeString(other.resolve("outside.txt"), "mine");
        Files.writeString(inside.resolve("old.html"), "old");
        Files.writeString(
                inside.resolve("newsgraph-ontology.txt"), "newsgraph-ontology.txt\nold.html\n../outside.txt\n");
        new OntologyBook(new OntologySite(null, Knowledge.bundled())).write(inside);
        assertThat(inside.resolve("old.html")).doesNotExist();
        assertThat(outside).exists();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(book)) {
            return files.filter(f -> f.toString().endsWith(".html")).toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(book.resolve(name).toFile(), "UTF-8");
    }
}
