package org.newsgraph.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Value;

/** Compares the amounts of gold facts, in digits or as a person wrote them in German, with those that were found. */
final class Numbers {
    private static final double TOLERANCE = 0.01;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,])([-−]?)(\\d{1,3}(?:[.\u00a0\u202f ]\\d{3})+|\\d+)(?:,(\\d+))?\\s*"
                    + "(tausend|millionen|million|mio|milliarden|milliarde|mrd|billionen|billion)?\\.?\\s*(%|prozent)?");
    private static final Map<String, Double> SCALES = Map.of(
            "tausend",
            1e3,
            "million",
            1e6,
            "millionen",
            1e6,
            "mio",
            1e6,
            "milliarde",
            1e9,
            "milliarden",
            1e9,
            "mrd",
            1e9,
            "billion",
            1e12,
            "billionen",
            1e12);
    private static final Pattern LOSS = Pattern.compile("verlust|fehlbetrag|\\bminus\\b");

    private record Figure(double value, boolean percent) {
        boolean isNear(Figure other) {
            double difference = Math.abs(Math.abs(value) - Math.abs(other.value));
            return percent == other.percent && difference <= TOLERANCE * Math.max(Math.abs(value), 1e-9);
        }
    }

    private Numbers() {}

    /** True when the fact gives the figures of the gold, or the share that the gold gives beside them. */
    static boolean same(GoldFact gold, Fact fact) {
        List<Figure> found = new ArrayList<>();
        numbers(fact.object(), found);
        fact.qualifiers().values().forEach(value -> numbers(value, found));
        boolean profit = gold.property().equals("reportsProfit");
        if (profit && isLoss(gold) != isLoss(fact)) {
            return false;
        }
        List<Figure> wanted = figures(gold);
        List<Figure> share = numbers(gold.qualifiers().getOrDefault("share", ""));
        return holds(found, wanted) || holds(found, share);
    }

    private static boolean holds(List<Figure> found, List<Figure> wanted) {
        return !wanted.isEmpty() && wanted.stream().allMatch(w -> found.stream().anyMatch(w::isNear));
    }

    /** The amount, or both ends of the range, from qualifiers in digits; else what the object says. */
    private static List<Figure> figures(GoldFact gold) {
        List<Figure> figures = new ArrayList<>();
        for (String qualifier : List.of("amount", "amount_min", "amount_max")) {
            String digits = gold.qualifiers().getOrDefault(qualifier, "");
            if (digits.matches("-?[0-9.E+]+")) {
                figures.add(new Figure(Double.parseDouble(digits), false));
            }
        }
        return figures.isEmpty() ? numbers(gold.object()) : figures;
    }

    private static void numbers(Value value, List<Figure> found) {
        if (value instanceof Value.Quantity quantity) {
            boolean percent = "percent".equals(quantity.unit());
            for (BigDecimal end : List.of(quantity.min(), quantity.max())) {
                found.add(new Figure(end.doubleValue(), percent));
            }
        }
    }

    private static List<Figure> numbers(String text) {
        List<Figure> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(Spelling.fold(text));
        while (matcher.find()) {
            String fraction = matcher.group(3) == null ? "" : "." + matcher.group(3);
            double value = Double.parseDouble(matcher.group(2).replaceAll("\\D", "") + fraction);
            double scale = matcher.group(4) == null ? 1 : SCALES.getOrDefault(matcher.group(4), 1.0);
            double sign = matcher.group(1).isEmpty() ? 1 : -1;
            numbers.add(new Figure(sign * value * scale, matcher.group(5) != null));
        }
        return numbers;
    }

    private static boolean isLoss(GoldFact gold) {
        return LOSS.matcher(Spelling.fold(gold.object())).find()
                || gold.object().startsWith("-")
                || figures(gold).stream().anyMatch(n -> n.value() < 0);
    }

    private static boolean isLoss(Fact fact) {
        List<Figure> found = new ArrayList<>();
        numbers(fact.object(), found);
        return LOSS.matcher(Spelling.fold(fact.object().text())).find()
                || found.stream().anyMatch(n -> n.value() < 0);
    }
}
