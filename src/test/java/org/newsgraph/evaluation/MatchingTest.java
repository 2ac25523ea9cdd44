package org.newsgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.evaluation.GoldSamples.fact;
import static org.newsgraph.evaluation.GoldSamples.gold;
import static org.newsgraph.evaluation.GoldSamples.quantity;
import static org.newsgraph.relation.Status.ASSERTED;
import static org.newsgraph.relation.Status.NEGATED;
import static org.newsgraph.relation.Status.PLANNED;
import static org.newsgraph.relation.Status.POSSIBLE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Value;

/** When a fact that was found says a gold fact. */
class MatchingTest {
    private static final Matching MATCHING = GoldSamples.matching(
            new GoldFolder.NamedEntity("Organization", List.of("Valdoro", "Valdoro AG")),
            new GoldFolder.NamedEntity("Person", List.of("Anna Brandl", "Anna Brandl")),
            new GoldFolder.NamedEntity("LegalCase", List.of("Klage von Tenvio gegen Valdoro")));

    @ParameterizedTest
    @CsvSource({
        "Valdoro, acquires, Tenvio,             Valdoro, acquires, Tenvio",
        "Valdoro, partnersWith, Tenvio,         Tenvio, partnersWith, Valdoro",
        "Valdoro, supplies, Tenvio,             Tenvio, customerOf, Valdoro",
        "Valdoro, offers, Lexor,                Valdoro, develops, Lexor",
        "Valdoro, acquires, Tenvio,             Tenvio, subsidiaryOf, Valdoro",
        "Anna Brandl, worksFor, Valdoro,        Anna Brandl, holdsPosition, Valdoro",
        "Valdoro, acquires, Tenvio,             Valdoro AG, acquires, die Tenvio GmbH",
        "Valdoro, acquires, Tenvio,             Valdoro Motors, acquires, Tenvio",
        "Anna Brandl, founded, Valdoro,         Brandl, founded, Valdoro",
        "Tenvio, plaintiffIn, Klage von Tenvio gegen Valdoro,  Tenvio, plaintiffIn, Klage gegen Valdoro",
    })
    void theSameThingInOtherWordsMatches(String s, String p, String o, String s2, String p2, String o2) {
        assertThat(MATCHING.score(gold(s, p, o, ASSERTED), fact(s2, p2, o2, ASSERTED)))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "Valdoro, acquires, Tenvio,       Tenvio, acquires, Valdoro",
        "Valdoro, acquires, Tenvio,       Valdoro, acquires, Brixatec",
        "Valdoro, acquires, Tenvio,       Valdoro, mergesWith, Tenvio",
        "Anna Brandl, founded, Valdoro,   Jonas Brandl, founded, Valdoro",
    })
    void anotherThingDoesNotMatch(String s, String p, String o, String s2, String p2, String o2) {
        assertThat(MATCHING.score(gold(s, p, o, ASSERTED), fact(s2, p2, o2, ASSERTED)))
                .isZero();
    }

    @Test
    void aRoleIsNotMadeUpForByAnEmployment() {
        Fact works = fact("Anna Brandl", "worksFor", "Valdoro", ASSERTED);
        assertThat(MATCHING.score(
                        gold("Anna Brandl", "holdsPosition", "Valdoro", ASSERTED, Map.of("role", "Chefin")), works))
                .isZero();
        assertThat(MATCHING.score(gold("Anna Brandl", "holdsPosition", "Valdoro", ASSERTED), works))
                .isPositive();
    }

    @Test
    void whatIsNegatedIsNotFoundByWhatAssertsIt() {
        GoldFact negated = gold("Valdoro", "acquires", "Tenvio", NEGATED);
        Fact asserted = fact("Valdoro", "acquires", "Tenvio", ASSERTED);
        assertThat(MATCHING.score(negated, asserted)).isZero();
        assertThat(MATCHING.content(negated, asserted)).isPositive();
    }

    @Test
    void theRightStatusIsTheBetterMatch() {
        GoldFact planned = gold("Valdoro", "acquires", "Tenvio", PLANNED);
        assertThat(MATCHING.score(planned, fact("Valdoro", "acquires", "Tenvio", PLANNED)))
                .isGreaterThan(MATCHING.score(planned, fact("Valdoro", "acquires", "Tenvio", ASSERTED)));
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 1200, ''",
        "12.000 Stellen, 12000, ''",
        "15 Prozent der Stellen, 15, percent",
        "'7,9 Milliarden Euro', 7900000000, EUR",
        "rund 3 Mio. Dollar, 3000000, USD",
        "Verlust von 383 Millionen Euro, -383000000, EUR"
    })
    void amountsAreComparedAsNumbers(String written, String number, String unit) {
        GoldFact amount = gold("Valdoro", "reportsProfit", written, ASSERTED);
        assertThat(MATCHING.score(amount, fact("Valdoro", "reportsProfit", quantity(number, unit, "…"), ASSERTED)))
                .isPositive();
        assertThat(MATCHING.score(amount, fact("Valdoro", "reportsProfit", quantity("17", unit, "…"), ASSERTED)))
                .isZero();
    }

    @Test
    void aLossIsNoProfit() {
        GoldFact loss = gold("Valdoro", "reportsProfit", "Verlust von 383 Millionen Euro", ASSERTED);
        assertThat(MATCHING.score(
                        loss,
                        fact("Valdoro", "reportsProfit", quantity("383000000", "EUR", "383 Millionen"), ASSERTED)))
                .isZero();
    }

    @Test
    void claimsAreComparedByTheirWords() {
        GoldFact claim = gold("Anna Brandl", "states", "Der Umbau des Konzerns wird in diesem Jahr fertig", ASSERTED);
        assertThat(MATCHING.score(
                        claim,
                        fact(
                                "Anna Brandl",
                                "states",
                                new Value.Words("der Konzernumbau werde dieses Jahr fertig"),
                                ASSERTED)))
                .isPositive();
        assertThat(MATCHING.score(claim, fact("Anna Brandl", "states", new Value.Words("man habe viel vor"), ASSERTED)))
                .isZero();
    }

    @Test
    void aTrapMaySnapAtAssertionsOnly() {
        Trap trap = new Trap("Valdoro", "acquires", "Tenvio (asserted)", "nur geplant");
        assertThat(MATCHING.isTrapped(trap, fact("Valdoro", "acquires", "Tenvio", ASSERTED)))
                .isTrue();
        assertThat(MATCHING.isTrapped(trap, fact("Valdoro", "acquires", "Tenvio", PLANNED)))
                .isFalse();
        assertThat(MATCHING.isTrapped(trap, fact("Tenvio", "acquires", "Valdoro", ASSERTED)))
                .isFalse();
    }

    @Test
    void aTrapMayAllowWhatIsOnlyPossible() {
        Trap trap = new Trap("Valdoro", "*", "Tenvio / Brixatec", "höchstens modality=possible");
        assertThat(MATCHING.isTrapped(trap, fact("Valdoro", "sues", "Brixatec", PLANNED)))
                .isTrue();
        assertThat(MATCHING.isTrapped(trap, fact("Valdoro", "sues", "Brixatec", POSSIBLE)))
                .isFalse();
    }
}
