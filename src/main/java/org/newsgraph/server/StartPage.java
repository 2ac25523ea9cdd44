package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.store.QueryCatalogue;

/** {@code /}: what is served here and how to ask for it. */
final class StartPage {
    private final QueryCatalogue catalogue;
    private final DatasetGraph data;

    StartPage(QueryCatalogue catalogue, DatasetGraph data) {
        this.catalogue = catalogue;
        this.data = data;
    }

    String html(HttpServletRequest request) {
        String language = Html.language(request);
        boolean german = language.equals("de");
        Counts counts = Counts.of(data);
        String here = "http://" + address(request);
        String body = QueryForms.header(german ? "Nachrichten als Wissensgraph" : "News as a knowledge graph")
                + "<main><p class=\"counts\">" + counts(counts, german) + "</p>\n<h2>"
                + (german ? "Fragen" : "Questions") + "</h2>\n" + QueryForms.items(catalogue.all(), language)
                + "<h2>SPARQL</h2>\n" + form(german) + "<h2>" + (german ? "Schnittstellen" : "Interfaces") + "</h2>\n"
                + endpoints(here, german) + "</main>";
        return Html.page(language, "newsgraph", body);
    }

    private static String counts(Counts counts, boolean german) {
        String pattern = german ? "<b>%,d</b> Artikel, <b>%,d</b> Fakten" : "<b>%,d</b> articles, <b>%,d</b> facts";
        return String.format(german ? Locale.GERMANY : Locale.UK, pattern, counts.articles(), counts.facts());
    }

    private static String form(boolean german) {
        return """
                <form action="/sparql" method="get">
                <textarea name="query" rows="8" spellcheck="false" aria-label="SPARQL">
                PREFIX ng: &lt;https://w3id.org/newsgraph/ontology#&gt;
                PREFIX rdf: &lt;http://www.w3.org/1999/02/22-rdf-syntax-ns#&gt;
                SELECT ?subject ?property ?object ?status WHERE {
                  ?fact rdf:reifies &lt;&lt;( ?subject ?property ?object )&gt;&gt; ; ng:status ?status
                } LIMIT 50</textarea>
                <input type="hidden" name="format" value="html">
                <button>%s</button>
                </form>
                """.formatted(german ? "Fragen" : "Ask");
    }

    private static String endpoints(String here, boolean german) {
        return "<dl>\n"
                + endpoint(
                        "/sparql",
                        german ? "SPARQL 1.2 lesend; GET und POST" : "SPARQL 1.2, read-only; GET and POST",
                        "curl " + here + "/sparql --data-urlencode 'query=SELECT * {?s ?p ?o} LIMIT 5'")
                + endpoint(
                        "/data",
                        german
                                ? "Graphen (Graph Store Protocol, lesend), je Artikel einer"
                                : "graphs (Graph Store Protocol, reading), one an article",
                        "curl " + here + "/data")
                + endpoint(
                        "/queries/NAME",
                        german ? "die Fragen oben; JSON, XML, CSV, TSV" : "the questions above; JSON, XML, CSV, TSV",
                        "curl '" + here + "/queries/partners?format=csv'")
                + endpoint("/health", german ? "Zustand und Umfang" : "state and size", "curl " + here + "/health")
                + "</dl>\n";
    }

    private static String endpoint(String path, String meaning, String command) {
        return "<dt><code>" + path + "</code> " + Html.escape(meaning) + "</dt><dd><pre>" + Html.escape(command)
                + "</pre></dd>\n";
    }

    /** The name and port that the reader's browser used. */
    private static String address(HttpServletRequest request) {
        return request.getServerName() + ":" + request.getServerPort();
    }
}
