package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.ontology.Knowledge;

/** {@code explain --why}: the article is read again, and its facts come out again. */
class WhyTest {
    private static final String ARTICLE = """
            Der Softwarekonzern Solvara AG will den Anbieter Brixatec GmbH übernehmen.

            Laut dem Magazin Netzbote hat Solvara die Firma Dextra GmbH nicht verklagt.
            """;

    @TempDir
    private Path dir;

    private String why(String subject) throws IOException {
        Path article = Files.writeString(dir.resolve("a.txt"), ARTICLE);
        return Ran.newsgraph("explain", subject, "--in", article, "--why")
                .succeeds()
                .out();
    }

    @Test
    void theWordItsArgumentsAndTheStatusAreExplained() throws IOException {
        assertThat(why("Solvara"))
                .contains(
                        "'übernehmen', verb übernehmen, entry uebernehmen",
                        "subject     'Solvara AG', name, subject",
                        "object      'Brixatec GmbH', name, direct object",
                        "planned: modal verb 'wollen'",
                        "0.95 = 0.95 for the rule");
    }

    @Test
    void theStatusOfANegatedFactIsTheNegations() throws IOException {
        assertThat(why("Solvara")).contains("negated: negation");
    }

    @ParameterizedTest
    @MethodSource("org.newsgraph.cli.Bundled#articles")
    void everyFactComesOutAgainOfItsGraph(Path file) throws IOException {
        NewsGraph newsgraph = NewsGraph.standard(Knowledge.bundled(), "https://example.org/base/");
        Reading reading = newsgraph.read(ArticleReader.fromHtml(file.toString(), Files.readAllBytes(file), null));
        DatasetGraph graph = newsgraph.graph(reading);
        Why why = Why.of(graph, graph.listGraphNodes().next().getURI());
        List<String> told = reading.facts().stream()
                .map(fact -> why.of(newsgraph.iri(reading.article(), fact)))
                .toList();
        assertThat(told).isNotEmpty().allMatch(text -> text.contains("confidence"));
    }

    @Test
    void aFactOfAnotherProgramIsNotExplained() {
        NewsGraph newsgraph = NewsGraph.standard();
        DatasetGraph graph = newsgraph.graph(ArticleReader.fromText("a.txt", ARTICLE));
        Why why = Why.of(graph, graph.listGraphNodes().next().getURI());
        assertThat(why.of("https://example.org/a#fact-0"))
                .contains("not found again")
                .hasLineCount(1);
    }
}
