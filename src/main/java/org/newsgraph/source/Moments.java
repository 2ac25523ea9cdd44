package org.newsgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moments of feeds and sitemaps in ISO 8601: midnight sharp is how their readers give a day without a time. */
final class Moments {
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    static @Nullable String iso(@Nullable Date moment) {
        return moment == null ? null : iso(moment.toInstant().atOffset(ZoneOffset.UTC));
    }

    /** Null in a year that has not four digits, which no article was published in. */
    static @Nullable String iso(OffsetDateTime moment) {
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
            return null;
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }

    /** As written in RFC 3339, or only a day; null when it is neither. */
    static @Nullable String parsed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        try {
            return stripped.length() <= 10
                    ? iso(LocalDate.parse(stripped).atStartOfDay().atOffset(ZoneOffset.UTC))
                    : iso(OffsetDateTime.parse(stripped.replace(' ', 'T')));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The later of the days of two moments, or null when there is none. */
    static @Nullable LocalDate latest(@Nullable String one, @Nullable String other) {
        return Stream.of(one == null ? "" : one, other == null ? "" : other)
                .filter(moment -> !moment.isEmpty())
                .map(moment -> LocalDate.parse(moment.substring(0, 10)))
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
