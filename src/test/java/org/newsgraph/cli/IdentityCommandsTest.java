package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges are listed with their reasons, and a line of Turtle undoes or makes one. */
class IdentityCommandsTest {
    private static final Path STORY = Path.of("src/test/resources/graph/identity/story.jsonl");
    private static final String ACRONYM = "“NTX” and “Norwin Tarvex”: acronym, by https://agentur.example/hafen";

    @TempDir
    private static Path built;

    @TempDir
    private Path dir;

    @BeforeAll
    static void build() {
        Ran.newsgraph("build", STORY, "--store", built.resolve("store")).succeeds();
    }

    private static String explained(Path store, Object... entity) {
        List<Object> words = new ArrayList<>(List.of("explain", "--identity", "--store", store));
        words.addAll(List.of(entity));
        return Ran.newsgraph(words.toArray()).succeeds().out();
    }

    private static String explained(Object... entity) {
        return explained(built.resolve("store"), entity);
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
        assertThat(Ran.newsgraph("explain", "NTX", "--store", built.resolve("store"))
                        .succeeds()
                        .out())
                .contains("https://agentur.example/hafen", "https://herald.example/figures", "2 Milliarden Euro");
    }

    @Test
    void aLineUndoesOrMakesAMergeAndTheStoreKeepsIt() throws IOException {
        Path store = dir.resolve("store");
        Path decided = decisions(
                "# not the same, and the same",
                "id:ntx owl:differentFrom id:norwin-tarvex .",
                "<https://w3id.org/newsgraph/id/seeblick-2> owl:sameAs id:seeblick-3 .");
        Ran.newsgraph("build", STORY, "--store", store, "--identity", decided).succeeds();
        assertThat(explained(store, "id:ntx")).doesNotContain(ACRONYM).contains("a decision says so");
        assertThat(explained(store, "Seeblick 3"))
                .contains("“Seeblick 2” and “Seeblick 3”: declared, by https://w3id.org/newsgraph/graph/decisions");
        Ran.newsgraph("build", STORY, "--store", store, "--force").succeeds();
        Ran.newsgraph("remove", "https://herald.example/figures", "--store", store)
                .succeeds();
        assertThat(explained(store)).doesNotContain(ACRONYM).contains("told name", "declared");
        Ran.newsgraph("build", STORY, "--store", store, "--identity", decisions(""))
                .succeeds();
        assertThat(explained(store)).contains(ACRONYM).doesNotContain("declared");
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
        Ran.newsgraph("explain", "--store", dir).saysInOneLine(2, "no SUBJECT", "--identity");
    }

    private void refused(Path file, String... words) {
        Ran.newsgraph("build", STORY, "--store", dir.resolve("store"), "--identity", file)
                .saysInOneLine(1, words);
    }
}
