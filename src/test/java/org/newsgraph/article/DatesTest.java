package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

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
                "2024-02-09T18:05:00+0100 | 2024-02-09T18:05:00+01:00",
                "2024-02-09T18:05:00Z | 2024-02-09T18:05:00Z",
                "2024-02-09 18:05:00 | 2024-02-09",
                "March 31, 2025 | 2025-03-31",
                "Posted on 2nd September 2021 | 2021-09-02",
                "20240209 | 2024-02-09",
            })
    void dateIsReadAsThePageWritesIt(String written, String iso) {
        assertThat(Dates.iso(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31.02.2020", "gestern", "99.99.2019", "Version 1.2.3", "2024-13-40T00:00:00Z"})
    void whatIsNoDateGivesNone(String written) {
        assertThat(Dates.iso(written)).isNull();
    }

    @Test
    void nothingGivesNoDate() {
        assertThat(Dates.iso(null)).isNull();
    }
}
