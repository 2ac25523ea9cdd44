package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Which entities are one, rule by rule, and which only look so. */
class IdentityTest {
    private final Corpus corpus = new Corpus();

    @Test
    void twoNamesOfOneWikidataItemAreOne() {
        corpus.firm(1, "Nordkapp")
                .item(1, "nordkapp", "Q1")
                .firm(2, "North Cape")
                .item(2, "north-cape", "Q1");
        assertThat(corpus.reasons()).containsExactly("SameWikidataItem [nordkapp, north-cape]");
    }

    @Test
    void namesThatDifferInSpellingAreOne() {
        corpus.mentions(1, "sued-werk", "Company", "Süd-Werk")
                .mentions(2, "suedwerk", "Company", "SÜDWERK")
                .mentions(3, "sudwerk", "Organization", "Sudwerk")
                .mentions(4, "sued-werk-se-co-kg", "Company", "Süd-Werk SE & Co. KG")
                .mentions(5, "die-sued-werk", "Company", "Die Süd-Werk");
        assertThat(corpus.same().values()).containsOnly("die-sued-werk");
        assertThat(corpus.same()).hasSize(4);
    }

    @Test
    void theRegistersEntryStandsForTheRest() {
        corpus.known("meta", "Company", "Meta", "Meta Platforms")
                .mentions(1, "meta-platforms-ag", "Company", "META PLATFORMS AG")
                .mentions(2, "meta-platforms-ag", "Company", "META PLATFORMS AG");
        assertThat(corpus.same()).containsExactly(Map.entry("meta-platforms-ag", "meta"));
    }

    @Test
    void theOneOfMostArticlesStandsForTheRest() {
        corpus.firm(1, "A Werk")
                .mentions(2, "a-werk-2", "Company", "A-Werk")
                .mentions(3, "a-werk-2", "Company", "A-Werk");
        assertThat(corpus.same()).containsExactly(Map.entry("a-werk", "a-werk-2"));
    }

