package org.newsgraph.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Column.Kind;

/** What tables and graphs tell of a fact. The usual qualifiers have columns of their own, the others share one. */
final class FactColumns {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Map<String, Kind> USUAL = Map.of(
            "amount", Kind.DECIMAL,
            "amount_min", Kind.DECIMAL,
            "amount_max", Kind.DECIMAL,
            "currency", Kind.TEXT,
            "date", Kind.TEXT,
            "role", Kind.TEXT,
            "valid_from", Kind.DATE,
            "valid_until", Kind.DATE);

    private static final List<Column<FactLine>> ENDS = List.of(
            new Column<>("subject", Kind.TEXT, fact -> fact.subject().name()),
            new Column<>("subject_iri", Kind.IRI, fact -> fact.subject().iri()),
            new Column<>("subject_type", Kind.TEXT, fact -> fact.subject().type()),
            new Column<>("predicate", Kind.TEXT, FactLine::predicate),
            new Column<>("object", Kind.TEXT, fact -> words(fact.object())),
            new Column<>("object_iri", Kind.IRI, fact -> fact.object().iri()),
            new Column<>("object_type", Kind.TEXT, fact -> fact.object().type()));

    /** What is said about a fact, beside its subject, relation and object. */
    static final List<Column<FactLine>> ABOUT = List.of(
            new Column<>("status", Kind.TEXT, FactLine::status),
            new Column<>("speaker", Kind.TEXT, FactLine::speaker),
            new Column<>("confidence", Kind.DECIMAL, FactLine::confidence),
            usual("amount"),
            usual("amount_min"),
            usual("amount_max"),
            usual("currency"),
            usual("date"),
            usual("role"),
            usual("valid_from"),
            usual("valid_until"),
            new Column<>("qualifiers", Kind.TEXT, FactColumns::others),
            new Column<>("sentence", Kind.TEXT, FactLine::sentence),
            new Column<>("article", Kind.IRI, FactLine::article),
            new Column<>("begin", Kind.INTEGER, FactLine::begin),
            new Column<>("end", Kind.INTEGER, FactLine::end),
            new Column<>("repeats", Kind.IRI, FactLine::repeats),
            new Column<>("fact", Kind.IRI, FactLine::iri));

    /** A fact as a row of a table. */
    static final List<Column<FactLine>> ALL =
            Stream.concat(ENDS.stream(), ABOUT.stream()).toList();

    private FactColumns() {}

    /** True for what the article vouches for. */
    static boolean isAsserted(FactLine fact) {
        return fact.status().equals("asserted");
    }

    /** The name of a thing, or the words or number of a value. */
    static String words(FactLine.Term term) {
        String words = term.name() == null ? term.value() : term.name();
        return words == null ? "" : words;
    }

    private static Column<FactLine> usual(String name) {
        Kind kind = USUAL.getOrDefault(name, Kind.TEXT);
        return new Column<>(name, kind, fact -> {
            Object value = fact.qualifiers().get(name);
            return fits(kind, value) ? value : null;
        });
    }

    private static boolean fits(Kind kind, @Nullable Object value) {
        return switch (kind) {
            case DECIMAL -> value instanceof BigDecimal;
            case DATE -> value instanceof String text && DATE.matcher(text).matches();
            default -> value != null;
        };
    }

    /** The qualifiers without a column of their own, and those that do not fit theirs. */
    private static @Nullable String others(FactLine fact) {
        String others = fact.qualifiers().entrySet().stream()
                .filter(q -> !USUAL.containsKey(q.getKey())
                        || !fits(USUAL.getOrDefault(q.getKey(), Kind.TEXT), q.getValue()))
                .map(q -> q.getKey() + "=" + q.getValue())
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? null : others;
    }
}
