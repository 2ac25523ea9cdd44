package org.newsgraph.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Span;
import org.newsgraph.export.FactLine;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;

/**
 * A fact as the terminal shows it.
 *
 * @param qualifiers by property, as a person reads them
 * @param rule what found it, or null where a graph, which does not keep it, is read
 * @param anchors subject, cue and object in code points of the sentence
 */
record FactView(
        String subject,
        String property,
        String object,
        SortedMap<String, String> qualifiers,
        String status,
        @Nullable String speaker,
        double confidence,
        @Nullable String rule,
        String sentence,
        List<Span> anchors) {
    static FactView of(Fact fact, Article article) {
        Evidence evidence = fact.evidence();
        int begin = evidence.sentence().begin();
        SortedMap<String, String> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((property, value) -> qualifiers.put(property, value.text()));
        return new FactView(
                fact.subject().name(),
                fact.property(),
                fact.object().text(),
                qualifiers,
                fact.status().name().toLowerCase(Locale.ROOT),
                fact.speaker() == null ? null : fact.speaker().name(),
                fact.confidence(),
                fact.rule(),
                article.body().slice(evidence.sentence()),
                List.of(
                        within(evidence.subject(), begin),
                        within(evidence.cue(), begin),
                        within(evidence.object(), begin)));
    }

    static FactView of(FactLine fact) {
        SortedMap<String, String> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((property, value) -> qualifiers.put(property, value.toString()));
        return new FactView(
                text(fact.subject()),
                fact.predicate(),
                text(fact.object()),
                qualifiers,
                fact.status(),
                fact.speaker(),
                fact.confidence().doubleValue(),
                null,
                fact.sentence(),
                Stream.of(
                                fact.anchors().subject(),
                                fact.anchors().cue(),
                                fact.anchors().object())
                        .map(anchor -> within(new Span(anchor[0], anchor[1]), fact.begin()))
                        .toList());
    }

    private static String text(FactLine.Term term) {
        return Stream.of(term.name(), term.value(), term.iri())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(term.type());
    }

    private static Span within(Span span, int begin) {
        return new Span(span.begin() - begin, span.end() - begin);
    }

    /** Two or more lines: what is said and how, then the sentence that says so. */
    String show(Highlight highlight) {
        StringBuilder shown = new StringBuilder();
        shown.append(subject).append(' ').append(property).append(' ').append(object);
        qualifiers.forEach(
                (name, value) -> shown.append("; ").append(name).append(' ').append(value));
        shown.append(String.format(Locale.ROOT, "  (%s, confidence %.2f", status, confidence));
        if (speaker != null) {
            shown.append(", says ").append(speaker);
        }
        if (rule != null) {
            shown.append(", rule ").append(rule);
        }
        return shown.append(")\n    ")
                .append(highlight.mark(sentence, anchors).strip().replaceAll("\\s*\\R\\s*", " "))
                .toString();
    }
}
