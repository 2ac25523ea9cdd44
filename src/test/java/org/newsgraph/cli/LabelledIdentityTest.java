package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.store.Store;

/** How right and how complete merges are on labelled pairs of names, from the articles' text to the identity graph. */
class LabelledIdentityTest {
    private static final Path FOLDER = Path.of("src/test/resources/graph/identity");
    private static final Store STORE = Store.inMemory();

    /** Two names in articles, and whether they mean one thing. */
    private record Pair(boolean same, String article, String name, String otherArticle, String otherName) {
        static Pair of(String line) {
            String[] fields = line.split("\t", -1);
            return new Pair(fields[0].equals("same"), fields[1], fields[2], fields[3], fields[4]);
        }
    }

    @BeforeAll
    static void build() {
        Corpora.build(STORE, NewsGraph.standard(), FOLDER.resolve("articles.jsonl"));
    }

    private static List<Pair> pairs() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("pairs.tsv"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Pair::of).toList();
        }
    }

    private static boolean isMerged(DatasetGraph data, Pair pair) {
        Node one = Corpora.entity(data, pair.article(), pair.name());
        Node other = Corpora.entity(data, pair.otherArticle(), pair.otherName());
        return one.equals(other);
    }

    @Test
    void noTwoThingsAreMergedAndFewAreMissed() throws IOException {
        List<Pair> pairs = pairs();
        List<Pair> merged =
                STORE.read(data -> pairs.stream().filter(p -> isMerged(data, p)).toList());
        List<Pair> same = pairs.stream().filter(Pair::same).toList();
        List<Pair> missed = same.stream().filter(p -> !merged.contains(p)).toList();
        assertThat(pairs).hasSizeGreaterThan(60);
        assertThat(merged.stream().filter(pair -> !pair.same()).map(Pair::name))
                .as("one, though different: two firms of one name have one IRI from the start")
                .containsExactly("NPP");
        assertThat(missed).as("missed of %d that are one", same.size()).hasSizeLessThanOrEqualTo(same.size() / 10);
    }
}
