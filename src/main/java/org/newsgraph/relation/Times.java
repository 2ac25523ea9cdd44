package org.newsgraph.relation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;

/** Dates and periods of a sentence; relative ones resolve against the day of publication when it is known. */
final class Times {
    /**
     * A time and where it stands.
     *
     * @param begin first token
     * @param end token after the last
     */
    record Dated(int begin, int end, Span span, Value.Time time) {}

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
    private static final Set<String> EDGES =
            Set.of("anfang", "mitte", "ende", "frühjahr", "sommer", "herbst", "winter");
    private static final Set<String> OPENERS = Set.of("bis", "seit", "ab", "vor", "nach", "im", "jahr");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern ORDINAL_DAY = Pattern.compile("\\d{1,2}\\.");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Text text;
    private final Sentence sentence;
    private final List<String> forms;
    private final @Nullable LocalDate published;

    private Times(Text text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        this.forms = sentence.tokens().stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        this.published = text.article().metadata().publishedOn();
    }

    static List<Dated> find(Text text, Sentence sentence) {
        return new Times(text, sentence).scan();
    }

    private List<Dated> scan() {
        List<Dated> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.tokens().size()) {
            Optional<Dated> time = at(i);
            time.ifPresent(found::add);
            i = time.map(Dated::end).orElse(i + 1);
        }
        return found;
    }

    private Optional<Dated> at(int i) {
        String form = form(i);
        if (EDGES.contains(form)) {
            return edge(i);
        }
        if (DATE.matcher(form).matches()) {
            int dot = form.indexOf('.');
            int last = form.lastIndexOf('.');
            String iso = iso(
                    number(form.substring(last + 1)),
                    number(form.substring(dot + 1, last)),
                    number(form.substring(0, dot)));
            return dated(i, i + 1, iso);
        }
        Optional<Dated> day = dayAndMonth(i);
        if (day.isPresent()) {
            return day;
        }
        if (month(i) > 0) {
            return isYear(i + 1)
                    ? dated(i, i + 2, iso(number(form(i + 1)), month(i), 0))
                    : dated(i, i + 1, null); // past or coming is not told: the words stay
        }
        if (DAYS.containsKey(form)) {
            return dated(i, i + 1, lastDay(DAYS.get(form)));
        }
        if (isYear(i) && !counted(i)) {
            return dated(i, i + 1, form);
        }
        return switch (form) {
            case "heute" -> dated(i, i + 1, relative(0));
            case "gestern" -> dated(i, i + 1, relative(-1));
            default -> Optional.empty();
        };
    }

    /** {@code Mitte 2017}, {@code Ende April}: the words stay, the year or month behind them is what can be resolved. */
    private Optional<Dated> edge(int i) {
        int next = form(i + 1).equals("des") || form(i + 1).equals("jahres") ? i + 2 : i + 1;
        return at(next).filter(d -> !EDGES.contains(form(next)))
                .flatMap(d -> dated(i, d.end(), d.time().iso()));
    }

    private Optional<Dated> dayAndMonth(int i) {
        String form = form(i);
        int next = i + 1;
        if (DAY.matcher(form).matches() && form(i + 1).equals(".")) {
            next = i + 2;
        } else if (!ORDINAL_DAY.matcher(form).matches()) {
            return Optional.empty();
        }
        if (month(next) == 0) {
            return Optional.empty();
        }
        int day = number(form.replace(".", ""));
        return isYear(next + 1)
                ? dated(i, next + 2, iso(number(form(next + 1)), month(next), day))
                : dated(i, next + 1, nearestDay(month(next), day));
    }

    private Optional<Dated> dated(int begin, int end, @Nullable String iso) {
        int from = begin;
        while (from > 0 && form(from - 1).equals("jahr")) {
            from--;
        }
        if (from > 0 && Set.of("bis", "seit", "ab").contains(form(from - 1))) {
            from--;
        }
        Span span = sentence.span(from, end);
        return Optional.of(new Dated(from, end, span, new Value.Time(iso, text.slice(span))));
    }

    private static @Nullable String iso(int year, int month, int day) {
        try {
            if (day == 0) {
                return month >= 1 && month <= 12 ? String.format(Locale.ROOT, "%04d-%02d", year, month) : null;
            }
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return null; // the 31st of a shorter month: the words stay
        }
    }

    private @Nullable String nearestDay(int month, int day) {
        if (published == null) {
            return null;
        }
        String same = iso(published.getYear(), month, day);
        return same != null && !LocalDate.parse(same).isAfter(published.plusDays(1)) ? same : null;
    }

    private @Nullable String lastDay(@Nullable DayOfWeek day) {
        return published == null || day == null
                ? null
                : published.with(TemporalAdjusters.previousOrSame(day)).toString();
    }

    private @Nullable String relative(int days) {
        return published == null ? null : published.plusDays(days).toString();
    }

    private int month(int i) {
        String form = form(i);
        return MONTHS.indexOf(form) >= 0
                ? MONTHS.indexOf(form) + 1
                : SHORT_MONTHS.getOrDefault(form.replace(".", ""), 0);
    }

    private boolean isYear(int i) {
        return YEAR.matcher(form(i)).matches();
    }

    /** True when a four-digit number counts what follows: {@code 2000 Stellen}. */
    private boolean counted(int i) {
        if (i + 1 >= sentence.tokens().size() || OPENERS.contains(form(i - 1))) {
            return false;
        }
        return sentence.tokens().get(i + 1).tag() == Tag.NN
                && sentence.tokens().get(i + 1).morphology().allows(Morphology.PLURAL);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private String form(int i) {
        return i >= 0 && i < forms.size() ? forms.get(i) : "";
    }
}
