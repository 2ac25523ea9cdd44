package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Reprints;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/** Which facts of copies are repetitions, and which are the copies' own. */
class RepetitionsTest {
    private static final Map<String, Value> JUNE = Map.of("date", new Value.Time("2025-06", "im Juni"));
    private static final Map<String, Value> JULY = Map.of("date", new Value.Time("2025-07", "im Juli"));

    private final Kiosk kiosk = new Kiosk();

    private static Fact told(Fact fact) {
        return Kiosk.said(fact, Reprints.REPORT, "Umsatz");
    }

    private static Fact toldAgain(Fact fact) {
        return Kiosk.said(fact, Reprints.EDITED, "Umsatz");
    }

    private static Fact dated(Fact fact, Map<String, Value> qualifiers) {
        return Kiosk.said(fact, Reprints.REPORT, "Umsatz", fact.status(), qualifiers);
    }

    @Test
    void everyKindOfFactOfACopyRepeatsThatOfTheOriginal() {
        kiosk.put(
                "a", "2026-03-01", Reprints.REPORT, all(Samples.facts().stream().map(RepetitionsTest::told)));
        kiosk.put(
                "b", "2026-03-02", Reprints.EDITED, all(Samples.facts().stream().map(RepetitionsTest::toldAgain)));
        assertThat(kiosk.repetitions())
                .containsExactly(
                        "b accusedOf = a accusedOf",
                        "b employs = a employs",
                        "b partnersWith = a partnersWith",
                        "b raisesFunding = a raisesFunding");
    }

    private static Fact[] all(Stream<Fact> facts) {
        return facts.toArray(Fact[]::new);
    }

    @Test
    void whatACopyAddsIsItsOwn() {
        kiosk.put("a", "2026-03-01", Reprints.REPORT, told(Samples.staff()));
        kiosk.put("b", "2026-03-02", Reprints.EDITED, toldAgain(Samples.staff()), toldAgain(Samples.partners()));
        assertThat(kiosk.repetitions()).containsExactly("b employs = a employs");
    }

    @Test
    void anotherStatusIsNoRepetition() {
        Fact denied = Kiosk.said(Samples.partners(), Reprints.EDITED, "Umsatz", Status.DENIED, Map.of());
        kiosk.put("a", "2026-03-01", Reprints.REPORT, told(Samples.partners()));
        kiosk.put("b", "2026-03-02", Reprints.EDITED, denied);
        assertThat(kiosk.repetitions()).isEmpty();
    }

    @Test
    void aQualifierThatWasNotToldIsNoRepetitionAndAMissingOneIs() {
        kiosk.put("a", "2026-03-01", Reprints.REPORT, dated(Samples.partners(), JUNE));
        kiosk.put("b", "2026-03-02", Reprints.REPORT, dated(Samples.partners(), JULY));
        kiosk.put("c", "2026-03-03", Reprints.REPORT, dated(Samples.partners(), Map.of()));
        kiosk.put("d", "2026-03-04", Reprints.REPORT, dated(Samples.partners(), JULY));
        assertThat(kiosk.repetitions())
                .containsExactly("c partnersWith = a partnersWith", "d partnersWith = b partnersWith");
    }

    @Test
    void aCopyOfAnotherDayRepeatsWhatWasOverByThen() {
        for (String day : List.of("2026-03-01", "2026-03-02")) {
            kiosk.put(
                    day,
                    day,
                    Reprints.REPORT,
                    dated(Samples.partners(), Map.of("validUntil", new Value.Time(day, day))));
        }
        assertThat(kiosk.repetitions()).containsExactly("2026-03-02 partnersWith = 2026-03-01 partnersWith");
    }

