package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dateline and agencies, as the first and last lines of a text say. */
class ReportedTest {
    private static final String REST = " Der Rat hat am Montag den Bau der Brücke beschlossen, wie es in %s hieß.";

    private static Metadata metadata(String text) {
        return ArticleReader.fromText("a.txt", text).metadata();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Berlin (dpa) – | Berlin (dpa) | dpa",
                "Berlin (dpa/lno) - | Berlin (dpa/lno) | dpa",
                "MÜNCHEN, 3. April (Reuters) - | MÜNCHEN, 3. April (Reuters) | Reuters",
                "Frankfurt/Main (dpa-AFX) - | Frankfurt/Main (dpa-AFX) | dpa",
                "Frankfurt am Main (epd). | Frankfurt am Main (epd) | epd",
                "Wien (APA/Reuters) - | Wien (APA/Reuters) | APA",
                "(AFP) - | (AFP) | AFP",
                "dpa Potsdam. | dpa Potsdam | dpa",
            })
    void datelineIsRecognisedWithItsAgency(String written, String dateline, String agency) {
        Metadata metadata = metadata(written + REST.formatted("Kreisen der Fraktion"));
        assertThat(metadata.dateline()).isEqualTo(dateline);
        assertThat(metadata.agencies()).startsWith(agency);
        assertThat(metadata.found().get(Metadata.Field.AGENCIES)).hasToString("detected beginning of the body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wien/Linz. | Kreisen | Wien/Linz",
                "Oberlauken. | Oberlauken | Oberlauken",
                "OBERLAUKEN – | Oberlauken | OBERLAUKEN",
                "Kiel, 3. Mai. | Kreisen | Kiel, 3. Mai",
                "Kiel (ute) | Kreisen | Kiel (ute)",
            })
    void placeAloneIsADatelineToo(String written, String mentioned, String dateline) {
        Metadata metadata = metadata(written + REST.formatted(mentioned));
        assertThat(metadata.dateline()).isEqualTo(dateline);
        assertThat(metadata.agencies()).isEmpty();
    }

    @Test
    void datelineStaysAPartOfTheBody() {
        Article article = ArticleReader.fromText("a.txt", "Berlin (dpa) –" + REST.formatted("Bonn"));
        assertThat(article.body().text()).startsWith("Berlin (dpa) – Der Rat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stille. Niemand sprach im Saal ein Wort, als der Rat am Montag den Bau der Brücke beschloss.",
                "Der Konzern (DAX) Der Kurs stieg am Montag um drei Prozent, wie die Börse in Bonn mitteilte.",
                "Am 11. und 12. März – So lange tagt der Rat in der Stadthalle über den Bau der neuen Brücke.",
                "Talhofer (Kiel) Der Trainer der Handballer hat am Montag seinen Abschied zum Sommer erklärt.",
            })
    void aSentenceIsNoDateline(String text) {
        assertThat(metadata(text).dateline()).isNull();
        assertThat(metadata(text).agencies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mehr war nicht zu erfahren. (dpa) | dpa",
                "Mehr war nicht zu erfahren. (kna/ute) | KNA",
                "Mehr war nicht zu erfahren.;Quelle: dpa | dpa",
                "Mehr war nicht zu erfahren.;Mit Material von AFP | AFP",
                "Mehr war nicht zu erfahren.;dpa/lno | dpa",
            })
    void textIsSignedAtItsEnd(String end, String agency) {
        Metadata metadata = metadata("Vorab:" + REST.formatted("Bonn") + "\n\n" + end.replace(";", "\n\n"));
        assertThat(metadata.agencies()).containsExactly(agency);
    }

    @Test
    void whatIsInBracketsAtTheEndIsNotAlwaysAnAgency() {
        assertThat(metadata("Vorab:" + REST.formatted("Bonn") + " Das sagte Ada Beispiel (CDU).")
                        .agencies())
                .isEmpty();
    }

    @Test
    void formsOfAnAgencyAreOne() {
        assertThat(Agencies.in("Deutsche Presse-Agentur, dpa-infocom und AFP")).containsExactly("dpa", "AFP");
        assertThat(Objects.requireNonNullElse(Agencies.named("Beispiel"), "none"))
                .isEqualTo("none");
    }
}
