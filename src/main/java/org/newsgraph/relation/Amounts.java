package org.newsgraph.relation;

import java.math.BigDecimal;
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
import org.newsgraph.text.Token;

/** Numbers of a sentence with scale, unit and range, in German notation: {@code 60 bis 80 Milliarden US-Dollar}. */
final class Amounts {
    /**
     * A quantity and where it stands.
     *
     * @param begin first token
     * @param end token after the last, the unit included
     */
    record Amount(int begin, int end, Span span, Value.Quantity quantity) {
        boolean isMoney() {
            return quantity.isMoney();
        }

        boolean isPercent() {
            return "percent".equals(quantity.unit());
        }

        boolean isCount() {
            return quantity.unit() == null;
        }
    }

    /** Characters of a number; what has more counts nothing. */
    private static final int LONGEST = 40;

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.'’]\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(,\\d+)?");
    private static final Pattern POINTED = Pattern.compile("\\d+\\.\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("neun", 9),
            Map.entry("zehn", 10),
            Map.entry("elf", 11),
            Map.entry("zwölf", 12),
            Map.entry("dreizehn", 13),
            Map.entry("vierzehn", 14),
            Map.entry("fünfzehn", 15),
            Map.entry("zwanzig", 20),
            Map.entry("dreißig", 30),
            Map.entry("vierzig", 40),
            Map.entry("fünfzig", 50),
            Map.entry("hundert", 100),
            Map.entry("tausend", 1000));
    private static final Set<String> ONE = Set.of("ein", "eine", "einer", "einem", "einen");
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("tausend", BigDecimal.valueOf(1_000)),
            Map.entry("tsd", BigDecimal.valueOf(1_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("millionen", BigDecimal.valueOf(1_000_000)),
            Map.entry("mio", BigDecimal.valueOf(1_000_000)),
            Map.entry("milliarde", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("milliarden", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("mrd", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("billionen", BigDecimal.valueOf(1_000_000_000_000L)));
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("euro", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("dollar", "USD"),
            Map.entry("us-dollar", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("pfund", "GBP"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("franken", "CHF"),
            Map.entry("chf", "CHF"),
            Map.entry("yen", "JPY"),
            Map.entry("¥", "JPY"),
            Map.entry("yuan", "CNY"),
            Map.entry("rubel", "RUB"),
            Map.entry("rupien", "INR"),
            Map.entry("kronen", "SEK"),
            Map.entry("zloty", "PLN"),
            Map.entry("prozent", "percent"),
            Map.entry("%", "percent"));

    private final Text text;
    private final Sentence sentence;
    private final List<String> forms;
    private int next;

    private Amounts(Text text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        this.forms = sentence.tokens().stream().map(Amounts::plain).toList();
    }

    static List<Amount> find(Text text, Sentence sentence) {
        return new Amounts(text, sentence).scan();
    }

    private List<Amount> scan() {
        List<Amount> found = new ArrayList<>();
        while (next < sentence.tokens().size()) {
            int begin = next;
            Optional<Amount> amount = amount(begin);
            amount.ifPresent(found::add);
            next = Math.max(begin + 1, amount.map(Amount::end).orElse(0));
        }
        return found;
    }

    private Optional<Amount> amount(int begin) {
        next = begin;
        String before = unit();
        BigDecimal low = number();
        if (low == null) {
            return Optional.empty();
        }
        BigDecimal lowScale = scale();
        BigDecimal high = rangeEnd();
        BigDecimal highScale = high == null ? null : scale();
        String unit = unit();
        if (unit == null) {
            unit = before;
        }
        BigDecimal scale = highScale != null ? highScale : BigDecimal.ONE;
        BigDecimal min = low.multiply(lowScale != null ? lowScale : scale);
        BigDecimal max = high == null ? min : high.multiply(scale);
        if (max.compareTo(min) < 0) {
            max = min;
        }
        if (isOrdinal(begin) || (unit == null && looksLikeYear(begin, lowScale))) {
            return Optional.empty();
        }
        Span span = sentence.span(begin, next);
        return Optional.of(
                new Amount(begin, next, span, new Value.Quantity(plain(min), plain(max), unit, text.slice(span))));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable BigDecimal number() {
        String form = form();
        if (form.length() > LONGEST) {
            return null;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        BigDecimal number = null;
        if (GROUPED.matcher(form).matches()) {
            number = new BigDecimal(form.replaceAll("[.'’]", "").replace(',', '.'));
        } else if (PLAIN.matcher(form).matches()) {
            number = new BigDecimal(form.replace(',', '.'));
        } else if (POINTED.matcher(form).matches()
                && next + 1 < sentence.tokens().size()) {
            number = new BigDecimal(form);
        } else if (WORDS.containsKey(lower)) {
            number = BigDecimal.valueOf(WORDS.get(lower));
        } else if (ONE.contains(lower) && SCALES.containsKey(formAt(next + 1))) {
            number = BigDecimal.ONE;
        }
        if (number == null) {
            return null;
        }
        next++;
        while (form().matches("\\d{3}") && form.matches("\\d{1,3}")) { // 10 700
            number = number.multiply(BigDecimal.valueOf(1_000)).add(new BigDecimal(form()));
            next++;
        }
        return number;
    }

    private @Nullable BigDecimal scale() {
        BigDecimal scale = SCALES.get(formAt(next));
        if (scale != null) {
            next++;
            if (form().equals(".") && next + 1 < sentence.tokens().size()) {
                next++;
            }
        }
        return scale;
    }

    private @Nullable String unit() {
        String unit = UNITS.get(formAt(next));
        if (unit != null) {
            next++;
        }
        return unit;
    }

    /** The second number of {@code 60 bis 80} or {@code 60-80}. */
    private @Nullable BigDecimal rangeEnd() {
        String link = formAt(next);
        if (!Set.of("bis", "-", "–", "oder").contains(link)) {
            return null;
        }
        int back = next;
        next++;
        if (formAt(next).equals("zu")) {
            next++;
        }
        BigDecimal number = number();
        if (number == null) {
            next = back;
        }
        return number;
    }

    private boolean isOrdinal(int begin) {
        return formAt(begin).matches("\\d{1,2}") && formAt(begin + 1).equals(".") && next == begin + 1;
    }

    private boolean looksLikeYear(int begin, @Nullable BigDecimal scale) {
        return scale == null && YEAR.matcher(formAt(begin)).matches() && !countsNext();
    }

    /** True when the number is followed by a noun in the plural, which it then counts. */
    private boolean countsNext() {
        if (next >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(next);
        return token.tag() == Tag.NN
                && token.morphology().allows(Morphology.PLURAL)
                && !token.lemma().equals(token.form());
    }

    private String form() {
        return next < sentence.tokens().size() ? sentence.tokens().get(next).form() : "";
    }

    private String formAt(int index) {
        return index < forms.size() ? forms.get(index) : "";
    }

    /** In small letters; an abbreviation without its stop. */
    private static String plain(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        int stop = form.length() - 1;
        return stop > 0 && form.charAt(stop) == '.' && Character.isLetter(form.codePointBefore(stop))
                ? form.substring(0, stop)
                : form;
    }
}