    @Test
    void aPersonWhoseOrganisationIsCutRepeatsWhatTheyDid() {
        kiosk.put("a", "2026-03-01", Reprints.REPORT, by(told(Samples.staff()), "id/ute-brand_kielwerk", "Ute Brand"));
        kiosk.put("b", "2026-03-02", Reprints.EDITED, by(toldAgain(Samples.staff()), "#ute-brand.person", "Ute Brand"));
        kiosk.put("c", "2026-03-03", Reprints.EDITED, by(toldAgain(Samples.staff()), "#ole-brand.person", "Ole Brand"));
        assertThat(kiosk.repetitions()).containsExactly("b employs = a employs");
    }

    private static Fact by(Fact fact, String id, String name) {
        return new Fact(
                new Entity(id, name, "Person", new TreeSet<>(), null, List.of()),
                fact.property(),
                fact.object(),
                fact.qualifiers(),
                fact.status(),
                fact.speaker(),
                fact.confidence(),
                fact.evidence(),
                fact.rule());
    }

    @Test
    void articlesThatAreNoCopiesRepeatNothing() {
        String other = "Die Stadtwerke melden einen ruhigen Winter. ".repeat(12);
        kiosk.put("a", "2026-03-01", Reprints.REPORT, told(Samples.staff()));
        kiosk.put("b", "2026-03-02", other, Kiosk.said(Samples.staff(), other, "Winter"));
        assertThat(kiosk.repetitions()).isEmpty();
    }

    @Test
    void whatTwoCopiesAddAlikeIsToldOnce() {
        kiosk.put("a", "2026-03-01", Reprints.REPORT);
        kiosk.put("b", "2026-03-02", Reprints.EDITED, toldAgain(Samples.partners()));
        kiosk.put("c", "2026-03-03", Reprints.EDITED, toldAgain(Samples.partners()));
        assertThat(kiosk.repetitions()).containsExactly("c partnersWith = b partnersWith");
    }

    @Test
    void retractionOfTheOriginalMakesItsFactsThoseOfTheNextOne() {
        for (String name : List.of("a", "b", "c")) {
            kiosk.put(name, null, Reprints.REPORT, told(Samples.staff()));
        }
        assertThat(kiosk.repetitions()).containsExactly("b employs = a employs", "c employs = a employs");
        kiosk.takeBack("a");
        assertThat(kiosk.repetitions()).containsExactly("c employs = b employs");
    }

    @Test
    void aFactToldTwiceIsRepeatedSentenceBySentence() {
        Fact first = Kiosk.said(Samples.staff(), Reprints.REPORT, "Menschen");
        Fact second = Kiosk.said(Samples.staff(), Reprints.REPORT, "Standorten");
        kiosk.put("a", null, Reprints.REPORT, first, second);
        kiosk.put("b", null, Reprints.REPORT, first, second);
        Map<String, String> pairs = Iter.asStream(new Derivation(GraphWriter.BASE)
                        .copies(kiosk.data())
                        .find(Node.ANY, Node.ANY, Vocabulary.REPEATS, Node.ANY))
                .collect(Collectors.toMap(quad -> hash(quad.getSubject()), quad -> hash(quad.getObject())));
        assertThat(pairs)
                .hasSize(2)
                .allSatisfy((copy, original) -> assertThat(original).isEqualTo(copy));
    }

    /** The same for facts from the same words of equal texts. */
    private static String hash(Node fact) {
        return fact.getURI().replaceFirst(".*#fact-", "");
    }

    @Test
    void theLinksConformToTheirShapes() {
        kiosk.put("a", "2026-03-01", Reprints.REPORT, told(Samples.staff()));
        kiosk.put("b", "2026-03-02", Reprints.EDITED, toldAgain(Samples.staff()));
        Validation validation = new Validation(Knowledge.bundled());
        DatasetGraph copies = new Derivation(GraphWriter.BASE).copies(kiosk.data());
        assertThat(validation.validate(copies)).isEmpty();
        Node graph = copies.listGraphNodes().next();
        copies.add(graph, Kiosk.iri("b"), Vocabulary.COPY_OF, Kiosk.iri("c"));
        assertThat(validation.validate(copies)).hasSize(1);
    }
}
