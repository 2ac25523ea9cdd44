package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;

/** The small parts: index, slugs, acronyms, endings, ballots. */
class NamePartsTest {
    private static final Ontology ONTOLOGY = Knowledge.bundled().ontology();
    private final NameIndex index = new NameIndex(List.of("Nordlicht", "Nordlicht Werke", "Süd-Bank", "Orbivex"));

    @Test
    void longestNameWins() {
        assertThat(index.match("Nordlicht Werke wachsen", 0)).hasValueSatisfying(m -> {
            assertThat(m.name()).isEqualTo("Nordlicht Werke");
            assertThat(m.end()).isEqualTo(15);
        });
    }

    @Test
    void genitiveEndingIsNotPartOfTheName() {
        assertThat(index.match("Orbivex’ Umsatz", 0))
                .hasValueSatisfying(m -> assertThat(m.wordEnd()).isEqualTo(8));
        assertThat(index.match("Nordlichts Umsatz", 0)).hasValueSatisfying(m -> {
            assertThat(m.end()).isEqualTo(9);
            assertThat(m.wordEnd()).isEqualTo(10);
        });
    }

    @Test
    void capitalsThroughoutAreTheSameName() {
        assertThat(index.match("NORDLICHT WERKE IN NOT", 0)).isPresent();
    }

    @Test
    void adjectiveAtTheBeginIsInflected() {
        NameIndex lakes = new NameIndex(List.of("Nordische Seebank"));
        assertThat(lakes.match("Nordischen Seebank", 0))
                .hasValueSatisfying(m -> assertThat(m.name()).isEqualTo("Nordische Seebank"));
    }

    @Test
    void partOfAWordIsNoName() {
        assertThat(index.match("Nordlichter", 0)).isEmpty();
    }

    @Test
    void slugsAreAsciiAndNeverEmpty() {
        assertThat(Slug.of("Süßwerk & Söhne")).isEqualTo("suesswerk-soehne");
        assertThat(Slug.of("Électricité")).isEqualTo("electricite");
        assertThat(Slug.of("字")).isEqualTo("u-5b57");
    }

    @Test
    void acronymTakesItsLettersInOrderFromTheName() {
        assertThat(Acronym.matches("Norddeutsche Seilbahn", "NSB")).isTrue();
        assertThat(Acronym.matches("Norddeutsche Seilbahn", "BSN")).isFalse();
        assertThat(Acronym.matches("Norddeutsche Seilbahn", "Seil")).isFalse();
    }

    @Test
    void finalSIsAnEndingOnlyWhenTheNameOccursWithoutIt() {
        Inflection inflection = new Inflection(Set.of("Talvora", "Hans")::contains);
        assertThat(inflection.base("Talvoras")).isEqualTo("Talvora");
        assertThat(inflection.base("Hans")).isEqualTo("Hans");
        assertThat(inflection.base("Quentrix’s")).isEqualTo("Quentrix");
    }

    @Test
    void weakVotesDecideNothing() {
        Ballot ballot = new Ballot(ONTOLOGY);
        ballot.add("Place", 0.9);
        assertThat(ballot.winner()).isNull();
    }

    @Test
    void contradictingVotesDecideNothing() {
        Ballot ballot = new Ballot(ONTOLOGY);
        ballot.add("Person", 2);
        ballot.add("Company", 2);
        assertThat(ballot.winner()).isNull();
    }

    @Test
    void votesForAWiderClassSupportTheNarrowerOne() {
        Ballot ballot = new Ballot(ONTOLOGY);
        ballot.add("Organization", 2);
        ballot.add("Company", 0.5);
        ballot.add("Court", 0.2);
        assertThat(ballot.winner()).isEqualTo("Company");
    }
}
