package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private static String cut(String text) {
        return String.join(
                "|",
                Tokenizer.tokens(text, 0, text.length()).stream()
                        .map(Piece::form)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "Litware-KI-Modelle sind da; Litware-KI-Modelle|sind|da",
                "Doe v. Contoso; Doe|v.|Contoso",
                "12.000 Euro und 1,5 %; 12.000|Euro|und|1,5|%",
                "10 700 Stellen; 10|700|Stellen",
                "Contosos’ und Litware’s Plan; Contosos’|und|Litware’s|Plan",
                "auf muster.ai oder www.muster.example/x.; auf|muster.ai|oder|www.muster.example|/|x|.",
                "(„Ja“); (|„|Ja|“|)",
                "Haupt- und Nebenwerk; Haupt-|und|Nebenwerk",
                "Nutzer:innen und Kund*innen; Nutzer:innen|und|Kund*innen",
                "U.S. und z.B. hier; U.S.|und|z.B.|hier",
                "am 15. Mai 2030; am|15.|Mai|2030",
                "A&B GmbH & Co. KG; A&B|GmbH|&|Co.|KG",
                "https://a.example/b?c=d, ja; https://a.example/b?c=d|,|ja",
                "5G-Netz, 3D und 20er; 5G-Netz|,|3D|und|20er",
                "100€ für $5; 100|€|für|$|5"
            })
    void wordsAreCutAsReadersSeeThem(String text, String tokens) {
        assertThat(cut(text)).isEqualTo(tokens);
    }

    @Test
    void combiningMarksStayWithTheirLetter() {
        assertThat(cut("Cafe\u0301 da")).isEqualTo("Cafe\u0301|da");
        assertThat(cut("👍🏽 gut")).isEqualTo("👍🏽|gut");
    }
}
