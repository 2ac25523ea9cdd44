package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;

class ReadingPagesTest {
    private static final TestServer SITE = TestServer.sample();
    private static final String FIRST = "/article?iri=" + TestServer.encode(SampleData.NEWS + "1");
    private static final String HOSTILE = """
            PREFIX ng: <https://w3id.org/newsgraph/ontology#>
            PREFIX schema: <https://schema.org/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX id: <https://w3id.org/newsgraph/id/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            GRAPH <urn:x> {
              <urn:x> a schema:NewsArticle ; schema:headline "<script>alert(1)</script>%s"@de ; ng:digest "x" ;
                prov:wasDerivedFrom <javascript:alert(2)> ; schema:mentions id:a , id:b ; ng:blocks "paragraph=0,9999" ;
                schema:articleBody "Anton <img src=x onerror=alert(3)> traf Berta.\\n\\nEnde 🚀 hier."@de .
              id:a a ng:Person ; skos:prefLabel "Anton\\"><script>"@de ; ng:mention <urn:x#char=0,5> , <urn:x#char=0,900> .
              id:b a ng:Person ; skos:prefLabel "Berta"@de ; ng:mention <urn:x#char=3,8> , <urn:x#char=40,45> .
              <urn:x#fact-1> a ng:Fact ; rdf:reifies <<( id:a ng:partnersWith id:b )>> ; ng:status ng:Alleged ;
                ng:confidence 0.9 ; ng:evidence <urn:x#char=0,46> ; ng:subjectSpan <urn:x#char=0,5> ;
                ng:cue <urn:x#char=35,39> ; ng:objectSpan <urn:x#char=40,4000> .
            }
            GRAPH <urn:bare> { <urn:bare> a schema:NewsArticle }
            """.formatted("W".repeat(10_000));

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void anArticleMarksItsFactsAndMentions() {
        String page = SITE.get(FIRST).body();
        assertThat(page)
                .contains("<h1 lang=\"de\">Norvik und Tellura rücken zusammen</h1>")
                .contains("<a class=\"mention\" id=\"char=2,16\" href=\"/id/norvik-systems\">")
                .contains("<mark class=\"evidence asserted\" data-roles=\"e1 s1\">Norvik Systems</mark>")
                .contains("id=\"fact-002\"")
                .contains("href=\"#fact-002\" aria-label=\"Fact 2, alleged\"")
                .contains("Preise abgesprochen zu haben");
        assertThat(page).doesNotContain("<script>");
        String body = page.substring(page.indexOf("<article class=\"body\""), page.indexOf("</article>"))
                .replaceAll("<sup>.*?</sup>", "")
                .replaceAll("<[^>]*>", "");
        assertThat(body)
                .as("the words as they are, no blank added")
                .contains("🚀 Norvik Systems kooperiert mit Tellura Cloud. Der Händlerbund Süd wirft");
    }

    @Test
    void anArticleComesAsItsGraphToo() {
        HttpResponse<String> answer = SITE.get(FIRST, "Accept", "text/turtle");
        Graph expected = RDFParser.source("server/sample.trig")
                .toDatasetGraph()
                .getGraph(NodeFactory.createURI(SampleData.NEWS + "1"));
        assertThat(TestServer.type(answer)).isEqualTo("text/turtle");
        assertThat(RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph().isIsomorphicWith(expected))
                .isTrue();
        assertThat(SITE.get(FIRST, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(TestServer.type(SITE.get(FIRST, "Accept", "text/html"))).isEqualTo("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/article?iri=urn:none", "/article/none", "/resource?iri=urn:none"})
    void whatIsNotInTheGraphIsNotFound(String path) {
        for (String accept : new String[] {"text/html", "text/turtle"}) {
            HttpResponse<String> answer = SITE.get(path, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/articles lists the articles");
        }
    }

    @Test
    void aListChoosesByPublisherAndDay() {
        assertThat(SITE.get("/articles").body()).contains("2 articles, newest first");
        assertThat(SITE.get("/articles?from=2026-03-03").body()).doesNotContain("Norvik und Tellura rücken");
        assertThat(SITE.get("/articles?to=2026-03-02").body()).contains("Norvik und Tellura rücken");
        assertThat(SITE.get("/articles?publisher=nobody").body()).contains("0 articles");
        assertThat(SITE.get("/articles?from=x").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/articles?page=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theStartPageCountsWhatHealthCounts() {
        String page = SITE.get("/").body();
        assertThat(page)
                .contains("<a href=\"/articles\">2</a>", "<a href=\"/queries/relations\">13</a>")
                .contains("Norvik und Tellura rücken zusammen", "/queries/allegations", "/openapi.json")
                .contains("curl http://localhost:" + SITE.server().port() + "/health");
    }

    @Test
    void theStartPageNamesTheAddressThatPeopleKnow() {
        Exposure proxied = new Exposure(URI.create("https://news.example.org/"), List.of(), List.of());
        try (TestServer site = Protected.of(Protection.READ_ONLY.withExposure(proxied))) {
            assertThat(site.get("/").body()).contains("curl https://news.example.org/health");
        }
    }

    @Test
    void theStartPageFollowsTheData() {
        try (Store store = Store.inMemory();
                TestServer site = TestServer.of(store.dataset(), ServerOptions.onPort(0))) {
            assertThat(site.get("/").body()).contains("newsgraph serve article.html");
            store.put(RDFParser.source("server/sample.trig").toDatasetGraph());
            assertThat(site.get("/").body()).contains("<a href=\"/articles\">2</a>");
            store.remove(SampleData.NEWS + "1");
            assertThat(site.get("/").body()).contains("<a href=\"/articles\">1</a>");
        }
    }

    @Test
    void aFactHasAPageOfItsOwn() {
        String fact = "/resource?iri=" + TestServer.encode(SampleData.NEWS + "1#fact-002");
        assertThat(SITE.get(fact).body()).contains("class=\"fact alleged\"", "What is said of it");
        assertThat(TestServer.type(SITE.get(fact, "Accept", "text/turtle"))).isEqualTo("text/turtle");
    }

    @Test
    void aSpanShowsItsWords() {
        String page = SITE.get("/resource?iri=" + TestServer.encode(SampleData.NEWS + "1#char=32,45"))
                .body();
        assertThat(page).contains("<mark class=\"cue\">Tellura Cloud</mark>", FIRST.replace("&", "&amp;"));
    }

    @Test
    void hostileArticlesAreHarmless() {
        DatasetGraph data = RDFParser.fromString(HOSTILE, Lang.TRIG).toDatasetGraph();
        try (Store store = Store.inMemory()) {
            store.put(data);
            try (TestServer site = TestServer.of(store.dataset(), ServerOptions.onPort(0))) {
                for (String path : new String[] {
                    "/",
                    "/articles",
                    "/article?iri=urn:x",
                    "/article?iri=urn:bare",
                    "/resource?iri=urn:x",
                    "/resource?iri=urn:x%23fact-1",
                    "/resource?iri=urn:x%23char=40,4000"
                }) {
                    HttpResponse<String> answer = site.get(path, "Accept", "text/html");
                    assertThat(answer.statusCode()).as(path).isIn(200, 404);
                    assertThat(answer.body())
                            .as(path)
                            .doesNotContain("<script>", "<img src=x", "href=\"javascript:", "W".repeat(1_000));
                }
                assertThat(site.get("/article?iri=urn:x").body())
                        .contains("data-roles=\"e1 s1\">Anton</mark>", "<p class=\"paragraph\" data-begin=\"48\">");
                assertThat(site.get("/article?iri=urn:bare").body()).contains("The graph holds no text");
            }
        }
    }
}
