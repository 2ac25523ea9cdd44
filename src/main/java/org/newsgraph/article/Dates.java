package org.newsgraph.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages write them, in German and English, become ISO 8601. */
final class Dates {
    private static final List<String> MONTHS = List.of(
            "jan(?:uar|uary)?|jän(?:ner)?|jaenner",
            "feb(?:ruar|ruary)?|feber",
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
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\s?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+" + MONTH + "\\.?,?\\s+(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{4})/(\\d{1,2})/(\\d{1,2})(?!\\d)");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Dates() {}

    /** The first date in a text, with the time when the text gives it with an offset, or null. */
    static @Nullable String iso(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String near = text.length() > 300 ? text.substring(0, 300) : text;
        Matcher iso = ISO.matcher(near);
        if (iso.find()) {
            return iso(iso);
        }
        LocalDate date = written(near);
        return date == null ? null : date.toString();
    }

    private static @Nullable String iso(Matcher m) {
        LocalDate date = date(m.group(1), m.group(2), m.group(3));
        if (date == null || m.group(4) == null || m.group(7) == null) {
            return date == null ? null : date.toString();
        }
        String seconds = m.group(6) == null ? "0" : m.group(6);
        try {
            return OffsetDateTime.of(
                            date.atTime(number(m.group(4)), number(m.group(5)), number(seconds)),
                            ZoneOffset.of(m.group(7).toUpperCase(Locale.ROOT)))
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException e) {
            return date.toString();
        }
    }

    private static @Nullable LocalDate written(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        if (m.find()) {
            return date(m.group(3), month(m.group(2)), m.group(1));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.find()) {
            return date(m.group(3), month(m.group(1)), m.group(2));
        }
        m = DOTTED.matcher(text);
        if (m.find()) {
            return date(year(m.group(3)), m.group(2), m.group(1));
        }
        m = SLASHED.matcher(text);
        if (m.find()) {
            return date(m.group(1), m.group(2), m.group(3));
        }
        m = COMPACT.matcher(text);
        return m.find() ? date(m.group(1), m.group(2), m.group(3)) : null;
    }

    private static String year(String digits) {
        return digits.length() == 2 ? "20" + digits : digits;
    }

    private static String month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (lower.matches(MONTHS.get(i))) {
                return Integer.toString(i + 1);
            }
        }
        throw new IllegalArgumentException("no month: " + name);
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(number(year), number(month), number(day));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
