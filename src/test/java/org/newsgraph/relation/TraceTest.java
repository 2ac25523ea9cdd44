package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Knowledge;

/** A trace is told what was tried, and why a fact has the status it has. */
class TraceTest {
    private final List<Step> steps = new ArrayList<>();
    private final NewsGraph newsgraph = NewsGraph.traced(Knowledge.bundled(), GraphWriter.BASE, steps::add);

    private List<Fact> read(String text) {
        steps.clear();
        return newsgraph.facts(ArticleReader.fromText("test", text));
    }

    private <T extends Step> List<T> told(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<Grounds.Reason> reasons(String text) {
        List<Fact> facts = read(text);
        return told(Step.Built.class).stream()
                .filter(b -> b.fact().equals(facts.getFirst()))
                .findFirst()
                .orElseThrow()
                .grounds()
                .reasons();
    }

    @Test
    void everyFactHasGrounds() {
        List<Fact> facts =
                read("Der Konzern Solvara AG hat den Anbieter Dextra GmbH gekauft. Die Chefin der Solvara AG, Anna"
                        + " Brandl, sagte, der Kauf sei gut gewesen.");
        assertThat(facts).isNotEmpty();
        assertThat(told(Step.Built.class))
                .extracting(built -> TraceTest.content(built.fact()))
                .containsAll(facts.stream().map(TraceTest::content).toList());
    }

    /** What is told before the people of the article have their ids. */
    private static List<Object> content(Fact fact) {
        return List.of(fact.subject().name(), fact.property(), fact.object().text(), fact.status(), fact.evidence());
    }

    @Test
    void aMissingArgumentIsTold() {
        read("Gestern wurde die Firma Dextra GmbH übernommen.");
        assertThat(told(Step.Unbound.class)).anySatisfy(u -> {
            assertThat(u.frame().id()).isEqualTo("uebernehmen");
            assertThat(u.argument().function()).isEqualTo(Frame.Function.SUBJECT);
        });
    }

    @Test
    void aModalVerbIsAReason() {
        assertThat(reasons("Der Konzern Solvara AG will den Anbieter Dextra GmbH kaufen."))
                .contains(new Grounds.Reason(Status.PLANNED, "modal verb", "wollen"));
    }

    @Test
    void aSourceWithoutANameIsAReason() {
        assertThat(reasons("Medienberichten zufolge hat der Konzern Solvara AG den Anbieter Dextra GmbH gekauft."))
                .extracting(Grounds.Reason::sign)
                .contains("source without a name");
    }

    @Test
    void reasonsOfOneFactAreNotThoseOfTheNext() {
        List<Fact> facts =
                read("Der Konzern Solvara AG will den Anbieter Dextra GmbH kaufen und hat die Firma Brixatec GmbH"
                        + " gekauft.");
        Fact done = facts.stream()
                .filter(f -> f.status() == Status.ASSERTED)
                .findFirst()
                .orElseThrow();
        assertThat(told(Step.Built.class)).anySatisfy(b -> {
            assertThat(b.fact()).isEqualTo(done);
            assertThat(b.grounds().reasons()).isEmpty();
        });
    }

    @Test
    void listeningChangesNothing() {
        String text = "Der Konzern Solvara AG will den Anbieter Dextra GmbH kaufen, sagte Chefin Anna Brandl.";
        assertThat(read(text)).isEqualTo(NewsGraph.standard().facts(ArticleReader.fromText("test", text)));
    }
}
