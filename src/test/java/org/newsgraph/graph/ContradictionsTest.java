package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.graph.Desk.article;
import static org.newsgraph.graph.Desk.decisions;
import static org.newsgraph.graph.Desk.graph;
import static org.newsgraph.graph.Desk.mentions;

import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** What counts as a contradiction, and what does not. */
class ContradictionsTest {
    private static final String PARTNERS = "id:nordlicht ng:partnersWith id:kielwerk";

    private static Desk desk(DatasetGraph... articles) {
        return new Desk().with(articles);
    }

    @Test
    void assertedAgainstDeniedAndNegatedIsOneContradictionOfAllSides() {
        assertThat(desk(
                                article("a", "2026-03-01", "Asserted " + PARTNERS),
                                article("b", "2026-03-02", "Denied " + PARTNERS + " ; ng:speaker id:kielwerk"),
                                article("c", "2026-03-03", "Negated " + PARTNERS, "Planned " + PARTNERS))
                        .contradictions())
                .containsExactly("DeniedClaim: kielwerk partnersWith: a#0,c#1 against b#0,c#0");
    }

    @Test
    void whatIsOnlyPlannedOrAllegedIsDisputed() {
        String takeover = "id:nordlicht ng:acquires id:kielwerk";
        assertThat(desk(article("a", "2026-03-01", "Planned " + takeover, "Denied " + takeover))
                        .contradictions())
                .containsExactly("DisputedClaim: nordlicht acquires: a#0 against a#1");
        assertThat(desk(article("a", "2026-03-01", "Possible " + takeover, "Denied " + takeover))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void denialOfTheOtherDirectionOrTheInverseContradictsOnce() {
        assertThat(desk(
                                article("a", "2026-03-01", "Asserted " + PARTNERS),
                                article("b", "2026-03-02", "Denied id:kielwerk ng:partnersWith id:nordlicht"))
                        .contradictions())
                .containsExactly("DeniedClaim: kielwerk partnersWith: a#0 against b#0");
        assertThat(desk(
                                article("a", "2026-03-01", "Asserted id:kielwerk ng:develops id:lotse"),
                                article("b", "2026-03-02", "Negated id:lotse ng:developedBy id:kielwerk"))
                        .contradictions())
                .containsExactly("DeniedClaim: lotse developedBy: a#0 against b#0");
    }

    @Test
    void whoDeniesTheGeneralDeniesTheSpecialButNotTheOtherWayRound() {
        String special = "id:nordlicht ng:sharesRevenueWith id:kielwerk";
        assertThat(desk(article("a", "2026-03-01", "Asserted " + special, "Denied " + PARTNERS))
                        .contradictions())
                .containsExactly("DeniedClaim: kielwerk partnersWith: a#0 against a#1");
        assertThat(desk(article("a", "2026-03-01", "Denied " + special, "Asserted " + PARTNERS))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void denialYearsLaterIsAChange() {
        assertThat(desk(
                                article("a", "2019-03-01", "Asserted " + PARTNERS),
                                article("b", "2026-03-02", "Negated " + PARTNERS))
                        .contradictions())
                .isEmpty();
        assertThat(desk(
                                article(
                                        "a",
                                        "2026-03-01",
                                        "Asserted " + PARTNERS + " ; ng:validFrom '2018-01-01'^^xsd:date"),
                                article("b", "2019-03-02", "Negated " + PARTNERS))
                        .contradictions())
                .hasSize(1);
    }

    @Test
    void whatIsToldAsOverIsAChange() {
        assertThat(desk(
                                article("a", "2026-03-01", "Asserted " + PARTNERS),
                                article(
                                        "b",
                                        "2026-05-02",
                                        "Negated " + PARTNERS + " ; ng:validUntil '2026-05-01'^^xsd:date"))
                        .contradictions())
                .isEmpty();
        assertThat(desk(
                                article(
                                        "a",
                                        "2026-03-01",
                                        "Asserted " + PARTNERS + " ; ng:validUntil '2025-12-31'^^xsd:date"),
                                article("b", "2026-05-02", "Negated " + PARTNERS))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void whoDeniesOnePositionDeniesNoOther() {
        String position = " id:ada ng:holdsPosition id:kielwerk ; ng:role ";
        assertThat(desk(article(
                                "a",
                                "2026-03-01",
                                "Asserted" + position + "'Chefin'",
                                "Denied" + position + "'Aufsichtsrätin'"))
                        .contradictions())
                .isEmpty();
        assertThat(desk(article(
                                "a",
                                "2026-03-01",
                                "Asserted" + position + "'Chefin'",
                                "Denied" + position + "'Chefin'"))
                        .contradictions())
                .hasSize(1);
    }

    @Test
    void otherObjectsAreOtherClaims() {
        assertThat(desk(article(
                                "a",
                                "2026-03-01",
                                "Asserted " + PARTNERS,
                                "Denied id:nordlicht ng:partnersWith id:tellura"))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void copiesTakeNoSideTwice() {
        Desk desk = desk(
                article("a", "2026-03-01", "Asserted " + PARTNERS),
                article("b", "2026-03-01", "Asserted " + PARTNERS),
                article("c", "2026-03-02", "Denied " + PARTNERS),
                graph("https://blatt.example/links", "<b#0> ng:repeats <a#0> ."));
        assertThat(desk.contradictions()).containsExactly("DeniedClaim: kielwerk partnersWith: a#0 against c#0");
    }

    @Test
    void mergedEntitiesAreOne() {
        Desk desk = desk(
                article("a", "2026-03-01", "Asserted id:nordlicht-ag ng:partnersWith id:kielwerk-gmbh"),
                article("b", "2026-03-02", "Denied " + PARTNERS),
                mentions("nordlicht", "nordlicht-ag", "kielwerk", "kielwerk-gmbh"),
                decisions("id:nordlicht-ag owl:sameAs id:nordlicht . id:kielwerk-gmbh owl:sameAs id:kielwerk ."));
        assertThat(desk.contradictions()).containsExactly("DeniedClaim: kielwerk partnersWith: a#0 against b#0");
    }

    @Test
    void hundredsOfSidesAreOneNodeWithATripleForEach() {
        Desk desk = new Desk();
        for (int i = 0; i < 100; i++) {
            desk.with(
                    article("a" + i, "2026-03-01", "Asserted " + PARTNERS),
                    article("b" + i, "2026-03-02", "Denied " + PARTNERS));
        }
        assertThat(desk.contradictions()).hasSize(1);
        assertThat(desk.derived("side")).hasSize(200);
        assertThat(desk.derived("denyingSide")).hasSize(100);
    }

    private static DatasetGraph revenue(String name, String amount, String qualifiers) {
        String node = "<https://blatt.example/" + name + "#amount>";
        DatasetGraph article =
                article(name, "2026-03-01", "Asserted id:nordlicht ng:reportsRevenue " + node + " ; " + qualifiers);
        graph("https://blatt.example/" + name, node + " a ng:MonetaryAmount ; " + amount)
                .find()
                .forEachRemaining(article::add);
        return article;
    }

    @Test
    void differentRevenuesOfOnePeriodContradict() {
        DatasetGraph one = revenue("a", "ng:amount 3.72 ; ng:currency 'EUR'", "ng:year '2025'^^xsd:gYear");
        assertThat(desk(one, revenue("b", "ng:amount 4.1 ; ng:currency 'EUR'", "ng:year '2025'^^xsd:gYear"))
                        .contradictions())
                .containsExactly("DifferentValues: nordlicht reportsRevenue: a#0,b#0");
        assertThat(desk(one, revenue("b", "ng:amount 3.7 ; ng:currency 'EUR'", "ng:year '2025'^^xsd:gYear"))
                        .contradictions())
                .as("rounded")
                .isEmpty();
        assertThat(desk(
                                one,
                                revenue(
                                        "b",
                                        "ng:amountMin 3.5 ; ng:amountMax 4.5 ; ng:currency 'EUR'",
                                        "ng:year '2025'^^xsd:gYear"))
                        .contradictions())
                .as("within a range")
                .isEmpty();
    }

    @Test
    void revenuesOfOtherPeriodsKindsOrCurrenciesDoNot() {
        DatasetGraph one = revenue("a", "ng:amount 3.72 ; ng:currency 'EUR'", "ng:year '2025'^^xsd:gYear");
        assertThat(desk(
                                one,
                                revenue("b", "ng:amount 9 ; ng:currency 'EUR'", "ng:year '2024'^^xsd:gYear"),
                                revenue("c", "ng:amount 9 ; ng:currency 'USD'", "ng:year '2025'^^xsd:gYear"),
                                revenue(
                                        "d",
                                        "ng:amount 9 ; ng:currency 'EUR'",
                                        "ng:year '2025'^^xsd:gYear ; ng:kind 'netto'"),
                                revenue("e", "ng:amount 9 ; ng:currency 'EUR'", "ng:speaker id:nordlicht"))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void validTimeGoesBeforeWords() {
        String valid = "ng:validFrom '2025-01-01'^^xsd:date ; ng:validUntil '2025-12-31'^^xsd:date";
        assertThat(desk(
                                revenue("a", "ng:amount 3 ; ng:currency 'EUR'", "ng:year '2025'^^xsd:gYear ; " + valid),
                                revenue("b", "ng:amount 9 ; ng:currency 'EUR'", "ng:period 'im Vorjahr' ; " + valid))
                        .contradictions())
                .hasSize(1);
    }

    @Test
    void figuresOfOneArticleMayBeOfTheWholeAndItsParts() {
        assertThat(desk(article(
                                "a",
                                "2026-03-01",
                                "Asserted id:nordlicht ng:employs 1200",
                                "Asserted id:nordlicht ng:employs 400"))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void numbersThatChangeOverTimeDoNotContradict() {
        DatasetGraph before = article("a", "2024-03-01", "Asserted id:nordlicht ng:employs 1200");
        assertThat(desk(before, article("b", "2025-06-01", "Asserted id:nordlicht ng:employs 1400"))
                        .contradictions())
                .isEmpty();
        assertThat(desk(before, article("b", "2024-03-09", "Asserted id:nordlicht ng:employs 1400"))
                        .contradictions())
                .containsExactly("DifferentValues: nordlicht employs: a#0,b#0");
        assertThat(desk(before, article("b", "2024-03-09", "Asserted id:nordlicht ng:employs 1210"))
                        .contradictions())
                .as("rounded")
                .isEmpty();
    }

    @Test
    void pricesOfOneTakeoverContradictWheneverTheyAreTold() {
        String takeover = "Asserted id:nordlicht ng:acquires id:kielwerk ; ng:currency 'EUR' ; ng:price ";
        assertThat(desk(article("a", "2024-03-01", takeover + "40"), article("b", "2025-03-01", takeover + "60"))
                        .contradictions())
                .containsExactly("DifferentValues: nordlicht acquires: a#0,b#0");
        assertThat(desk(
                                article("a", "2024-03-01", takeover + "40 ; ng:stake 25"),
                                article("b", "2025-03-01", takeover + "60 ; ng:stake 75"))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void twoCitiesCannotBothBeTheSeatButACityLiesInACountry() {
        DatasetGraph kiel = seat("a", "kiel", "City");
        assertThat(desk(kiel, seat("b", "bremen", "City")).contradictions())
                .containsExactly("DifferentValues: nordlicht headquarteredIn: a#0,b#0");
        assertThat(desk(kiel, seat("b", "deutschland", "Country")).contradictions())
                .isEmpty();
    }

    private static DatasetGraph seat(String name, String place, String type) {
        DatasetGraph article = article(name, "2026-03-01", "Asserted id:nordlicht ng:headquarteredIn id:" + place);
        graph("https://blatt.example/" + name, "id:" + place + " a ng:" + type)
                .find()
                .forEachRemaining(article::add);
        return article;
    }

    @Test
    void whoContradictsAStatementStandsAgainstIt() {
        assertThat(desk(article("a", "2026-03-01", "Asserted id:nordlicht ng:contradicts <#statement>"))
                        .contradictions())
                .containsExactly("ContradictedStatement: nordlicht contradicts: a#statement against a#0");
    }
}
