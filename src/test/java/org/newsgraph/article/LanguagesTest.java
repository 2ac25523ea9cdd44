package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final String GERMAN = "Der Rat der Stadt hat am Montag mit den Stimmen der Mehrheit für den Bau der"
            + " Brücke gestimmt, die auch für den Verkehr aus dem Norden gedacht ist und im Mai fertig werden soll.";
    private static final String FRENCH =
            "Le conseil municipal a décidé mardi de remplacer le vieux pont qui traverse la"
                    + " rivière. Les travaux doivent commencer au printemps et durer deux ans, selon la mairie.";

    private static String tag(String declared, String text) {
        return Languages.of(declared, text).value();
    }

    private static String detected(String text) {
        return Languages.of(null, text).value();
    }

    @Test
    void declaredLanguageIsTaken() {
        assertThat(tag("de_AT", GERMAN)).isEqualTo("de-AT");
        assertThat(tag("fr", FRENCH)).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "fr", "tr"})
    void templateThatDeclaresAnotherLanguageDoesNotMakeAGermanTextForeign(String declared) {
        assertThat(tag(declared, GERMAN)).isEqualTo("de");
        assertThat(Languages.of(declared, GERMAN).origin()).hasToString("detected against " + declared);
    }

    @Test
    void templateThatDeclaresGermanDoesNotMakeAForeignTextGerman() {
        assertThat(tag("de", FRENCH)).isEqualTo("fr");
    }

    @Test
    void whatIsNoTagIsAsGoodAsNone() {
        assertThat(tag("Deutsch, Englisch", GERMAN)).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nordkamm will 40 Boote in Kiel bauen.",
                "Werft baut Schiffe.",
                "In Emden errichtete Sandör ein Werk.",
                "Chips kauft Talhofer bei Krallmann.",
                "Die Firma Solvara strich 11 Millionen Euro von Investoren ein.",
                "Mit harter Hand dirigierte Egon Petersen die Firma Ravelin.",
                "Sparen ist eine Tugend, predigte Dorothea Lemke.",
                "Alle Ventile seien dicht, rapportierte Pavel Hronek gegenüber Radio Nordwest am Telefon.",
                "Montag, 9 Uhr: Frühstück. Dienstag, 10 Uhr: Rundgang. Mittwoch, 11 Uhr: Konzert, Saal 3.",
            })
    void aShortGermanTextIsNeverCalledSomethingElse(String text) {
        assertThat(detected(text)).isEqualTo("de");
    }

    @Test
    void functionWordsTellTheLanguageWhenNoneIsDeclared() {
        assertThat(Languages.of(null, GERMAN)).hasToString("Found[value=de, origin=detected function words]");
        assertThat(detected("The council has voted for the bridge and it will be open to all."))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | De gemeenteraad heeft dinsdag besloten dat de oude brug over de rivier wordt vervangen.",
                "pl | Rada miasta postanowiła we wtorek, że stary most na rzece zostanie zastąpiony nowym mostem.",
                "tr | Belediye meclisi salı günü nehrin üzerindeki eski köprünün yenilenmesine karar verdi.",
                "es | El consejo municipal decidió el martes sustituir el viejo puente sobre el río por otro nuevo.",
                "sv | Kommunfullmäktige beslutade på tisdagen att den gamla bron över ån ska rivas och byggas ny.",
                "ru | Городской совет во вторник решил заменить старый мост через реку новым мостом.",
            })
    void otherLanguagesAreNotCalledGerman(String language, String text) {
        assertThat(detected(text)).isEqualTo(language);
    }

    @Test
    void aPageOfNoWordsIsAssumedGermanAndSaysSo() {
        assertThat(Languages.of(null, "12:30").origin()).hasToString("assumed");
    }
}
