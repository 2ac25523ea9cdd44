package org.newsgraph.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.store.Store;

/** Many articles go into a store on the disk (TDB2), which answers SPARQL; one is taken back. */
public final class NewsArchive {
    static final List<String> TEXTS = List.of(
            "Der Softwarekonzern Solvara AG hat den Datenbankhersteller Tenvio GmbH gekauft.",
            "Die Solvara AG will die Velmar AG übernehmen.",
            "Der Softwarekonzern Solvara AG hat auch den Kartendienst Norwin GmbH gekauft.");

    private static final Query BOUGHT = QueryFactory.create("""
            PREFIX ng: <https://w3id.org/newsgraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?buyer ?bought {
              ?a ng:acquires ?b .
              ?a skos:prefLabel ?buyer . ?b skos:prefLabel ?bought .
            } ORDER BY ?buyer ?bought""");

    private NewsArchive() {}

    /** Who is said to have bought whom, first by all articles, then without the last one. */
    public static List<List<String>> bought(Path directory) {
        NewsGraph newsgraph = NewsGraph.standard();
        List<Article> articles = articles();
        List<List<String>> answers = new ArrayList<>();
        try (Store store = Store.open(directory)) {
            store.write(dataset -> newsgraph.add(articles, dataset));
            answers.add(bought(store));
            String last = newsgraph.iri(articles.getLast());
            store.write(dataset -> newsgraph.update(dataset, List.of(), List.of(last)));
            answers.add(bought(store));
        }
        return answers;
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (String text : TEXTS) {
            String address = "https://zeitung.example/" + articles.size();
            articles.add(ArticleReader.fromText(address, text).withUrl(address));
        }
        return articles;
    }

    /** What is only planned is no triple, so that plain SPARQL does not find it. */
    private static List<String> bought(Store store) {
        List<String> lines = new ArrayList<>();
        store.query(BOUGHT, Map.of(), query -> {
            query.select()
                    .forEachRemaining(row -> lines.add(row.get("buyer").getLiteralLexicalForm() + " bought "
                            + row.get("bought").getLiteralLexicalForm()));
            return lines;
        });
        return lines;
    }

    public static void main(String[] arguments) throws IOException {
        bought(Files.createTempDirectory("news")).forEach(System.out::println);
    }
}
