package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    private static Token token(String text, String form) {
        return Shared.sentence(text).tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Kraftwerkstochter,Tochter",
        "Litware-Chef,Chef",
        "Aufsichtsratsvorsitzende,Vorsitzender",
        "Finanzchefin,Chefin",
        "Übernahmeangebots,Angebot",
        "Rechenzentren,Zentrum",
        "Cloud-Partner,Partner"
    })
    void aCompoundIsHeadedByItsLastPart(String form, String head) {
        assertThat(token("Die " + form + " war dabei.", form).head()).isEqualTo(head);
    }

    @Test
    void nounsMadeOfAdjectivesAreMasculineNominatives() {
        assertThat(token("Die Vorsitzende sprach.", "Vorsitzende").lemma()).isEqualTo("Vorsitzender");
        assertThat(token("Der Vorsitzende sprach.", "Vorsitzende").lemma()).isEqualTo("Vorsitzender");
        assertThat(token("Die Zentrale brannte.", "Zentrale").lemma()).isEqualTo("Zentrale");
        assertThat(token("Die Alternative fehlte.", "Alternative").lemma()).isEqualTo("Alternative");
    }

    @Test
    void aNameLosesItsGenitiveOnlyWithEvidence() {
        assertThat(token("Litwares Plan gefällt.", "Litwares").lemma()).isEqualTo("Litwares");
        Text text = Shared.german("Litwares Plan gefällt. Doch Litware schweigt.");
        assertThat(text.sentences().getFirst().tokens().getFirst().lemma()).isEqualTo("Litware");
    }

    @Test
    void verbsAndNounsHaveDictionaryForms() {
        assertThat(token("Die Firmen kauften Häuser.", "kauften").lemma()).isEqualTo("kaufen");
        assertThat(token("Der Preis fällt.", "fällt").lemma()).isEqualTo("fallen");
        assertThat(token("Das Rohr misst zwei Meter.", "misst").lemma()).isEqualTo("messen");
        assertThat(token("Die Firmen kauften Häuser.", "Firmen").lemma()).isEqualTo("Firma");
        assertThat(token("Die Firmen kauften Häuser.", "Häuser").lemma()).isEqualTo("Haus");
    }
}
