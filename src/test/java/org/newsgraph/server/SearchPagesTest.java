package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.search.SyncListener;
import org.newsgraph.site.Grounding;
import org.newsgraph.site.Site;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;

class SearchPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SearchIndex INDEX = SearchIndex.inMemory(Site.terms(Knowledge.bundled()));
    private static final TestServer SITE = searchable();

    private static TestServer searchable() {
        DatasetGraph data = SampleData.load();
        INDEX.sync(data, SyncListener.NONE);
        NewsServer server = new NewsServer(
                        data,
                        Knowledge.bundled(),
                        QueryCatalogue.bundled(),
                        ServerOptions.onPort(0),
                        new Offer(INDEX, Grounding.NONE, List.of(), null))
                .start();
        return new TestServer(server, HttpClient.newHttpClient());
    }

    @AfterAll
    static void close() {
        SITE.close();
        INDEX.close();
    }

    private static JsonNode suggestions(String typed, String... headers) throws JsonProcessingException {
        HttpResponse<String> answer = SITE.get("/suggest?q=" + TestServer.encode(typed), headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestServer.type(answer)).isEqualTo("application/json");
        return JSON.readTree(answer.body());
    }

    private static String page(String query, String language) {
        HttpResponse<String> answer = SITE.get("/search" + query, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void suggestionsNameKindAddressAndDetailInTheReadersLanguage() throws JsonProcessingException {
        assertThat(suggestions("haendl", "Accept-Language", "de").toString())
                .startsWith("[{\"label\":\"Händlerbund Süd\",\"kind\":\"Organisation\","
                        + "\"href\":\"/id/haendlerbund-sued\",\"detail\":\"1 Artikel\"}");
        assertThat(suggestions("norvik", "Accept-Language", "en").get(0).toString())
                .isEqualTo("{\"label\":\"Norvik Systems\",\"kind\":\"company\","
                        + "\"href\":\"/id/norvik-systems\",\"detail\":\"2 articles\"}");
    }

    @Test
    void entitiesComeFirstThenArticlesThenTerms() throws JsonProcessingException {
        assertThat(suggestions("norvik").findValuesAsText("href"))
                .startsWith("/id/norvik-systems")
                .endsWith(
                        "/article?iri=https%3A%2F%2Fexample.org%2Fnews%2F1",
                        "/article?iri=https%3A%2F%2Fexample.org%2Fnews%2F2");
        assertThat(suggestions("partner").findValuesAsText("href")).contains("/ontology/partnersWith");
    }

    @Test
    void asManySuggestionsComeAsAreAskedFor() throws JsonProcessingException {
        assertThat(JSON.readTree(SITE.get("/suggest?q=norvik&limit=1").body())).hasSize(1);
        assertThat(JSON.readTree(SITE.get("/suggest?q=norvik&limit=2").body())).hasSize(2);
        assertThat(suggestions("")).isEmpty();
        assertThat(suggestions("zzzz")).isEmpty();
        assertThat(JSON.readTree(SITE.get("/suggest").body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=x&page=0",
                "/search?q=x&page=-1",
                "/search?q=x&page=x",
                "/search?page=101",
                "/suggest?q=x&limit=1e9"
            })
    void numbersThatCannotBeAreRefusedWithOneLine(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().strip().lines()).singleElement().asString().contains("is not a number from 1 to");
    }

    @Test
    void thePageShowsWhatIsFoundInGroupsWithTheWordsMarked() {
        assertThat(page("?q=Umsatz", "de"))
                .contains("<h1>Gefunden zu „Umsatz“</h1>")
                .contains("steigerte den <mark class=\"hit\">Umsatz</mark> auf 2,4")
                .contains("<h2 id=\"articles\">Artikel");
        assertThat(page("?q=norvik", "en"))
                .contains("<h1>Found for “norvik”</h1>")
                .contains("<a href=\"/id/norvik-systems\">Norvik Systems</a>")
                .contains("<mark class=\"hit\">Norvik</mark> und Tellura rücken zusammen");
        assertThat(page("?q=company", "en")).contains("href=\"/ontology/Company\"");
    }

    @Test
    void anEmptySearchAndOneWithoutHitsHelp() {
        assertThat(page("", "en")).contains("<h1>Search</h1>", "The beginning of a word is enough.");
        assertThat(page("?q=zzzz", "de"))
                .contains("Nichts gefunden zu „zzzz“.", "Der Anfang eines Wortes genügt.")
                .doesNotContain("id=\"articles\"");
    }

    @Test
    void programsGetTheSameAsJson() throws JsonProcessingException {
        HttpResponse<String> answer = SITE.get("/search?q=kooperiert", "Accept", "application/json");
        assertThat(TestServer.type(answer)).isEqualTo("application/json");
        JsonNode found = JSON.readTree(answer.body());
        assertThat(found.at("/articles/count").asInt()).isEqualTo(1);
        assertThat(found.at("/articles/hits/0/passage").asText()).contains("kooperiert mit Tellura Cloud");
        assertThat(found.at("/pages").asInt()).isEqualTo(1);
        assertThat(SITE.get("/search?q=x", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "norvik\" AND (",
                "*",
                "\\",
                "{0}",
                "%"
            })
    void whateverIsTypedIsShownHarmlessly(String typed) {
        String page = page("?q=" + TestServer.encode(typed), "de");
        assertThat(page).doesNotContain("<script>", "<img src=x").contains("name=\"q\"");
    }

    @Test
    void tenThousandCharactersAreAnswered() throws JsonProcessingException {
        String typed = "norvik" + " x".repeat(2_000);
        assertThat(SITE.get("/search?q=" + TestServer.encode(typed)).statusCode())
                .isEqualTo(200);
        assertThat(suggestions(typed)).isEmpty();
    }

    @Test
    void theBoxInTheHeadOfEveryPageWorksWithoutScript() {
        assertThat(SITE.get("/").body())
                .contains("action=\"/search\" method=\"get\"")
                .contains("<label class=\"unseen\" for=\"search\">");
        assertThat(SITE.get("/static/search.js").statusCode()).isEqualTo(200);
        assertThat(SITE.get("/static/search.css").statusCode()).isEqualTo(200);
    }
}
