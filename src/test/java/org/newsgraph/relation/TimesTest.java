package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Text;

class TimesTest {
    private static final List<String> WORDS = List.of(
            ("seit ab bis von vom zwischen und an zum im in dem des der Anfang Ende Mitte Winter heute gestern Montag kommenden"
                            + " vergangenen nächsten diesem dritten zweiten 1. 31. 29. Q3 Quartal Halbjahr Jahr Jahres"
                            + " Jahresende Vorjahr Monat Woche Februar März Dezember 2019 2024 2023/24 2015–2018"
                            + " Geschäftsjahr Geschäftsjahres zwei Jahren 03.02.2021 . / - Stellen")
                    .split(" "));

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
                "Am 2. Juni kommt er|2024-06-02|2. Juni",
                "Im April war er da|2024-04|April",
                "Im kommenden Jahr ist er da|2025|kommenden Jahr",
                "Von Juni bis Juli 2025 ist er da||Juni bis Juli 2025",
            })
    void datesResolveAsFarAsTheTextTells(String sentence, String iso, String words) {
        assertThat(times(sentence, "2024-05-17")).singleElement().satisfies(t -> {
            assertThat(t.time().iso()).isEqualTo(iso);
            assertThat(t.time().text()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/relation/times.tsv", delimiter = '\t')
    void aTimeIsBoundedByTheDaysThatSurelyHoldIt(
            String sentence, String published, LocalDate from, String until, String words) {
        assertThat(times(sentence, published)).singleElement().satisfies(t -> {
            assertThat(t.time().text()).isEqualTo(words);
            assertThat(t.valid().from()).as("first day").isEqualTo(from);
            assertThat(t.valid().until())
                    .as("last day")
                    .isEqualTo(until == null || until.equals("-") ? null : LocalDate.parse(until));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Umsatz stieg gegenüber dem Vorjahr",
                "Der Umsatz stieg auf 5 Millionen nach 3 Millionen im Vorjahr",
                "Mehr als 2000 Stellen fallen weg"
            })
    void whatIsOnlyComparedOrCountedIsNoTime(String sentence) {
        assertThat(times(sentence, "2024-05-17")).isEmpty();
    }

    /** A time that ends before it begins cannot be made, so that reading any words at all is the test. */
    @Property
    void noWordsMakeATimeThatEndsBeforeItBegins(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 47) Integer> words,
            @ForAll @IntRange(min = 1, max = 3000) int day) {
        String sentence = sentence(words);
        LocalDate published = LocalDate.of(2019, 1, 1).plusDays(day);
        for (Times.Dated time : times(sentence, published.toString())) {
            assertThat(time.begin()).isLessThan(time.end());
            assertThat(sentence).contains(time.time().text());
        }
    }

    /** What is resolved without the day of publication does not depend on it. */
    @Property
    void whatResolvesWithoutADayOfPublicationResolvesTheSameWithOne(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 47) Integer> words,
            @ForAll @IntRange(min = 1, max = 3000) int day) {
        String sentence = sentence(words);
        LocalDate published = LocalDate.of(2019, 1, 1).plusDays(day);
        List<Times.Dated> dated = times(sentence, published.toString());
        for (Times.Dated time : times(sentence, null)) {
            if (time.valid().from() != null && time.valid().until() != null) {
                assertThat(dated).anySatisfy(t -> assertThat(t.valid()).isEqualTo(time.valid()));
            }
        }
    }

    private static String sentence(List<Integer> words) {
        return String.join(
                " ", words.stream().map(i -> WORDS.get(i % WORDS.size())).toList());
    }

    private static List<Times.Dated> times(String sentence, @Nullable String published) {
        Text text = PlainText.of(sentence, published);
        return Times.find(text, text.sentences().getFirst());
    }
}
