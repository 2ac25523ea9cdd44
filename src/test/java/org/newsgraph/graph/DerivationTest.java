package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.graph.Desk.article;
import static org.newsgraph.graph.Desk.decisions;
import static org.newsgraph.graph.Desk.graph;
import static org.newsgraph.graph.Desk.mentions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;

/** What follows from articles, computed in full and after a change. */
class DerivationTest {
    private static final Derivation DERIVATION = new Derivation(GraphWriter.BASE);
    private static final String BLATT = "https://blatt.example/";

    /** Relations of every kind: symmetric, with a more general one, with an inverse, transitive, of a case, functional. */
    private static final List<String> PROPERTIES = List.of(
            "partnersWith",
            "sharesRevenueWith",
            "develops",
            "developedBy",
            "locatedIn",
            "headquarteredIn",
            "plaintiffIn",
            "defendantIn",
            "contradicts");

    @Example
    void inverseSymmetricAndGeneralRelationsFollow() {
        Desk desk = new Desk()
                .with(article(
                        "a",
                        "2026-03-01",
                        "Asserted id:a ng:sharesRevenueWith id:b",
                        "Asserted id:a ng:develops id:c",
                        "Asserted id:d ng:developedBy id:a"));
        assertThat(desk.derived("partnersWith")).containsExactlyInAnyOrder("a b", "b a");
        assertThat(desk.derived("sharesRevenueWith")).containsExactlyInAnyOrder("a b", "b a");
        assertThat(desk.derived("developedBy")).containsExactlyInAnyOrder("c a", "d a");
        assertThat(desk.derived("develops")).containsExactlyInAnyOrder("a c", "a d");
    }

    @Example
    void partiesOfACaseSueEachOther() {
        Desk desk = new Desk()
                .with(
                        article("a", "2026-03-01", "Asserted id:a ng:plaintiffIn id:fall"),
                        article("b", "2026-03-01", "Asserted id:b ng:defendantIn id:fall"));
        assertThat(desk.derived("sues")).containsExactly("a b");
    }

    @Example
    void whatLiesInAPlaceLiesInTheOneAroundIt() {
        Desk desk = new Desk()
                .with(article(
                        "a",
                        "2026-03-01",
                        "Asserted id:a ng:headquarteredIn id:kiel",
                        "Asserted id:kiel ng:locatedIn id:holstein",
                        "Asserted id:holstein ng:locatedIn id:deutschland"));
        assertThat(desk.derived("locatedIn"))
                .containsExactlyInAnyOrder("a kiel", "a holstein", "a deutschland", "kiel deutschland");
    }

    @Example
    void onlyWhatIsVouchedForHasConsequences() {
        for (String status : List.of("Planned", "Possible", "Alleged", "Denied", "Negated")) {
            Desk desk = new Desk()
                    .with(article(
                            "a",
                            "2026-03-01",
                            status + " id:a ng:partnersWith id:b",
                            status + " id:a ng:plaintiffIn id:fall",
                            "Asserted id:b ng:defendantIn id:fall"));
            assertThat(desk.derived("partnersWith")).as(status).isEmpty();
            assertThat(desk.derived("sues")).as(status).isEmpty();
        }
    }

    @Example
    void ontologyAndRegisterLeadToNoTriples() {
        assertThat(new Desk().withRegister().derived())
                .allMatch(quad -> quad.getGraph().equals(quad.getSubject()));
    }

    @Example
    void whatIsToldOfOneIriOfAnEntityIsToldOfTheCanonicalOne() {
        Desk desk = new Desk()
                .with(
                        mentions("kielwerk", "werk-kiel"),
                        decisions("id:werk-kiel owl:sameAs id:kielwerk ."),
                        article("a", "2026-03-01", "Asserted id:nordlicht ng:acquires id:werk-kiel"));
        assertThat(desk.derived("acquires")).containsExactly("nordlicht kielwerk");
    }

