package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final String GERMAN = "Der Rat der Stadt hat am Montag mit den Stimmen der Mehrheit für den Bau der"
            + " Brücke gestimmt, die auch für den Verkehr aus dem Norden gedacht ist und im Mai fertig werden soll.";

    @Test
    void declaredLanguageIsTaken() {
        assertThat(Languages.of("de_AT", GERMAN).value()).isEqualTo("de-AT");
        assertThat(Languages.of("fr", GERMAN).value()).isEqualTo("fr");
    }

    @Test
    void templateThatDeclaresEnglishDoesNotMakeAGermanTextEnglish() {
        assertThat(Languages.of("en-US", GERMAN).value()).isEqualTo("de");
    }

    @Test
    void aWordOfBothLanguagesDoesNotMakeAShortTextEnglish() {
        assertThat(Languages.of(null, "Nordkamm will 40 Boote in Kiel bauen.").value())
                .isEqualTo("de");
    }

    @Test
    void functionWordsTellTheLanguageWhenNoneIsDeclared() {
        assertThat(Languages.of(null, GERMAN).value()).isEqualTo("de");
        assertThat(Languages.of(null, "The council has voted for the bridge and it will be open to all.")
                        .value())
                .isEqualTo("en");
    }
}
