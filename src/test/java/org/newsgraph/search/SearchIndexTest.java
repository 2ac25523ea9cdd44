package org.newsgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final List<TermNames> TERMS = List.of(
            new TermNames("partnersWith", List.of("arbeitet zusammen mit", "partners with")),
            new TermNames("Company", List.of("Unternehmen", "company")));

    private final Newsroom news = Newsroom.inMemory();
    private final SearchIndex index = SearchIndex.inMemory(TERMS);

    @AfterEach
    void close() {
        index.close();
        news.close();
    }

    private boolean sync() {
        return index.sync(news.data(), SyncListener.NONE);
    }

    private List<String> entities(String typed) {
        return index.suggest(typed, 10).entities().stream()
                .map(entity -> entity.label("de"))
                .toList();
    }

    private List<String> articles(String typed) {
        return index.suggest(typed, 10).articles().stream()
                .map(article -> article.iri().substring(Newsroom.NEWS.length()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller",
                "Mueller",
                "muller",
                "MÜLLER",
                "Mu\u0308ller",
                "Müll",
                "mullér",
                "Jörg Müller",
                "müller jörg"
            })
    void umlautsAccentsAndCaseMakeNoDifference(String typed) {
        news.write("1", "Wechsel", "Text", "Person Jörg Müller", "Person Jörg Maler");
        sync();
        assertThat(entities(typed)).containsExactly("Jörg Müller");
    }

    @ParameterizedTest
    @CsvSource({"Straße,Strasse", "strasse,Straße", "Café René,cafe rene", "Łódź,lodz", "Størmer,stormer", "Öko AG,oeko"
    })
    void lettersAreFoundByTheirPlainForms(String name, String typed) {
        news.write("1", "Neues", "Text", "Company " + name);
        sync();
        assertThat(entities(typed)).containsExactly(name);
    }

    @Test
    void anotherNormalFormIsTheSameName() {
        news.write("1", "Neues", "Text", "Company " + Normalizer.normalize("Händlerbund", Normalizer.Form.NFD));
        sync();
        assertThat(entities("händlerbund")).hasSize(1);
    }

    @Test
    void compoundsAreFoundByTheirBeginningAndTheirEnd() {
        news.write("whole", "Streit", "Die Klage kam an.")
                .write("compound", "Streit", "Viele Sammelklagen kamen an.")
                .write("beginning", "Streit", "Die Klageschrift kam an.")
                .write("none", "Streit", "Der Kahn kam nie, die Waage blieb.");
        sync();
        assertThat(articles("Klage").getFirst()).isEqualTo("whole");
        assertThat(articles("Klage")).contains("compound", "beginning").doesNotContain("none");
        assertThat(articles("Sammelkl")).containsExactly("compound");
        assertThat(articles("Sammelklage")).containsExactly("compound");
    }

    @Test
    void namesThatAreCompoundsAreFoundByTheirEnds() {
        news.write("1", "Neues", "Text", "Authority Seehafenagentur", "Company Agentur Nord");
        sync();
        assertThat(entities("agentur")).containsExactly("Agentur Nord", "Seehafenagentur");
        assertThat(entities("hafenagentur")).containsExactly("Seehafenagentur");
    }

    @Test
    void endingsOfGermanWordsMakeNoDifference() {
        news.write("1", "Neues", "Die Übernahmen der Häfen gelangen.");
        sync();
        assertThat(articles("Übernahme")).containsExactly("1");
        assertThat(articles("Hafen")).containsExactly("1");
    }

    @Test
    void oneWrongLetterIsForgivenBehindWhatIsRight() {
        news.write("1", "Neues", "Text", "Company Norvik", "Company Norvek");
        sync();
        assertThat(entities("Norvek")).containsExactly("Norvek", "Norvik");
        assertThat(entities("Nrovik")).containsExactly("Norvik");
        assertThat(entities("Morvik")).containsExactly("Norvik");
        assertThat(entities("Norwig")).isEmpty();
    }

    @Test
    void shortWordsMustBeRight() {
        news.write("1", "Neues", "Text", "Company Hain");
        sync();
        assertThat(entities("Hein")).isEmpty();
    }

    @Test
    void typosInTextsAreForgivenOnlyWhereNothingIsRight() {
        news.write("right", "Neues", "Der Vertrag gilt.").write("near", "Neues", "Der Vortrag dauert.");
        sync();
        assertThat(articles("Vertrag")).containsExactly("right");
        assertThat(articles("Vurtrag")).containsExactlyInAnyOrder("right", "near");
    }

    @Test
    void aNameCountsMoreThanItsBeginningAndThatMoreThanManyMentions() {
        for (int i = 0; i < 40; i++) {
            news.write("often" + i, "Neues", "Text", "Company Metallwerk Ost");
        }
        news.write("once", "Neues", "Text", "Company Meta");
        sync();
        assertThat(entities("meta")).containsExactly("Meta", "Metallwerk Ost");
    }

    @Test
    void ofEqualMatchesTheOneMentionedMostComesFirst() {
        news.write("1", "Neues", "Text", "Company Talbau Nord", "Company Talbau Süd")
                .write("2", "Neues", "Text", "Company Talbau Süd");
        sync();
        assertThat(entities("talbau")).containsExactly("Talbau Süd", "Talbau Nord");
        assertThat(index.suggest("talbau", 1).entities().getFirst().articles()).isEqualTo(2);
    }

    @Test
    void allWordsMustBeThereAndTheLastMayBeABeginning() {
        news.write("1", "Neues", "Text", "Company Norvik Systems", "Company Norvik Cloud", "Company Open AI");
        sync();
        assertThat(entities("norvik sys")).containsExactly("Norvik Systems");
        assertThat(entities("systems norvik")).containsExactly("Norvik Systems");
        assertThat(entities("norvik werft")).isEmpty();
        assertThat(entities("openai")).containsExactly("Open AI");
    }

    @Test
    void headlinesCountMoreThanTexts() {
        news.write("text", "Neues vom Hafen", "Dann kam die Werft und noch eine Werft und die Werft.")
                .write("headline", "Die Werft schließt", "Es war nicht zu ändern, sagen alle.");
        sync();
        assertThat(articles("werft")).containsExactly("headline", "text");
        assertThat(articles("wer")).containsExactly("headline");
    }

    @Test
    void wordsNearOneAnotherCountMore() {
        news.write("far", "Neues", "Der Hafen ruht. Und ganz woanders, viele Tage später, streikt auch die Werft.")
                .write(
                        "near",
                        "Neues",
                        "Der Hafen der Werft ruht. Und ganz woanders, viele Tage später, streikt keiner.");
        sync();
        assertThat(articles("hafen werft")).containsExactly("near", "far");
    }

    @Test
    void otherNamesLeadToTheEntity() {
        news.write("1", "Neues", "Text", "City Köln=Colonia");
        news.register("Köln", Map.of("en", "Cologne", "fr", "Cologne-sur-le-Rhin"));
        sync();
        assertThat(entities("colonia")).containsExactly("Köln");
        assertThat(entities("cologne")).containsExactly("Köln");
        assertThat(index.suggest("köln", 1).entities().getFirst())
                .returns("Cologne", entity -> entity.label("en"))
                .returns(List.of("City"), Hit.Entity::kinds);
    }

    @Test
    void aNameThatIsRegisteredLaterIsFound() {
        news.write("1", "Neues", "Text", "City Köln");
        sync();
        news.register("Köln", Map.of("en", "Cologne"));
        assertThat(sync()).isTrue();
        assertThat(entities("cologne")).containsExactly("Köln");
    }

    @Test
    void termsOfTheOntologyAreFound() {
        sync();
        assertThat(index.suggest("zusammen", 5).terms()).containsExactly(new Hit.Term("partnersWith"));
        assertThat(index.suggest("partners w", 5).terms()).containsExactly(new Hit.Term("partnersWith"));
    }

    @Test
    void whatIsRetractedIsNotFound() {
        news.write("1", "Werft", "Text", "Company Norvik", "Company Tellura")
                .write("2", "Hafen", "Text", "Company Norvik");
        sync();
        news.remove("1");
        assertThat(sync()).isTrue();
        assertThat(entities("tellura")).isEmpty();
        assertThat(articles("werft")).isEmpty();
        assertThat(index.suggest("norvik", 1).entities().getFirst().articles()).isEqualTo(1);
    }

    @Test
    void aChangedArticleIsFoundByWhatItSaysNow() {
        news.write("1", "Werft schließt", "Text", "Company Norvik=Norvik Werft");
        sync();
        news.write("1", "Hafen öffnet", "Text", "Company Norvik", "Company Tellura");
        sync();
        assertThat(articles("werft")).isEmpty();
        assertThat(articles("hafen")).containsExactly("1");
        assertThat(entities("werft")).isEmpty();
        assertThat(entities("tellura")).containsExactly("Tellura");
    }

    @Test
    void entitiesThatAreOneAreFoundAsOne() {
        news.write("1", "Neues", "Text", "Company Facebook")
                .write("2", "Neues", "Text", "Company Norvik", "Company Facebook");
        sync();
        news.identify(Map.of("Facebook", "Norvik"));
        assertThat(sync()).isTrue();
        assertThat(entities("facebook")).containsExactly("Norvik");
        assertThat(index.suggest("norvik", 2).entities())
                .singleElement()
                .returns(2L, Hit.Entity::articles)
                .returns(List.of("Facebook", "Norvik"), Hit.Entity::names);
        news.identify(Map.of());
        assertThat(sync()).isTrue();
        assertThat(entities("facebook")).containsExactly("Facebook");
        assertThat(index.suggest("norvik", 1).entities().getFirst().articles()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        news.write("1", "Neues", "Text", "Company Norvik");
        assertThat(sync()).isTrue();
        assertThat(sync()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "*",
                "?",
                "~",
                "AND",
                "norvik AND (",
                "name:*",
                "[a TO z]",
                "\\",
                "norvik~2",
                "+-!(){}^:/",
                "\u0000",
                "🚀"
            })
    void marksOfQueryLanguagesAreOnlyMarks(String typed) {
        news.write("1", "Neues", "Text", "Company Norvik");
        sync();
        assertThat(index.find(typed, 0, 10, 0, 10).entities().size()).isLessThanOrEqualTo(1);
        assertThat(entities("\"norvik\" *:")).containsExactly("Norvik");
    }

    @Test
    void manyCharactersAreCutOff() {
        news.write(
                "1",
                "Neues",
                "a ".repeat(500),
                "Company " + "x".repeat(10_000),
                "Company " + "Wort ".repeat(2_000) + "z");
        sync();
        assertThat(entities("x".repeat(10_000))).hasSize(1);
        assertThat(articles("a ".repeat(5_000))).containsExactly("1");
        assertThat(articles("b ".repeat(5_000))).isEmpty();
        assertThat(entities("wort")).hasSize(1);
    }

    @Test
    void anIriTooLongForTheIndexIsLeftOut() {
        news.write("1", "Neues", "Text", "Company " + "y".repeat(40_000), "Company Norvik");
        news.write("2" + "z".repeat(40_000), "Werft", "Text");
        sync();
        assertThat(entities("norvik")).containsExactly("Norvik");
        assertThat(articles("werft")).isEmpty();
    }

    @Test
    void resultsComeInPages() {
        for (int i = 10; i < 35; i++) {
            news.write("" + i, "Neues", "Die Werft", "Company Talbau " + i);
        }
        sync();
        Results second = index.find("talbau", 10, 10, 0, 10);
        assertThat(second.entityCount()).isEqualTo(25);
        assertThat(second.entities())
                .hasSize(10)
                .doesNotContainAnyElementsOf(index.find("talbau", 0, 10, 0, 10).entities());
        assertThat(index.find("werft", 0, 10, 20, 10))
                .returns(25L, Results::articleCount)
                .returns(5, results -> results.articles().size());
        assertThat(index.find("talbau", 1000, 10, 1000, 10).entities()).isEmpty();
    }

    @Test
    void aTermWithoutLabelIsRefused() {
        assertThatThrownBy(() -> new TermNames("uses", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uses");
    }
}
