package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private static List<String> split(String text) {
        return SentenceSplitter.sentences(text, 0, text.length()).stream()
                .map(s -> s.stream().map(Piece::form).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void abbreviationsOrdinalsAndInitialsEndNoSentence() {
        assertThat(split(
                        "Am 15. Mai sprach Dr. E. Muster in Wien. Der 3. Entwurf kam z. B. von Litware Inc. aus Linz."))
                .hasSize(2);
    }

    @Test
    void anAbbreviationEndsTheSentenceWhenAnotherBegins() {
        assertThat(split("Sie sucht Server, Chips usw. Der Preis steigt.")).hasSize(2);
        assertThat(split("Der Umsatz stieg auf 3,5 Mrd. Euro.")).hasSize(1);
    }

    @Test
    void closingMarksStayWithTheirSentence() {
        assertThat(split("„Wir kommen.“ Dann ging sie.")).containsExactly("„ Wir kommen . “", "Dann ging sie .");
    }

    @Test
    void yearsEndSentences() {
        assertThat(split("Das war 2019. Danach wuchs die Firma.")).hasSize(2);
    }

    @Test
    void aDatelineIsASentenceOfItsOwn() {
        assertThat(split("LINZ (abc) – Litware wächst.")).containsExactly("LINZ ( abc ) –", "Litware wächst .");
        assertThat(split("BAD ISCHL / GRAZ (XY) – Litware wächst.").getLast()).isEqualTo("Litware wächst .");
        assertThat(split("Graz (xyz) - Litware wächst.").getLast()).isEqualTo("Litware wächst .");
        assertThat(split("Litware (LW) wächst.")).hasSize(1);
    }

    @Test
    void endlessSentenceComesInPartsOfWhichNoneIsWhole() {
        String text = "wort ".repeat(2 * Sentence.LONGEST + 1);
        List<SentenceSplitter.Cut> cuts = SentenceSplitter.cut(text, 0, text.length());
        assertThat(cuts).noneMatch(SentenceSplitter.Cut::whole);
        assertThat(cuts).extracting(cut -> cut.pieces().size()).containsExactly(Sentence.LONGEST, Sentence.LONGEST, 1);
    }

    @Test
    void longestSentenceIsWhole() {
        String text = "wort ".repeat(Sentence.LONGEST);
        assertThat(SentenceSplitter.cut(text, 0, text.length())).singleElement().matches(SentenceSplitter.Cut::whole);
    }
}
