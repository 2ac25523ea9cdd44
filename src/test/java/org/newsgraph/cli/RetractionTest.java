package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.article.Reprints;
import org.newsgraph.article.Span;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.Store;

/** Whatever was built, built again with another text and removed: the store holds what the articles left give alone. */
class RetractionTest {
    /** With a register of one, for it is put into every store. */
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard(knowledge(), GraphWriter.BASE);

    /** Texts that share facts, are copies of one another or deny what another says. */
    private static final List<String> TEXTS = List.of(
            Reprints.REPORT,
            Reprints.EDITED,
            "Novatek beschäftigt 1.200 Menschen. Novatek kooperiert mit dem Anbieter Tellura GmbH.",
            "Die Tellura GmbH ist eine Tochter des Konzerns Novatek. Der Verein sagte nichts.",
            "Novatek kooperiert nicht mit dem Anbieter Tellura GmbH.");

    private final PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(nowhere, nowhere, false);

    /** In each step the texts to be built by article, below zero for an article to be removed. */
    @Provide
    Arbitrary<List<NavigableMap<Integer, Integer>>> steps() {
        Arbitrary<Integer> article = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> text = Arbitraries.integers().between(-2, TEXTS.size() - 1);
        return Arbitraries.maps(article, text)
                .ofMinSize(1)
                .ofMaxSize(3)
                .<NavigableMap<Integer, Integer>>map(TreeMap::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static Knowledge knowledge() {
        return Knowledge.read(Path.of("src/test/resources/cli/updates"));
    }

    private static Article article(int number, int text) {
        Body body = Body.of(TEXTS.get(text));
        return new Article(
                "articles.jsonl",
                "https://blatt.example/" + number,
                "Meldung",
                body,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, body.length()), null)),
                Metadata.builder("de").published("2026-03-0" + number).build());
    }

    /** Builds into a store that stays open. */
    private void build(Store store, List<Article> articles) {
        Destination destination = new Destination(Path.of("memory"), path -> store);
        destination.store();
        try (Ledger ledger = new Ledger(terminal, null);
                Intake intake = new Intake(destination, NEWSGRAPH, ledger, new Summary(), Intake.Manner.STANDARD)) {
            articles.forEach(intake::take);
            intake.build();
            destination.complete(NEWSGRAPH, LoadListener.NONE);
        }
    }

    private static Set<Quad> quads(Store store) {
        return store.read(data -> Iter.toSet(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theDatasetIsThatOfTheArticlesLeft(@ForAll("steps") List<NavigableMap<Integer, Integer>> steps) {
        NavigableMap<Integer, Integer> left = new TreeMap<>();
        try (Store worked = Store.inMemory();
                Store fresh = Store.inMemory()) {
            for (NavigableMap<Integer, Integer> step : steps) {
                build(worked, articles(step));
                step.forEach(left::put);
                List<String> removed = step.entrySet().stream()
                        .filter(e -> e.getValue() < 0)
                        .map(e -> NEWSGRAPH.iri(article(e.getKey(), 0)))
                        .toList();
                RemoveCommand.retract(worked, new Following(), removed);
            }
            build(fresh, articles(left));
            assertThat(quads(worked)).isEqualTo(quads(fresh));
        }
    }

    private static List<Article> articles(NavigableMap<Integer, Integer> texts) {
        return texts.entrySet().stream()
                .filter(e -> e.getValue() >= 0)
                .map(e -> article(e.getKey(), e.getValue()))
                .toList();
    }
}
