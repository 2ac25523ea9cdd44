package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31. März 2025 | 2025-03-31",
                "Stand: 7. Jänner 2020, 11 Uhr | 2020-01-07",
                "12.11.2015 15:06 Uhr | 2015-11-12",
                "am 3.4.19 | 2019-04-03",
                "03.02.25 | 2025-02-03",
                "3.2.98 | 1998-02-03",
                "Mo., 3. Feb. 2025, 14:05 Uhr | 2025-02-03",
                "Mittwoch, den 3. Sept. 2025 | 2025-09-03",
                "Mo., 3. Feb. 2025, 14:05 Uhr MEZ | 2025-02-03T14:05:00+01:00",
                "3. August 2025 um 14.05 Uhr (MESZ) | 2025-08-03T14:05:00+02:00",
                "2024-02-09T18:05:00+0100 | 2024-02-09T18:05:00+01:00",
                "2024-02-09T18:05:00.123Z | 2024-02-09T18:05:00Z",
                "2024-02-09 18:05:00 | 2024-02-09",
                "2024-02-09 18:05 CET | 2024-02-09T18:05:00+01:00",
                "2024-02-09T25:05:00Z | 2024-02-09",
                "Fri, 09 Feb 2024 18:05:00 +0100 | 2024-02-09T18:05:00+01:00",
                "Fri, 09 Feb 2024 18:05:00 GMT | 2024-02-09T18:05:00Z",
                "March 31, 2025 | 2025-03-31",
                "March 31, 2025 at 3:05 p.m. EDT | 2025-03-31T15:05:00-04:00",
                "Posted on 2nd September 2021 | 2021-09-02",
                "1st of May 2021 | 2021-05-01",
                "20240209 | 2024-02-09",
                "20240209T180500Z | 2024-02-09",
            })
    void dateIsReadAsThePageWritesIt(String written, String iso) {
        assertThat(Dates.iso(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.02.2020",
                "gestern",
                "heute, 14 Uhr",
                "99.99.2019",
                "Version 1.2.3",
                "2024-13-40T00:00:00Z",
                "Tel. 0331 20240209",
                "3. März",
            })
    void whatIsNoDateGivesNone(String written) {
        assertThat(Dates.iso(written)).isNull();
    }

    @Test
    void nothingGivesNoDate() {
        assertThat(Dates.iso(null)).isNull();
    }

    @Test
    void theLanguageTellsMonthAndDayApart() {
        assertThat(Dates.iso("03/04/2021", "en-US")).isEqualTo("2021-03-04");
        assertThat(Dates.iso("03/04/2021", "en-GB")).isEqualTo("2021-04-03");
        assertThat(Dates.iso("03/04/2021", "fr")).isEqualTo("2021-04-03");
        assertThat(Dates.iso("13/04/2021", "en-US")).isEqualTo("2021-04-13");
    }

    @Test
    void theFirstOfSeveralDatesIsTaken() {
        assertThat(Dates.iso("4.5.2021, geändert 2021-06-07")).isEqualTo("2021-05-04");
    }

    @Test
    void secondsAndMillisecondsSince1970AreMoments() {
        assertThat(Dates.epoch("1707501900")).isEqualTo("2024-02-09T18:05:00Z");
        assertThat(Dates.epoch("1707501900123")).isEqualTo("2024-02-09T18:05:00Z");
        assertThat(Dates.epoch("4711")).isNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1951, 1, 1).toEpochDay(),
                        LocalDate.of(2050, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void anyDayIsReadBackFromEveryForm(@ForAll("days") LocalDate day) {
        List<DateTimeFormatter> german = List.of(
                form("d. MMMM yyyy", Locale.GERMAN),
                form("EEEE, d. MMMM yyyy", Locale.GERMAN),
                form("dd.MM.yyyy", Locale.GERMAN),
                form("d.M.yy", Locale.GERMAN),
                form("EEE d. MMM yyyy, HH:mm 'Uhr'", Locale.GERMAN));
        List<DateTimeFormatter> english = List.of(
                form("MMMM d, yyyy", Locale.ENGLISH),
                form("d MMM yyyy", Locale.ENGLISH),
                form("EEEE, MMMM d, yyyy", Locale.ENGLISH),
                form("MM/dd/yyyy", Locale.ENGLISH),
                form("yyyy-MM-dd", Locale.ENGLISH),
                form("yyyy/MM/dd", Locale.ENGLISH));
        german.forEach(f ->
                assertThat(Dates.iso(day.atTime(9, 7).format(f), "de")).isEqualTo(day.toString()));
        english.forEach(f ->
                assertThat(Dates.iso(day.atTime(9, 7).format(f), "en-US")).isEqualTo(day.toString()));
    }

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
