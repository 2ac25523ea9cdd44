package org.newsgraph.relation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.AdjectiveStem;

/**
 * Reads times that are told by their unit: {@code vergangenes Jahr}, {@code im dritten Quartal 2025}, {@code Geschäftsjahr
 * 2023/24}. Those without a year are resolved against the day of publication.
 */
record RelativeTimes(List<String> forms, @Nullable LocalDate published) {
    /** A unit and where it ends. */
    record Unit(int end, ValidTime time) {}

    private static final Set<String> PAST = Set.of("vergangen", "letzt", "vorig", "abgelaufen", "zurückliegend");
    private static final Set<String> PRESENT = Set.of("laufend", "dies", "aktuell", "heurig");
    private static final Set<String> COMING = Set.of("kommend", "nächst");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "jahr", ChronoUnit.YEARS,
            "jahres", ChronoUnit.YEARS,
            "monat", ChronoUnit.MONTHS,
            "monats", ChronoUnit.MONTHS,
            "woche", ChronoUnit.WEEKS);
    private static final Map<String, Integer> SEVERAL = Map.of("jahre", 12, "jahren", 12, "monate", 1, "monaten", 1);
    private static final List<String> NUMBERS =
            List.of("einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf");
    private static final Map<String, ChronoUnit> EARLIER = Map.of(
            "vorjahr", ChronoUnit.YEARS,
            "vorjahres", ChronoUnit.YEARS,
            "vormonat", ChronoUnit.MONTHS,
            "vormonats", ChronoUnit.MONTHS,
            "vorwoche", ChronoUnit.WEEKS);
    private static final Set<String> YEAR_EDGES =
            Set.of("jahresende", "jahresanfang", "jahresbeginn", "jahresmitte", "heuer");
    private static final List<String> ORDINALS = List.of("erst", "zweit", "dritt", "viert");
    private static final Map<String, Integer> PARTS =
            Map.of("quartal", 4, "quartals", 4, "halbjahr", 2, "halbjahres", 2, "halbjahrs", 2, "jahreshälfte", 2);
    private static final Set<String> FISCAL = Set.of("geschäftsjahr", "geschäftsjahres", "fiskaljahr", "fiskaljahres");
    private static final Pattern TWO_YEARS = Pattern.compile("((?:19|20)\\d\\d)/(\\d\\d|(?:19|20)\\d\\d)");
    private static final Pattern NUMBERED = Pattern.compile("([1-4])\\.");
    private static final Pattern SHORT_QUARTER = Pattern.compile("q([1-4])");

    /** Words before a figure or year that something is only compared with. */
    private static final Set<String> COMPARING =
            Set.of("als", "wie", "nach", "gegenüber", "vergleich", "verglichen", "statt", "gegen", "von");

    private static final int COMPARED_WITHIN = 6;

    /** The unit that begins at a token. */
    Optional<Unit> at(int i) {
        return fiscal(i)
                .or(() -> part(i))
                .or(() -> relative(i))
                .or(() -> several(i))
                .or(() -> named(i));
    }

    /** {@code Geschäftsjahr 2023/24}, {@code 2023/24}: which months it has is not told, which years is. */
    private Optional<Unit> fiscal(int i) {
        int years = isFiscal(form(i)) ? i + 1 : i;
        Matcher two = TWO_YEARS.matcher(form(years));
        if (two.matches()) {
            return twoYears(two.group(1), two.group(2), years + 1);
        }
        boolean apart = Calendar.isYear(form(years)) && form(years + 1).equals("/");
        if (apart && form(years + 2).matches("\\d\\d|(19|20)\\d\\d")) {
            return twoYears(form(years), form(years + 2), years + 3);
        }
        return Optional.empty();
    }

    /** True for the word for a business year, whose months only its company knows. */
    static boolean isFiscal(String form) {
        return FISCAL.contains(form);
    }

    private static Optional<Unit> twoYears(String first, String second, int end) {
        int from = Integer.parseInt(first);
        boolean next = Integer.parseInt(second) % 100 == (from + 1) % 100;
        return next ? Optional.of(new Unit(end, ValidTime.of(from).to(ValidTime.of(from + 1)))) : Optional.empty();
    }

    /** {@code drittes Quartal 2025}, {@code Q3}, {@code erste Jahreshälfte}. */
    private Optional<Unit> part(int i) {
        Matcher brief = SHORT_QUARTER.matcher(form(i));
        if (brief.matches()) {
            return Optional.of(partOfYear(i + 1, Integer.parseInt(brief.group(1)), 4));
        }
        int ordinal = ordinal(i);
        Integer parts = PARTS.get(form(i + 1));
        return ordinal == 0 || parts == null || ordinal > parts
                ? Optional.empty()
                : Optional.of(partOfYear(i + 2, ordinal, parts));
    }

    private int ordinal(int i) {
        Matcher numbered = NUMBERED.matcher(form(i));
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : ORDINALS.indexOf(stem(i)) + 1;
    }

    private Unit partOfYear(int end, int ordinal, int parts) {
        int months = 12 / parts;
        int first = (ordinal - 1) * months + 1;
        int last = ordinal * months;
        return year(Set.of("des", "im", "von").contains(form(end)) ? end + 1 : end)
                .map(year -> new Unit(year.end(), part(year.time(), first, last)))
                .orElseGet(() -> new Unit(
                        end, Calendar.nearest(published, Calendar.QUARTER, y -> ValidTime.of(y, first, last))));
    }

    /** Some months of a year; of a business year, which may begin in any month, the whole. */
    private static ValidTime part(ValidTime year, int firstMonth, int lastMonth) {
        LocalDate from = year.from();
        LocalDate until = year.until();
        if (from == null || until == null || from.getYear() != until.getYear()) {
            return year;
        }
        return ValidTime.of(from.getYear(), firstMonth, lastMonth);
    }

    /** The year that a part is of: {@code 2025}, {@code Jahres 2025}, {@code vergangenen Jahres}, {@code Geschäftsjahres}. */
    private Optional<Unit> year(int i) {
        if (isFiscal(form(i)) || isFiscal(form(i + 1))) {
            int fiscal = isFiscal(form(i)) ? i : i + 1;
            int end = Calendar.isYear(form(fiscal + 1)) ? fiscal + 2 : fiscal + 1;
            return fiscal(fiscal).or(() -> Optional.of(new Unit(end, ValidTime.OPEN)));
        }
        int number = form(i).startsWith("jahr") ? i + 1 : i;
        if (Calendar.isYear(form(number))) {
            return fiscal(number)
                    .or(() -> Optional.of(new Unit(number + 1, ValidTime.of(Integer.parseInt(form(number))))));
        }
        return relative(i)
                .or(() -> named(i))
                .filter(unit -> form(unit.end() - 1).endsWith("jahres"));
    }

    /** {@code vergangenes Jahr}, {@code nächsten Monat}. */
    private Optional<Unit> relative(int i) {
        ChronoUnit unit = UNITS.get(form(i + 1));
        OptionalInt step = step(stem(i));
        return unit == null || step.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unit(i + 2, shifted(unit, step.getAsInt())));
    }

    /** {@code in den nächsten drei Jahren}: from the day of publication on, or up to it. */
    private Optional<Unit> several(int i) {
        int months = SEVERAL.getOrDefault(form(i + 2), 0) * count(form(i + 1));
        int step = step(stem(i)).orElse(0);
        if (months == 0 || step == 0) {
            return Optional.empty();
        }
        LocalDate day = published;
        ValidTime time = day == null
                ? ValidTime.OPEN
                : step > 0 ? new ValidTime(day, day.plusMonths(months)) : new ValidTime(day.minusMonths(months), day);
        return Optional.of(new Unit(i + 3, time));
    }

    private static int count(String form) {
        return form.matches("\\d{1,2}") ? Integer.parseInt(form) : NUMBERS.indexOf(form) + 1;
    }

    /** How many units an adjective leads away from the day of publication: {@code vergangen} leads one back. */
    private static OptionalInt step(String stem) {
        if (PAST.contains(stem)) {
            return OptionalInt.of(-1);
        }
        return PRESENT.contains(stem)
                ? OptionalInt.of(0)
                : COMING.contains(stem) ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** {@code im Vorjahr}, {@code seit Jahresbeginn}; not what something is compared with. */
    private Optional<Unit> named(int i) {
        ChronoUnit earlier = EARLIER.get(form(i));
        if (earlier != null && !isCompared(i)) {
            return Optional.of(new Unit(i + 1, shifted(earlier, -1)));
        }
        String edge = form(i).equals("jahres") && form(i - 1).equals("des") ? "jahres" + form(i - 2) : form(i);
        return YEAR_EDGES.contains(edge)
                ? Optional.of(new Unit(i + 1, isThisYear(edge) ? shifted(ChronoUnit.YEARS, 0) : ValidTime.OPEN))
                : Optional.empty();
    }

    /** Which year's end is meant in January, and which one's beginning in December, is not told. */
    private boolean isThisYear(String edge) {
        int month = published == null ? 0 : published.getMonthValue();
        return edge.equals("jahresende") ? month > 1 : month < 12;
    }

    private boolean isCompared(int i) {
        return forms.subList(Math.max(0, i - COMPARED_WITHIN), i).stream().anyMatch(COMPARING::contains);
    }

    private ValidTime shifted(ChronoUnit unit, int step) {
        if (published == null) {
            return ValidTime.OPEN;
        }
        return switch (unit) {
            case YEARS -> ValidTime.of(published.getYear() + step);
            case MONTHS -> ValidTime.of(YearMonth.from(published).plusMonths(step));
            default -> week(published.with(DayOfWeek.MONDAY).plusWeeks(step));
        };
    }

    private static ValidTime week(LocalDate monday) {
        return new ValidTime(monday, monday.plusDays(6));
    }

    private String stem(int i) {
        return AdjectiveStem.of(form(i));
    }

    private String form(int i) {
        return i >= 0 && i < forms.size() ? forms.get(i) : "";
    }
}
