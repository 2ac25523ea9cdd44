package org.newsgraph.site;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newsgraph.site.Coverage.Dated;

/**
 * How many articles mention an entity in each month, or in each year where there are too many months.
 *
 * @param bars oldest first, without a gap
 * @param undated articles without a date
 */
record Timeline(List<Bar> bars, long most, long undated) {
    /** Height of the picture's highest bar, in its own units. */
    static final int HEIGHT = 100;

    private static final int WIDTH = 240;
    private static final int STEP = 20;
    private static final int MONTHS = 36;
    private static final int YEARS = 60;

    /**
     * A month or year.
     *
     * @param period as XML Schema writes it
     */
    record Bar(String period, String label, long articles) {}

    Timeline {
        bars = List.copyOf(bars);
    }

    static Timeline of(Coverage coverage, Messages messages) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        coverage.articles().stream()
                .flatMap(article -> month(article).stream())
                .forEach(month -> months.merge(month, 1L, Long::sum));
        long dated = months.values().stream().mapToLong(Long::longValue).sum();
        List<Bar> bars = months.isEmpty() ? List.of() : bars(months, messages);
        long most = bars.stream().mapToLong(Bar::articles).max().orElse(0);
        return new Timeline(bars, most, coverage.articles().size() - dated);
    }

    private static Stream<YearMonth> stream(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private static Optional<YearMonth> month(Dated article) {
        try {
            return article.published().length() < 7
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(article.published().substring(0, 7)));
        } catch (DateTimeException e) { // the source's own words
            return Optional.empty();
        }
    }

    private static List<Bar> bars(NavigableMap<YearMonth, Long> months, Messages messages) {
        YearMonth first = months.firstKey();
        YearMonth last = months.lastKey();
        if (first.plusMonths(MONTHS).isAfter(last)) {
            return stream(first, last)
                    .map(month ->
                            new Bar(month.toString(), messages.date(month.toString()), months.getOrDefault(month, 0L)))
                    .toList();
        }
        List<Bar> bars = new ArrayList<>();
        for (int year = Math.max(first.getYear(), last.getYear() - YEARS); year <= last.getYear(); year++) {
            long articles = months.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            bars.add(new Bar(Year.of(year).toString(), Integer.toString(year), articles));
        }
        return bars;
    }

    /** Of the picture; few bars are wide, many make a wide picture. */
    int width() {
        return Math.max(WIDTH, bars.size() * STEP);
    }

    /** Left edge of a bar's column. */
    int x(int index) {
        return index * width() / bars.size();
    }

    /** Width of a bar, which leaves a gap. */
    int barWidth() {
        return width() / bars.size() - 4;
    }

    /** Height of a bar; whatever is mentioned is seen. */
    long height(Bar bar) {
        return bar.articles() == 0 ? 0 : Math.max(2, HEIGHT * bar.articles() / most);
    }
}
