package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report begins with: where it comes from and who reports.
 *
 * @param text as written, without the dash or full stop behind it
 */
record Dateline(String text, List<String> agencies) {
    private static final String WORD = "(?:St\\. )?\\p{Lu}[\\p{L}'’-]+";
    private static final String PLACE = "(?!(?:Am|Im|In|Ab|An|Auf|Vom|Zum|Zur|Der|Die|Das|Den|Seit|Bis|Nach|Vor)\\s)"
            + WORD + "(?: (?:am|an der|im|in der|ob der|bei|vor der) " + WORD + "| " + WORD
            + "){0,2}(?: \\(\\p{Lu}[\\p{L}. -]+\\))?";
    private static final String PLACES = "(?<places>" + PLACE + "(?:(?: ?/ ?|, | und )" + PLACE + "){0,2})";
    private static final String MONTH =
            "(?:Jan|Jän|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)\\p{L}*\\.?";
    private static final String DAY = "(?:,? (?:den )?\\d{1,2}\\. ?(?:" + MONTH + "|\\d{1,2}\\.)(?: ?\\d{2,4})?|,? "
            + MONTH + " \\d{1,2}(?:, \\d{4})?)";
    private static final String BY = "\\((?<by>[\\p{L}][\\p{L}\\d/,&+. -]{1,40})\\)";
    private static final String DASH = "\\s*[–—-]{1,2}\\s+";
    /** {@code Berlin (dpa) – …}, {@code MÜNCHEN, 3. April (Reuters) - …}, {@code (AFP) …} */
    private static final Pattern SIGNED = Pattern.compile(
            "^(?<line>(?:" + PLACES + DAY + "? ?[–—-]? ?)?" + BY + ")(?:\\s*[–—:|.-]{1,2})?\\s+(?=[\\p{Lu}\\d„“\"»«])");
    /** {@code dpa Berlin. …} */
    private static final Pattern LED = Pattern.compile("^(?<line>(?<by>\\p{L}{2,10}(?:/\\p{L}{2,10})?)(?: " + PLACES
            + ")?)(?:" + DASH + "|[.:]\\s+)(?=[\\p{Lu}„“\"»«])");
    /** {@code Wien, 3. Mai – …} */
    private static final Pattern DATED =
            Pattern.compile("^(?<line>" + PLACES + DAY + ")(?:" + DASH + "|[.:]\\s+)(?=[\\p{Lu}„“\"»«])");
    /** {@code Wien/Linz. …}, {@code BERLIN – …} */
    private static final Pattern PLAIN =
            Pattern.compile("^(?<line>" + PLACES + ")(?:\\.\\s+|" + DASH + ")(?=[\\p{Lu}„“\"»«])");

    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:/|,| und )\\s*");
    private static final Pattern CODE = Pattern.compile("\\p{Ll}{2,5}");
    private static final int LINES = 3;
    private static final int NEAR = 120;

    Dateline {
        agencies = List.copyOf(agencies);
    }

    /** The dateline in one of the first lines of a text, or null. */
    static @Nullable Dateline of(List<String> lines) {
        for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
            Dateline found = of(line, lines);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Dateline of(String line, List<String> lines) {
        String near = line.length() > NEAR ? line.substring(0, NEAR) : line;
        Matcher signed = SIGNED.matcher(near);
        if (signed.find() && reporter(signed.group("by"), signed.group("places") != null)) {
            return new Dateline(signed.group("line"), Agencies.in(signed.group("by")));
        }
        Matcher led = LED.matcher(near);
        if (led.find() && !Agencies.in(led.group("by")).isEmpty()) {
            return new Dateline(led.group("line"), Agencies.in(led.group("by")));
        }
        Matcher dated = DATED.matcher(near);
        if (dated.find()) {
            return new Dateline(dated.group("line"), List.of());
        }
        Matcher plain = PLAIN.matcher(near);
        return plain.find() && surelyPlace(plain.group("places"), lines)
                ? new Dateline(plain.group("line"), List.of())
                : null;
    }

    /** An agency, or behind a place the code of a desk or author. */
    private static boolean reporter(String by, boolean place) {
        return !Agencies.in(by).isEmpty() || (place && CODE.matcher(by).matches());
    }

    /** Several places, or one that the text names as a place again. */
    private static boolean surelyPlace(String places, List<String> lines) {
        String first = SEVERAL.split(places, 2)[0];
        boolean capitals = first.equals(first.toUpperCase(Locale.ROOT));
        Pattern there = Pattern.compile(
                "(?<!\\p{L})(?:in|In|bei|nach|Nach|aus|Aus|von|um) " + Pattern.quote(first) + "(?!\\p{L})",
                capitals ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        return places.contains("/")
                || lines.stream().anyMatch(line -> there.matcher(line).find());
    }
}
