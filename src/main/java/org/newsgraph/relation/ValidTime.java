package org.newsgraph.relation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that bound the time for which something is said: what lasts began no earlier than the first and ended no later than
 * the last, and what happens once happened between them. An end that the text does not tell is open.
 *
 * @param from first day, or null when it is open
 * @param until last day, or null when it is open
 */
record ValidTime(@Nullable LocalDate from, @Nullable LocalDate until) {
    static final String FROM = "validFrom";
    static final String UNTIL = "validUntil";

    /** Nothing is told. */
    static final ValidTime OPEN = new ValidTime(null, null);

    ValidTime {
        if (from != null && until != null && from.isAfter(until)) {
            throw new IllegalArgumentException("time ends on " + until + " before it begins on " + from);
        }
    }

    static ValidTime of(LocalDate day) {
        return new ValidTime(day, day);
    }

    static ValidTime of(YearMonth month) {
        return new ValidTime(month.atDay(1), month.atEndOfMonth());
    }

    /** Some months of a year, of which the first is 1. */
    static ValidTime of(int year, int firstMonth, int lastMonth) {
        return new ValidTime(
                LocalDate.of(year, firstMonth, 1), YearMonth.of(year, lastMonth).atEndOfMonth());
    }

    static ValidTime of(int year) {
        return of(year, 1, 12);
    }

    /** The bounds of {@code 2015-05-15}, {@code 2015-05} or {@code 2015}. */
    static ValidTime of(String iso) {
        return switch (iso.length()) {
            case 4 -> of(Integer.parseInt(iso));
            case 7 -> of(YearMonth.parse(iso));
            default -> of(LocalDate.parse(iso));
        };
    }

    /** The day, month or year that this is just as long as, as ISO 8601 writes it; null for none. */
    @Nullable
    String iso() {
        if (from == null || until == null) {
            return null;
        }
        String day = from.toString();
        return Stream.of(day, day.substring(0, 7), day.substring(0, 4))
                .filter(iso -> of(iso).equals(this))
                .findFirst()
                .orElse(null);
    }

    /** The ends that are known, as qualifiers. */
    Map<String, Value> qualifiers() {
        Map<String, Value> ends = new TreeMap<>();
        if (from != null) {
            ends.put(FROM, new Value.Time(from.toString(), from.toString()));
        }
        if (until != null) {
            ends.put(UNTIL, new Value.Time(until.toString(), until.toString()));
        }
        return ends;
    }

    boolean isOpen() {
        return from == null && until == null;
    }

    /** Begun in this time, with an open end. */
    ValidTime begun() {
        return new ValidTime(from, null);
    }

    /** Ended in this time, with an open beginning. */
    ValidTime ended() {
        return new ValidTime(null, until);
    }

    /** From the beginning of this time to the end of another; open when that one is before. */
    ValidTime to(ValidTime other) {
        boolean reversed = from != null && other.until != null && from.isAfter(other.until);
        return reversed ? OPEN : new ValidTime(from, other.until);
    }

    /** The same time, over on a day at the latest; unchanged when that is before it begins. */
    ValidTime overBy(@Nullable LocalDate day) {
        boolean later = day == null || (until != null && !until.isAfter(day)) || (from != null && from.isAfter(day));
        return later ? this : new ValidTime(from, day);
    }

    /** The days between this time and a day, 0 when it holds it. */
    long distance(LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return from.toEpochDay() - day.toEpochDay();
        }
        return until != null && day.isAfter(until) ? day.toEpochDay() - until.toEpochDay() : 0;
    }
}
