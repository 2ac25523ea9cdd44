package org.newsgraph.examples;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.relation.Fact;

/** An article goes in, facts come out, each with the sentence that says it. */
public final class FirstFacts {
    static final String TEXT = "Der Softwarekonzern Solvara AG hat den Datenbankhersteller Tenvio GmbH für 40 Millionen "
            + "Euro gekauft. Solvara will außerdem die Velmar AG übernehmen.";

    private FirstFacts() {}

    /** The lines that {@link #main} prints. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        // begin README
        NewsGraph newsgraph = NewsGraph.standard();
        Article article = ArticleReader.fromText("news.txt", text);
        for (Fact fact : newsgraph.facts(article)) {
            lines.add(fact.subject().name() + " " + fact.property() + " " + fact.object().text() + ", " + fact.status() + ": "
                    + article.slice(fact.evidence().sentence()));
        }
        // end README
        return lines;
    }

    public static void main(String[] arguments) {
        lines(TEXT).forEach(System.out::println);
    }
}
