package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newsroom's lawyer reads first: the default graph holds no allegation, plan or denial as if it were so. */
class DefaultGraphTest {
    @Test
    void accusationsAreListedButNeverAsserted() {
        assertThat(query("ASK { ?s ng:accusedOf ?o }")).isEqualTo("false\n");
        String allegations = query("allegations", "--format", "csv");
        assertThat(allegations.lines().count()).as(allegations).isGreaterThan(1);
        assertThat(allegations).contains("Meta");
    }

    @Test
    void whatTheArticleDoesNotVouchForHasNoTriple() {
        String unsafe = """
                SELECT ?s ?p ?o {
                  GRAPH ?g { ?fact rdf:reifies <<( ?s ?p ?o )>> ; ng:status ?status . ?s ?p ?o }
                  FILTER NOT EXISTS { GRAPH ?g { ?other rdf:reifies <<( ?s ?p ?o )>> ; ng:status ng:Asserted } }
                }""";
        assertThat(query(unsafe, "--format", "csv")).isEqualTo("s,p,o\r\n");
    }

    private static String query(String... args) {
        List<Object> words = new ArrayList<>(List.of("query", args[0]));
        words.addAll(Bundled.articles());
        words.addAll(List.of(args).subList(1, args.length));
        return Ran.newsgraph(words.toArray()).succeeds().out();
    }
}
