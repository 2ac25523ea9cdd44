package org.newsgraph.examples;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.Fact;

/**
 * An article goes in; facts, each with the sentence that says it, and a dataset come out.
 *
 * @param lines a fact and its sentence
 * @param graph the article's named graph
 */
public record FirstFacts(List<String> lines, DatasetGraph graph) {
    static final String TEXT =
            "Der Softwarekonzern Solvara AG hat den Datenbankhersteller Tenvio GmbH für 40 Millionen "
                    + "Euro gekauft. Solvara will außerdem die Velmar AG übernehmen.";

    /** Reads an article. */
    public static FirstFacts of(String text) {
        List<String> lines = new ArrayList<>();
        // begin README
        NewsGraph newsgraph = NewsGraph.standard();
        Article article = ArticleReader.fromText("news.txt", text);
        for (Fact fact : newsgraph.facts(article)) {
            lines.add(fact + ": " + article.slice(fact.evidence().sentence()));
        }
        DatasetGraph graph = newsgraph.graph(article);
        // end README
        return new FirstFacts(lines, graph);
    }

    public static void main(String[] arguments) {
        FirstFacts facts = of(TEXT);
        facts.lines().forEach(System.out::println);
        RDFDataMgr.write(System.out, facts.graph(), Lang.TRIG);
    }
}
