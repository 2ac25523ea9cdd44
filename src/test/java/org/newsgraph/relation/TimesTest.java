package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Text;

class TimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Am 9. Juni 2021 kam es dazu|2021-06-09|9. Juni 2021",
                "Am 9 . Juni 2021 kam es dazu|2021-06-09|9 . Juni 2021",
                "Es geschah am 09.06.2021 dort|2021-06-09|09.06.2021",
                "Im Oktober 2022 begann es|2022-10|Oktober 2022",
                "Es läuft bis Mitte 2030 weiter|2030|bis Mitte 2030",
                "Am Dienstag war es so|2024-05-14|Dienstag",
                "Der Umsatz 2023 stieg|2023|2023",
                "Am 31. Juni 2021 war nichts||31. Juni 2021",
                "Im November fällt Schnee||November",
                "Am 2. Mai war er da|2024-05-02|2. Mai",
            })
    void datesResolveAsFarAsTheTextTells(String sentence, String iso, String words) {
        Text text = PlainText.of(sentence, "2024-05-17");
        assertThat(Times.find(text, text.sentences().getFirst()))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.time().iso()).isEqualTo(iso);
                    assertThat(t.time().text()).isEqualTo(words);
                });
    }
}
