package org.newsgraph.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages write them, in German and English, become ISO 8601. */
final class Dates {
    private static final List<String> MONTHS = List.of(
            "jan(?:uar|uary)?|jän(?:ner)?|jaenner",
            "feb(?:ruar|ruary|r)?|feber",
            "mär(?:z)?|mrz|maerz|mar(?:ch)?",
            "apr(?:il)?",
            "mai|may",
            "jun(?:i|e)?",
            "jul(?:i|y)?",
            "aug(?:ust)?",
            "sep(?:t(?:ember)?)?",
            "o[kc]t(?:ober)?",
            "nov(?:ember)?",
            "de[zc](?:ember)?");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Pattern> MONTH_NAMES =
            MONTHS.stream().map(month -> Pattern.compile(month, FLAGS)).toList();
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
    private static final String NUMBER = "(?<month>\\d{1,2})";
    private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
    /** The forms of a date; of those that match first in a text the first in this list is taken. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<!\\d)(?<year>\\d{4})-" + NUMBER + "-" + DAY + "(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)" + DAY + "(?:\\.|st|nd|rd|th)?(?:\\s+|-)(?:of\\s+)?" + MONTH + "\\.?(?:,?\\s+|-)" + YEAR,
                    FLAGS),
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.?\\s+" + DAY + "(?:st|nd|rd|th)?,?\\s+" + YEAR, FLAGS),
            Pattern.compile(
                    "(?<![\\d.])" + DAY + "\\.\\s?" + NUMBER + "\\.\\s?(?<year>\\d{4}|['’]?\\d{2})(?![\\d.]\\d|\\d)"),
            Pattern.compile("(?<!\\d)(?<year>\\d{4})/" + NUMBER + "/" + DAY + "(?!\\d)"),
            Pattern.compile("(?<!\\d)" + DAY + "-" + NUMBER + "-" + YEAR));
    /** Which of the numbers is the month depends on who writes. */
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");

    private static final Pattern COMPACT = Pattern.compile(
            "^(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?:(?<=\\d{8})T?(?:\\d{4}|\\d{6})?)?(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?:T|,?\\s*(?:[|–•-]|um|at|at around)?\\s*)(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?:\\s?([ap])\\.?m\\b\\.?)?"
                    + "(?:\\s*(?:uhr|h)\\b)?,?\\s*\\(?(?:(?:UTC|GMT)?([+-]\\d{2}):?(\\d{2})|(Z|[A-Z]{2,4})\\b)?",
            FLAGS);
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));
    /** Where English writes the month first. */
    private static final Set<String> MONTH_FIRST = Set.of("en", "en-US", "en-PH");

    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final int NEAR = 300;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /** Two-digit years up to this one are of our century. */
    private static final int PIVOT = 50;

    private Dates() {}

    /** The first date in a text, with the time when the text gives it with an offset, or null. */
    static @Nullable String iso(@Nullable String text) {
        return iso(text, "de");
    }

    /** As {@code iso}, where the language of the text tells {@code 3/4/2025} apart. */
    static @Nullable String iso(@Nullable String text, String language) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String near = (text.length() > NEAR ? text.substring(0, NEAR) : text).strip();
        Matcher first = first(near);
        Matcher slashed = SLASHED.matcher(near);
        if (slashed.find() && (first == null || slashed.start() < first.start())) {
            LocalDate date = slashed(slashed, MONTH_FIRST.contains(language));
            return date == null ? null : timed(date, near, slashed.end());
        }
        LocalDate date = first == null ? null : date(first.group("year"), first.group("month"), first.group("day"));
        return date == null || first == null ? null : timed(date, near, first.end());
    }

    /** The moment that many seconds or milliseconds after the beginning of 1970, or null when the text is no such number. */
    static @Nullable String epoch(String text) {
        if (!EPOCH.matcher(text).matches()) {
            return null;
        }
        long number = Long.parseLong(text);
        Instant instant = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return instant.atOffset(ZoneOffset.UTC).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static @Nullable Matcher first(String text) {
        Matcher compact = COMPACT.matcher(text);
        Matcher best = compact.find() ? compact : null;
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (matcher.find() && (best == null || matcher.start() < best.start())) {
                best = matcher;
            }
        }
        return best;
    }

    /** The date, with the time that stands behind it when its zone is told. */
    private static String timed(LocalDate date, String text, int end) {
        Matcher time = TIME.matcher(text).region(end, text.length());
        if (!time.lookingAt()) {
            return date.toString();
        }
        String zone = time.group(5) != null
                ? time.group(5) + ":" + time.group(6)
                : ZONES.get(time.group(7) == null ? "" : time.group(7).toUpperCase(Locale.ROOT));
        try {
            return zone == null
                    ? date.toString()
                    : OffsetDateTime.of(date, time(time), ZoneOffset.of(zone))
                            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException e) {
            return date.toString();
        }
    }

    private static LocalTime time(Matcher time) {
        int hour = number(time.group(1));
        String half = time.group(4);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(time.group(2)), time.group(3) == null ? 0 : number(time.group(3)));
    }

    private static @Nullable LocalDate slashed(Matcher m, boolean monthFirst) {
        LocalDate american = date(m.group(3), m.group(1), m.group(2));
        LocalDate european = date(m.group(3), m.group(2), m.group(1));
        LocalDate likely = monthFirst ? american : european;
        return likely != null ? likely : monthFirst ? european : american;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(year(year), month(month), number(day));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(String digits) {
        int year = number(digits.replaceFirst("^['’]", ""));
        return year >= 100 ? year : year <= PIVOT ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return number(name);
        }
        for (int i = 0; i < MONTH_NAMES.size(); i++) {
            if (MONTH_NAMES.get(i).matcher(name).matches()) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no month: " + name);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
