package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Text;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Er zahlt 3,5 Millionen Euro dafür|3500000|3500000|EUR|3,5 Millionen Euro",
                "Sie kostet 40 bis 55 Milliarden US-Dollar im Jahr|40000000000|55000000000|USD|40 bis 55 Milliarden US-Dollar",
                "Es sind 8.400 Menschen|8400|8400||8.400",
                "Es sind 8 400 Menschen|8400|8400||8 400",
                "Rund 7,25 Prozent der Anteile|7.25|7.25|percent|7,25 Prozent",
                "Das macht 900 Mio. Euro|900000000|900000000|EUR|900 Mio. Euro",
                "Eine Milliarde Franken fehlt|1000000000|1000000000|CHF|Eine Milliarde Franken",
                "Für $ 12 Millionen ging es weg|12000000|12000000|USD|$ 12 Millionen",
                "Nur zwölf Läden bleiben|12|12||zwölf",
            })
    void germanNumbersKeepScaleUnitAndRange(String sentence, String min, String max, String unit, String words) {
        Text text = PlainText.of(sentence, "2024-05-17");
        List<Amounts.Amount> found = Amounts.find(text, text.sentences().getFirst());
        assertThat(found).hasSize(1);
        Value.Quantity quantity = found.getFirst().quantity();
        assertThat(quantity.min()).isEqualByComparingTo(min);
        assertThat(quantity.max()).isEqualByComparingTo(max);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.text()).isEqualTo(words);
    }

    @Test
    void yearsAndOrdinalsAreNoAmounts() {
        Text text = PlainText.of("Seit 2019 und am 3 . Mai gilt das", "2024-05-17");
        assertThat(Amounts.find(text, text.sentences().getFirst())).isEmpty();
    }

    @Property
    void groupedNumbersReadAsTheyWereWritten(@ForAll @IntRange(min = 1000, max = 999_999_999) int number) {
        String written = String.format(java.util.Locale.GERMANY, "%,d", number);
        Text text = PlainText.of("Es waren " + written + " Stück", "2024-05-17");
        assertThat(Amounts.find(text, text.sentences().getFirst()))
                .singleElement()
                .satisfies(a -> assertThat(a.quantity().min().longValueExact()).isEqualTo(number));
    }
}