    /** Run as they are, as anybody may run them by hand, on articles that give each of them something to conclude. */
    @Example
    void everyRuleConcludesSomethingFromAnExample() {
        Desk desk = new Desk().with(examples());
        update(desk, List.of(), List.of());
        DatasetGraph open = DatasetGraphFactory.create();
        desk.data().find().forEachRemaining(quad -> {
            open.add(quad);
            open.add(Quad.defaultGraphIRI, quad.getSubject(), quad.getPredicate(), quad.getObject());
        });
        Knowledge.bundled().files().rules().forEach((name, text) -> {
            try (QueryExec run = QueryExec.dataset(open).query(text).build()) {
                assertThat(run.constructTriples()).as(name).toIterable().isNotEmpty();
            }
        });
    }

    private static DatasetGraph[] examples() {
        return new DatasetGraph[] {
            article(
                    "1",
                    "2026-03-01",
                    "Asserted id:a ng:sharesRevenueWith id:b",
                    "Asserted id:a ng:develops id:c",
                    "Asserted id:a ng:plaintiffIn id:f",
                    "Asserted id:b ng:defendantIn id:f",
                    "Asserted id:a ng:headquarteredIn id:kiel",
                    "Asserted id:kiel ng:locatedIn id:holstein",
                    "Asserted id:a ng:employs 100",
                    "Asserted id:a ng:acquires id:b2 ; ng:price 40 ; ng:currency 'EUR'",
                    "Asserted id:a ng:reportsRevenue <#x> ; ng:year '2025'^^xsd:gYear . <#x> ng:amount 3 ; ng:currency 'EUR'",
                    "Asserted id:p ng:holdsPosition id:a ; ng:role 'Vorstandschef'@de",
                    "Asserted id:a ng:contradicts <#words> ; ng:confidence 0.9 . id:kiel a ng:City"),
            article(
                    "2",
                    "2026-03-02",
                    "Denied id:a ng:partnersWith id:b",
                    "Asserted id:a ng:headquarteredIn id:bremen",
                    "Asserted id:a ng:employs 200",
                    "Asserted id:a ng:acquires id:b2 ; ng:price 80 ; ng:currency 'EUR'",
                    "Asserted id:a ng:reportsRevenue <#x> ; ng:year '2025'^^xsd:gYear . <#x> ng:amount 9 ; ng:currency 'EUR'",
                    "Asserted id:b2 ng:uses id:c ; ng:confidence 0.9 . id:bremen a ng:City"),
            graph(BLATT + "merged", "id:b2 ng:sameEntityAs id:b ."),
        };
    }

    @Example
    void circlesDoNotHoldThemselvesUp() {
        Desk desk = new Desk().with(article("a", "2026-03-01", "Asserted id:a ng:partnersWith id:b"));
        update(desk, List.of(), List.of());
        assertThat(desk.kept()).anyMatch(quad -> quad.getPredicate().equals(Vocabulary.term("partnersWith")));
        update(desk, List.of(), List.of(BLATT + "a"));
        assertThat(desk.kept()).noneMatch(quad -> quad.getPredicate().equals(Vocabulary.term("partnersWith")));
        assertThat(desk.kept()).isEqualTo(new Desk().derived());
    }

    @Example
    void changedRulesAreNoticed() {
        Desk desk = new Desk().with(article("a", "2026-03-01", "Asserted id:a ng:partnersWith id:b"));
        update(desk, List.of(), List.of());
        assertThat(DERIVATION.isIn(desk.data())).isTrue();
        Node ontology = NodeFactory.createURI(GraphWriter.BASE + "graph/ontology");
        desk.data().deleteAny(ontology, ontology, Vocabulary.LEXICON_DIGEST, Node.ANY);
        desk.data().add(ontology, ontology, Vocabulary.LEXICON_DIGEST, Literals.string("sha256:other"));
        assertThat(DERIVATION.isIn(desk.data())).isFalse();
    }

