package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges are listed with their reasons, and a line of Turtle undoes or makes one. */
class IdentityCommandsTest {
    private static final Path STORY = Path.of("src/test/resources/graph/identity/story.jsonl");
    private static final String ACRONYM = "“NTX” and “Norwin Tarvex”: acronym, by https://agentur.example/hafen";

    @TempDir
    private Path dir;

    private Path store;

    @BeforeEach
    void build() {
        store = dir.resolve("store");
        Ran.newsgraph("build", STORY, "--store", store).succeeds();
    }

    private String explained(Object... entity) {
        Object[] words = new Object[entity.length + 4];
        System.arraycopy(new Object[] {"explain", "--identity", "--store", store}, 0, words, 0, 4);
        System.arraycopy(entity, 0, words, 4, entity.length);
        return Ran.newsgraph(words).succeeds().out();
    }

    private Path decisions(String... lines) throws IOException {
        return Files.write(dir.resolve("decisions.ttl"), List.of(lines));
    }

    @Test
    void explainListsMergesWithReasonAndArticles() {
        assertThat(explained())
                .contains(ACRONYM, "“Baltic Pump Works” and “Norwin Tarvex”: told name")
                .contains("    https://w3id.org/newsgraph/id/ntx  in https://kurier.example/hafen");
        assertThat(explained("NTX")).contains(ACRONYM).doesNotContain("Weber");
    }

    @Test
    void explainTellsWhoIsKeptApartAndWhy() {
        assertThat(explained("id:thomas-weber_tesparo"))
                .contains("apart: “Thomas Weber” https://w3id.org/newsgraph/id/thomas-weber_altenrode: "
                        + "they belong to different organisations");
        assertThat(explained("Tesparo")).contains("apart: “Tesparo Records”");
    }

    @Test
    void explainOfAnyNameFindsTheFactsOfTheEntity() {
        assertThat(Ran.newsgraph("explain", "NTX", "--store", store).succeeds().out())
                .contains("https://agentur.example/hafen", "https://herald.example/figures", "2 Milliarden Euro");
    }

    @Test
    void aLineUndoesAMergeAndTheStoreKeepsIt() throws IOException {
        Path apart = decisions("# not the same", "id:ntx owl:differentFrom id:norwin-tarvex .");
        Ran.newsgraph("build", STORY, "--store", store, "--identity", apart).succeeds();
        assertThat(explained("id:ntx")).doesNotContain(ACRONYM).contains("a decision says so");
        Ran.newsgraph("build", STORY, "--store", store, "--force").succeeds();
        Ran.newsgraph("remove", "https://stadt.example/wahl", "--store", store).succeeds();
        assertThat(explained()).doesNotContain(ACRONYM).contains("told name");
        Ran.newsgraph("build", STORY, "--store", store, "--identity", decisions(""))
                .succeeds();
        assertThat(explained()).contains(ACRONYM);
    }

    @Test
    void aLineMakesAMerge() throws IOException {
        Path same = decisions("<https://w3id.org/newsgraph/id/seeblick-2> owl:sameAs id:seeblick-3 .");
        Ran.newsgraph("build", STORY, "--store", store, "--identity", same).succeeds();
        assertThat(explained("Seeblick 3"))
                .contains("“Seeblick 2” and “Seeblick 3”: declared, by https://w3id.org/newsgraph/graph/decisions");
    }

    @Test
    void mistakesInDecisionsAreNamedWithTheirLine() throws IOException {
        refused(decisions("id:a owl:sameAs id:b .", "id:c owl:label id:d ."), "line 2", "c label d", "owl:sameAs");
        refused(decisions("", "id:a owl:sameAs ."), "line: 2", "is not Turtle", "mend");
        refused(
                decisions("id:a owl:sameAs id:b .", "id:b owl:differentFrom id:a ."),
                "decided both ways",
                "keep owl:sameAs or owl:differentFrom");
        refused(dir.resolve("none.ttl"), "none.ttl", "no such file");
        Ran.newsgraph("build", STORY, "--identity", decisions("")).saysInOneLine(2, "--identity", "--store DIR");
        Ran.newsgraph("explain", "--store", store).saysInOneLine(2, "no SUBJECT", "--identity");
    }

    private void refused(Path file, String... words) {
        Ran.newsgraph("build", STORY, "--store", store, "--identity", file).saysInOneLine(1, words);
    }
}
