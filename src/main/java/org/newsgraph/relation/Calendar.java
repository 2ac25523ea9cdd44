package org.newsgraph.relation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of months and days, and the year that a date without one is of. */
final class Calendar {
    /** The days of a quarter: so near a time without a year must be to the day of publication, unless it bounds another. */
    static final long QUARTER = 92;

    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");
    private static final Map<String, Integer> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jänner", 1),
            Map.entry("jan", 1),
            Map.entry("feber", 2),
            Map.entry("feb", 2),
            Map.entry("apr", 4),
            Map.entry("aug", 8),
            Map.entry("sept", 9),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12));
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "montag", DayOfWeek.MONDAY,
            "dienstag", DayOfWeek.TUESDAY,
            "mittwoch", DayOfWeek.WEDNESDAY,
            "donnerstag", DayOfWeek.THURSDAY,
            "freitag", DayOfWeek.FRIDAY,
            "samstag", DayOfWeek.SATURDAY,
            "sonnabend", DayOfWeek.SATURDAY,
            "sonntag", DayOfWeek.SUNDAY);
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Calendar() {}

    /** The month of a lower-case name, 0 for none. */
    static int month(String form) {
        int named = MONTHS.indexOf(form) + 1;
        return named > 0 ? named : SHORT_MONTHS.getOrDefault(form.replace(".", ""), 0);
    }

    /** The day of the week of a lower-case name, or null. */
    static @Nullable DayOfWeek day(String form) {
        return DAYS.get(form);
    }

    static boolean isYear(String form) {
        return YEAR.matcher(form).matches();
    }

    /** {@code 2015-05-15}, or {@code 2015-05} for day 0; null for what no calendar has, such as the 31st of June. */
    static @Nullable String iso(int year, int month, int day) {
        try {
            if (day == 0) {
                return month >= 1 && month <= 12 ? String.format(Locale.ROOT, "%04d-%02d", year, month) : null;
            }
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The bounds of a month, or of a day of it, in a year; open for what no calendar has. */
    static ValidTime bounds(int year, int month, int day) {
        String iso = iso(year, month, day);
        return iso == null ? ValidTime.OPEN : ValidTime.of(iso);
    }

    /**
     * Of a time that comes every year the one next to the day of publication, when it is no further away than so many days, so
     * that no reader takes it for another one; open when the day is not known.
     */
    static ValidTime nearest(@Nullable LocalDate published, long days, IntFunction<ValidTime> inYear) {
        if (published == null) {
            return ValidTime.OPEN;
        }
        int year = published.getYear();
        return Stream.of(year - 1, year, year + 1)
                .map(inYear::apply)
                .filter(time -> !time.isOpen() && time.distance(published) <= days)
                .min(Comparator.comparingLong(time -> time.distance(Objects.requireNonNull(published))))
                .orElse(ValidTime.OPEN);
    }
}