    @Example
    void groundsAreTheRuleAndItsPremises() {
        Desk desk = new Desk()
                .with(article(
                        "a", "2026-03-01", "Asserted id:a ng:plaintiffIn id:f", "Asserted id:b ng:defendantIn id:f"));
        update(desk, List.of(), List.of());
        Triple follows = triple("a", "sues", "b");
        assertThat(DERIVATION.grounds(desk.data(), List.of(follows, triple("b", "sues", "a"))))
                .isEqualTo(Map.of(
                        follows,
                        new Grounds(
                                "sues", List.of(triple("a", "plaintiffIn", "f"), triple("b", "defendantIn", "f")))));
    }

    private static Triple triple(String subject, String property, String object) {
        String id = GraphWriter.BASE + "id/";
        return Triple.create(
                NodeFactory.createURI(id + subject),
                NodeFactory.createURI(Ontology.NAMESPACE + property),
                NodeFactory.createURI(id + object));
    }

    private static void update(Desk desk, Collection<DatasetGraph> put, Collection<String> removed) {
        DERIVATION.update(desk.data(), put, removed);
    }

    @Provide
    Arbitrary<DatasetGraph> articles() {
        Arbitrary<String> entity = Arbitraries.of("id:a", "id:b", "id:c", "id:d");
        Arbitrary<String> status = Arbitraries.frequency(Tuple.of(5, "Asserted"), Tuple.of(1, "Denied"));
        Arbitrary<String> fact = Combinators.combine(status, entity, Arbitraries.of(PROPERTIES), entity)
                .as((how, subject, property, object) -> how + " " + subject + " ng:" + property + " " + object);
        Arbitrary<String[]> facts = fact.list().ofMaxSize(4).map(list -> list.toArray(String[]::new));
        return Combinators.combine(name(), Arbitraries.of("2026-03-01", "2026-03-20", "2019-01-01"), facts)
                .as((name, day, told) -> {
                    DatasetGraph article = article(name, day, told);
                    graph(BLATT + name, "id:a a ng:City . id:b a ng:City . id:c a ng:Place . id:d a ng:City .")
                            .find()
                            .forEachRemaining(article::add);
                    return article;
                });
    }

    private static Arbitrary<String> name() {
        return Arbitraries.of("1", "2", "3", "4");
    }

    /** Which entities are one, and which facts repeat others, as graphs of their own say. */
    @Provide
    Arbitrary<DatasetGraph> links() {
        Arbitrary<String> merged =
                Arbitraries.of("", "id:b owl:sameAs id:a .", "id:d owl:sameAs id:c .", "id:c owl:sameAs id:a .");
        Arbitrary<String> repeated = Arbitraries.of("", "<" + BLATT + "2#0> ng:repeats <" + BLATT + "1#0> .");
        return Arbitraries.oneOf(
                merged.map(Desk::decisions),
                repeated.map(turtle -> graph(BLATT + "links", "<> a ng:Dataset . " + turtle)));
    }

    /** Each a batch of graphs to put, and names of articles to remove. */
    @Provide
    Arbitrary<List<Map.Entry<List<DatasetGraph>, List<String>>>> changes() {
        Arbitrary<List<DatasetGraph>> put =
                Arbitraries.oneOf(articles(), articles(), links()).list().ofMaxSize(3);
        Arbitrary<List<String>> removed =
                name().map(name -> BLATT + name).list().ofMaxSize(1);
        return Combinators.combine(put, removed)
                .as((graphs, names) -> Map.entry(graphs, names))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 150)
    void afterAnyChangesTheDerivedGraphsAreThoseComputedInFull(
            @ForAll("changes") List<Map.Entry<List<DatasetGraph>, List<String>>> changes) {
        Desk worked = new Desk().with(mentions("a", "b", "c", "d"));
        Desk fresh = new Desk().with(mentions("a", "b", "c", "d"));
        for (Map.Entry<List<DatasetGraph>, List<String>> change : changes) {
            update(worked, change.getKey(), change.getValue());
            change.getValue().forEach(name -> fresh.data().removeGraph(NodeFactory.createURI(name)));
            change.getKey().forEach(fresh::with);
            assertThat(worked.kept()).isEqualTo(fresh.derived());
        }
    }
}