    @Test
    void thingsOfOneNameAndTwoKindsStayApart() {
        corpus.mentions(1, "delphyn", "Company", "Delphyn")
                .mentions(2, "delphyn.product", "Software", "Delphyn")
                .mentions(3, "delphyn.place", "City", "Delphyn")
                .mentions(4, "4#delphyn.person", "Person", "Delphyn");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("delphyn")).containsEntry("delphyn.product", Difference.KIND.words());
    }

    @Test
    void longerNamesAreNotTheShorterOne() {
        corpus.known("apple", "Company", "Apple", "Apple Inc.")
                .firm(1, "Apple")
                .firm(2, "Apple Records")
                .firm(2, "Tonhof")
                .firm(1, "Tonhof");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("apple")).containsEntry("apple-records", Difference.NAME.words());
    }

    @Test
    void numbersInNamesKeepApart() {
        corpus.firm(1, "Halden Fonds II", "Halden Fonds", "HF")
                .firm(2, "Halden Fonds III")
                .firm(3, "HALDEN FONDS II")
                .mentions(4, "hf", "Company", "HF");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("halden-fonds-ii")).containsEntry("halden-fonds-iii", Difference.NUMBER.words());
    }

    @Test
    void anAcronymToldInAnArticleMeansItsNameBesideOneAcquaintance() {
        corpus.firm(1, "Norwin Tarvex", "NTX").firm(1, "Tesparo");
        corpus.firm(2, "NTX").firm(2, "Tesparo");
        assertThat(corpus.reasons()).containsExactly("Acronym [norwin-tarvex, ntx]");
    }

    @Test
    void anAcronymOfTwoThingsMeansNeither() {
        corpus.firm(1, "Norwin Tarvex", "NTX").firm(1, "Tesparo");
        corpus.firm(3, "Nordtex", "NTX").firm(3, "Tesparo");
        corpus.firm(2, "NTX").firm(2, "Tesparo");
        assertThat(corpus.same()).isEmpty();
    }

    @Test
    void anAcronymAmongStrangersMeansNobodyKnown() {
        corpus.firm(1, "Norwin Tarvex", "NTX").firm(1, "Tesparo").firm(2, "NTX").firm(2, "Zirbel");
        assertThat(corpus.same()).isEmpty();
    }

    @Test
    void aToldNameMeansTheSameThing() {
        corpus.firm(1, "Bergnetz", "Altnetz").firm(2, "Altnetz");
        assertThat(corpus.reasons()).containsExactly("ToldName [altnetz, bergnetz]");
    }

    @Test
    void aToldNameBesideTheOtherIsNotTheSameThing() {
        corpus.firm(1, "Bergnetz", "Altnetz").firm(2, "Altnetz").firm(2, "Bergnetz");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("bergnetz")).isEmpty();
    }

    @Test
    void aShortenedNameNeedsTwoAcquaintances() {
        corpus.firm(1, "Nordlicht Messtechnik", "Nordlicht").firm(1, "Valdera").firm(1, "Hagenau");
        corpus.firm(2, "Nordlicht").firm(2, "Valdera");
        assertThat(corpus.same()).isEmpty();
        corpus.firm(2, "Hagenau");
        assertThat(corpus.reasons()).containsExactly("ToldName [nordlicht, nordlicht-messtechnik]");
    }

    private Corpus person(int article, String id, String name) {
        return corpus.mentions(article, id, "Person", name);
    }

    @Test
    void oneFullNameInOneOrganisationIsOnePerson() {
        corpus.firm(1, "Solvara").firm(2, "Solvara");
        person(1, "michael-krueger_solvara", "Michael Krüger");
        person(2, "2#michael-kruger.person", "Michael Kruger").holds(2, "2#michael-kruger.person", "solvara");
        assertThat(corpus.same()).containsExactly(Map.entry("2#michael-kruger.person", "michael-krueger_solvara"));
    }

    @Test
    void oneFullNameInTwoOrganisationsIsTwoPeople() {
        corpus.firm(1, "Solvara").firm(1, "Tesparo").firm(1, "Zirbel");
        corpus.mentions(2, "altenrode.place", "City", "Altenrode")
                .firm(2, "Tesparo")
                .firm(2, "Zirbel");
        person(1, "michael-krueger_solvara", "Michael Krüger");
        person(2, "michael-krueger_altenrode.place", "Michael Krüger");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("michael-krueger_solvara"))
                .containsEntry("michael-krueger_altenrode.place", Difference.AFFILIATION.words());
    }

    @Test
    void aNameAloneJoinsNobody() {
        person(1, "1#eva-lang.person", "Eva Lang");
        person(2, "2#eva-lang.person", "Eva Lang");
        corpus.firm(1, "Tesparo").firm(2, "Tesparo");
        corpus.mentions(1, "berlin", "City", "Berlin").mentions(2, "berlin", "City", "Berlin");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("1#eva-lang.person")).containsEntry("2#eva-lang.person", Difference.CONTEXT.words());
        assertThat(corpus.apart("1#eva-lang.person").toString()).contains("2#eva-lang.person");
    }

    @Test
    void aFullNameBesideTwoAcquaintancesIsOnePerson() {
        person(1, "1#eva-lang.person", "Eva Lang");
        person(2, "2#eva-lang.person", "Eva Lang");
        corpus.firm(1, "Tesparo").firm(2, "Tesparo").firm(1, "Zirbel").firm(2, "Zirbel");
        assertThat(corpus.reasons()).containsExactly("SharedContext [1#eva-lang.person, 2#eva-lang.person]");
    }

    @Test
    void aFullNameBesideTheOrganisationOfOneIsThatPerson() {
        corpus.firm(1, "Solvara").firm(2, "Solvara");
        person(1, "eva-lang_solvara", "Eva Lang");
        person(2, "2#eva-lang.person", "Eva Lang");
        assertThat(corpus.same()).containsExactly(Map.entry("2#eva-lang.person", "eva-lang_solvara"));
    }

    @Test
    void whoMayBeEitherOfTwoIsNeither() {
        corpus.firm(1, "Solvara").firm(2, "Tesparo").firm(3, "Solvara").firm(3, "Tesparo");
        person(1, "eva-lang_solvara", "Eva Lang");
        person(2, "eva-lang_tesparo", "Eva Lang");
        person(3, "3#eva-lang.person", "Eva Lang");
        assertThat(corpus.same()).isEmpty();
    }

    @Test
    void aSurnameInAnOrganisationIsTheOnePersonOfThatSurnameThere() {
        corpus.firm(1, "Solvara").firm(2, "Solvara");
        person(1, "eva-lang_solvara", "Eva Lang");
        person(2, "2#lang.person", "Lang").holds(2, "2#lang.person", "solvara");
        assertThat(corpus.same()).containsExactly(Map.entry("2#lang.person", "eva-lang_solvara"));
        person(1, "ole-lang_solvara", "Ole Lang");
        assertThat(corpus.same()).isEmpty();
    }

    @Test
    void whatAnArticleOnlyDescribesIsNobodyElse() {
        corpus.firm(1, "Solvara").firm(2, "Solvara");
        person(1, "eva-sprecher_solvara", "Eva Sprecher");
        person(2, "2#sprecher", "Sprecher").holds(2, "2#sprecher", "solvara");
        assertThat(corpus.same()).isEmpty();
    }

    @Test
    void decisionsJoinAndKeepApart() {
        corpus.mentions(1, "a-werk", "Company", "A Werk")
                .mentions(2, "awerk", "Company", "AWerk")
                .firm(3, "Zirbel");
        corpus.decided("awerk", false, "a-werk").decided("zirbel", true, "awerk");
        assertThat(corpus.reasons()).containsExactly("Declared [awerk, zirbel]");
        assertThat(corpus.apart("a-werk")).containsEntry("awerk", Difference.DECLARED.words());
    }

    @Test
    void noChainBridgesTwoThatDiffer() {
        corpus.firm(1, "Nordkapp").item(1, "nordkapp", "Q1");
        corpus.firm(2, "Kapp Nord", "Nordkapp").item(2, "kapp-nord", "Q2");
        corpus.mentions(3, "nord-kapp", "Company", "Nord-Kapp");
        assertThat(corpus.same()).containsExactly(Map.entry("nordkapp", "nord-kapp"));
    }

    @Test
    void twoEntriesOfTheRegisterStayTwo() {
        corpus.known("ost-bank", "Bank", "Ost-Bank").known("ostbank-wien", "Bank", "Ostbank Wien", "Ostbank");
        corpus.mentions(1, "ostbank-ag", "Company", "OSTBANK");
        assertThat(corpus.same()).isEmpty();
        assertThat(corpus.apart("ostbank-ag")).containsKey("ost-bank");
    }

    /** Everything above in one. */
    private static List<Quad> everything() {
        Corpus all = new Corpus();
        for (int i = 1; i < 40; i++) {
            all.firm(i, "Werk " + i % 7, "W" + i % 3).firm(i, "WERK-" + i % 5);
            all.mentions(i, "eva-lang_werk-" + i % 7, "Person", "Eva Lang");
            all.mentions(i + 40, (i + 40) + "#eva-lang.person", "Person", "Eva Lang");
            all.firm(i + 40, "Werk " + i % 11).firm(i + 40, "Haus " + i % 4);
            all.mentions(i + 80, (i + 80) + "#lang.person", "Person", "Lang");
            all.holds(i + 80, (i + 80) + "#lang.person", "werk-" + i % 7);
            all.firm(i + 80, "W" + i % 3).firm(i + 80, "Haus " + i % 4);
        }
        return all.decided("werk-1", false, "werk-2").stated();
    }

    @Property(tries = 20)
    void theOrderOfArticlesDoesNotMatter(@ForAll long seed) {
        List<Quad> shuffled = new ArrayList<>(everything());
        Collections.shuffle(shuffled, new Random(seed));
        Collection<Quad> identity = Corpus.identity(shuffled);
        assertThat(identity).hasSizeGreaterThan(20).isEqualTo(Corpus.identity(everything()));
    }
}
