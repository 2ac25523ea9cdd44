package org.newsgraph.relation;

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
     * @param valid the days that surely hold it
     * @param bound whether it tells when something begins, ends or both, as {@code seit 2019} and {@code 2015 bis 2018} do
     */
    record Dated(int begin, int end, Span span, Value.Time time, ValidTime valid, boolean bound) {}

    private static final Set<String> EDGES =
            Set.of("anfang", "mitte", "ende", "frühjahr", "sommer", "herbst", "winter");
    private static final Set<String> OPENERS = Set.of("bis", "seit", "ab", "vor", "nach", "im", "jahr");
    private static final Map<String, Integer> DAYS_AWAY =
            Map.of("heute", 0, "gestern", -1, "vorgestern", -2, "übermorgen", 2);

    /** Words between a preposition and its time: {@code seit dem Jahr 2019}, {@code bis zum Ende}. */
    private static final Set<String> BETWEEN = Set.of(
            "dem", "den", "der", "des", "das", "zu", "zum", "zur", "im", "ins", "jahr", "jahre", "ende", "monat");

    private static final Set<String> COMING = Set.of("kommenden", "nächsten", "kommender", "nächster");

    /** A day or month without a year is the one next to the publication, within a quarter, or this where it bounds. */
    private static final long NEAR_BOUND = 183;

    /** What has lasted since a day or month without a year has lasted since the last one. */
    private static final long YEAR = 366;

    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern ORDINAL_DAY = Pattern.compile("\\d{1,2}\\.");
    private static final Pattern YEARS = Pattern.compile("(19|20)\\d\\d[-–—](19|20)\\d\\d");

    private final Text text;
    private final Sentence sentence;
    private final List<String> forms;
    private final @Nullable LocalDate published;
    private final RelativeTimes relative;

    private Times(Text text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        this.forms = sentence.tokens().stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        this.published = text.article().metadata().publishedOn();
        this.relative = new RelativeTimes(forms, published);
    }

    static List<Dated> find(Text text, Sentence sentence) {
        return new Times(text, sentence).scan();
    }

    /** The first of these times that lies in a span, or holds it. */
    static Optional<Dated> within(List<Dated> times, Span span) {
        return times.stream().filter(time -> time.span().overlaps(span)).findFirst();
    }

    private List<Dated> scan() {
        List<Dated> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.tokens().size()) {
            Optional<Dated> time = at(i);
            time.ifPresent(t -> add(found, t));
            i = time.map(Dated::end).orElse(i + 1);
        }
        return found;
    }

    /** Adds a time with what its preposition makes of it, joined with the one before when the two are the ends of a period. */
    private void add(List<Dated> found, Dated time) {
        if (!found.isEmpty() && isPeriod(found.getLast(), time)) {
            found.add(joined(found.removeLast(), time));
        } else {
            found.add(directed(time));
        }
    }

    // ---------------------------------------------------------------- one time

    private Optional<Dated> at(int i) {
        String form = form(i);
        if (EDGES.contains(form)) {
            return edge(i);
        }
        if (DATE.matcher(form).matches()) {
            int dot = form.indexOf('.');
            int last = form.lastIndexOf('.');
            return dated(
                    i,
                    i + 1,
                    Calendar.iso(
                            number(form.substring(last + 1)),
                            number(form.substring(dot + 1, last)),
                            number(form.substring(0, dot))));
        }
        if (YEARS.matcher(form).matches()) {
            ValidTime years = year(form.substring(0, 4)).to(year(form.substring(5)));
            return Optional.of(dated(i, i + 1, null, years, true));
        }
        return dayAndMonth(i)
                .or(() -> days(i))
                .or(() -> month(i))
                .or(() -> dayOfWeek(i))
                .or(() -> relative.at(i).map(unit -> dated(i, unit.end(), null, unit.time(), false)))
                .or(() -> year(i))
                .or(() -> daysAway(i));
    }

    /** {@code Mitte 2017}, {@code Ende April}: the words stay, the year or month behind them is what can be resolved. */
    private Optional<Dated> edge(int i) {
        int next = form(i + 1).equals("des") || form(i + 1).equals("jahres") ? i + 2 : i + 1;
        return at(next).filter(d -> !EDGES.contains(form(next)))
                .map(d -> dated(
                        i,
                        d.end(),
                        d.time().iso(),
                        form(i).equals("winter") ? ValidTime.OPEN : d.valid(), // it may last into the next year
                        false));
    }

    private Optional<Dated> dayAndMonth(int i) {
        int next = afterDay(i);
        if (next < 0 || Calendar.month(form(next)) == 0) {
            return Optional.empty();
        }
        int month = Calendar.month(form(next));
        int day = number(form(i).replace(".", ""));
        if (isYear(next + 1)) {
            return dated(i, next + 2, Calendar.iso(number(form(next + 1)), month, day));
        }
        ValidTime near = nearest(i, month, day);
        return near.isOpen()
                ? dated(i, next + 1, nearestDay(month, day))
                : Optional.of(dated(i, next + 1, null, near, false));
    }

    /** {@code 1. bis 30. April}. */
    private Optional<Dated> days(int i) {
        int to = afterDay(i);
        if (to < 0 || !Set.of("bis", "-", "–", "und").contains(form(to))) {
            return Optional.empty();
        }
        int day = number(form(i).replace(".", ""));
        return dayAndMonth(to + 1).map(last -> dated(i, last.end(), null, fromDay(day, last.valid()), true));
    }

    /** From a day of the month in which a time ends. */
    private static ValidTime fromDay(int day, ValidTime time) {
        LocalDate end = time.until();
        return end == null || day < 1 || day > end.getDayOfMonth()
                ? ValidTime.OPEN
                : ValidTime.of(end.withDayOfMonth(day)).to(time);
    }

    /** The token after an ordinal such as {@code 9.}, or -1. */
    private int afterDay(int i) {
        if (DAY.matcher(form(i)).matches() && form(i + 1).equals(".")) {
            return i + 2;
        }
        return ORDINAL_DAY.matcher(form(i)).matches() ? i + 1 : -1;
    }

    private Optional<Dated> month(int i) {
        int month = Calendar.month(form(i));
        if (month == 0) {
            return Optional.empty();
        }
        return isYear(i + 1)
                ? dated(i, i + 2, Calendar.iso(number(form(i + 1)), month, 0))
                : Optional.of(dated(i, i + 1, null, nearest(i, month, 0), false));
    }

    private Optional<Dated> dayOfWeek(int i) {
        DayOfWeek day = Calendar.day(form(i));
        if (day == null) {
            return Optional.empty();
        }
        LocalDate on = published == null
                ? null
                : published.with(
                        COMING.contains(form(i - 1))
                                ? TemporalAdjusters.next(day)
                                : TemporalAdjusters.previousOrSame(day));
        return dated(i, i + 1, on == null ? null : on.toString());
    }

    /** A number that is a year; when a business year begins is not told. */
    private Optional<Dated> year(int i) {
        if (!isYear(i) || counted(i)) {
            return Optional.empty();
        }
        ValidTime valid = RelativeTimes.isFiscal(form(i - 1)) ? ValidTime.OPEN : year(form(i));
        return Optional.of(dated(i, i + 1, form(i), valid, false));
    }

    private Optional<Dated> daysAway(int i) {
        Integer days = DAYS_AWAY.get(form(i));
        return days == null
                ? Optional.empty()
                : dated(
                        i,
                        i + 1,
                        published == null ? null : published.plusDays(days).toString());
    }

    private Optional<Dated> dated(int begin, int end, @Nullable String iso) {
        return Optional.of(dated(begin, end, iso, iso == null ? ValidTime.OPEN : ValidTime.of(iso), false));
    }

    private Dated dated(int begin, int end, @Nullable String iso, ValidTime valid, boolean bound) {
        int from = begin;
        while (from > 0 && form(from - 1).equals("jahr")) {
            from--;
        }
        if (from > 0 && Set.of("bis", "seit", "ab").contains(form(from - 1))) {
            from--;
        }
        return time(from, end, iso, valid, bound);
    }

    private Dated time(int begin, int end, @Nullable String iso, ValidTime valid, boolean bound) {
        Span span = sentence.span(begin, end);
        Value.Time time = new Value.Time(iso == null ? valid.iso() : iso, text.slice(span));
        return new Dated(begin, end, span, time, valid, bound);
    }

    private @Nullable String nearestDay(int month, int day) {
        if (published == null) {
            return null;
        }
        String same = Calendar.iso(published.getYear(), month, day);
        return same != null && !LocalDate.parse(same).isAfter(published.plusDays(1)) ? same : null;
    }

    private ValidTime nearest(int i, int month, int day) {
        String preposition = preposition(i);
        if (preposition.equals("seit")) {
            return Calendar.nearest(published, YEAR, year -> past(Calendar.bounds(year, month, day)));
        }
        boolean bounds = Set.of("ab", "bis", "zum", "per").contains(preposition);
        return Calendar.nearest(
                published, bounds ? NEAR_BOUND : Calendar.QUARTER, year -> Calendar.bounds(year, month, day));
    }

    private ValidTime past(ValidTime time) {
        boolean begun = published == null || time.from() == null || !time.from().isAfter(published);
        return begun ? time : ValidTime.OPEN;
    }

    // ---------------------------------------------------------------- prepositions and periods

    /** What the preposition makes of a time: it begins, ends, or is the time itself. */
    private Dated directed(Dated time) {
        return switch (preposition(time.begin())) {
            case "seit", "ab" -> bound(time, time.valid().begun());
            case "bis" ->
                bound(time, isToday(time) ? ValidTime.OPEN : time.valid().ended());
            case "von", "vom" ->
                form(time.end()).equals("an") ? bound(time, time.valid().begun()) : time;
            case "vor", "nach" -> bound(time, ValidTime.OPEN); // how long before or after is not told
            default -> time;
        };
    }

    /** What has lasted until today goes on. */
    private boolean isToday(Dated time) {
        return form(time.end() - 1).equals("heute");
    }

    private static Dated bound(Dated time, ValidTime valid) {
        return new Dated(time.begin(), time.end(), time.span(), time.time(), valid, true);
    }

    /** The preposition of the time that begins at a token, or the empty string. */
    private String preposition(int begin) {
        int i = begin;
        if (Set.of("bis", "seit", "ab").contains(form(i))) {
            return form(i);
        }
        do {
            i--;
        } while (BETWEEN.contains(form(i)) && !Set.of("zum", "im").contains(form(i)));
        return Set.of("zum", "im").contains(form(i)) && form(i - 1).equals("bis") ? "bis" : form(i);
    }

    /** {@code von A bis B}, {@code zwischen A und B}. */
    private boolean isPeriod(Dated first, Dated second) {
        int between = first.end();
        while (between < second.begin() && BETWEEN.contains(form(between))) {
            between++;
        }
        if (form(between).equals("und") && preposition(first.begin()).equals("zwischen")) {
            return isGap(between + 1, second.begin());
        }
        boolean range = form(between).equals("bis") || Set.of("-", "–").contains(form(between));
        return range && isGap(between + 1, second.begin());
    }

    private boolean isGap(int begin, int end) {
        return begin >= end || forms.subList(begin, end).stream().allMatch(BETWEEN::contains);
    }

    private Dated joined(Dated first, Dated second) {
        ValidTime begin = isYearless(first) ? inYearOf(first, second.valid()) : first.valid();
        return time(first.begin(), second.end(), null, begin.to(second.valid()), true);
    }

    private boolean isYearless(Dated time) {
        return forms.subList(time.begin(), time.end()).stream().noneMatch(Calendar::isYear)
                && forms.subList(time.begin(), time.end()).stream().anyMatch(form -> Calendar.month(form) > 0);
    }

    /** The month or day of {@code von März bis Juni 2021} is of the year behind it, or the one before. */
    private ValidTime inYearOf(Dated time, ValidTime end) {
        LocalDate last = end.until();
        int at = time.end() - 1;
        int month = Calendar.month(form(at));
        if (last == null || month == 0) {
            return time.valid();
        }
        String number = form(at - 1).equals(".") ? form(at - 2) : form(at - 1).replace(".", "");
        int day = at > time.begin() && DAY.matcher(number).matches() ? number(number) : 0;
        ValidTime same = Calendar.bounds(last.getYear(), month, day);
        LocalDate from = same.from();
        return from != null && from.isAfter(last) ? Calendar.bounds(last.getYear() - 1, month, day) : same;
    }

    // ---------------------------------------------------------------- words

    private static ValidTime year(String year) {
        return ValidTime.of(number(year));
    }

    private boolean isYear(int i) {
        return Calendar.isYear(form(i));
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
