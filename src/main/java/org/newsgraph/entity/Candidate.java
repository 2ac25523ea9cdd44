package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;

/**
 * A span that may be a name.
 *
 * @param line index of its sentence
 * @param begin first token
 * @param end token after the last
 * @param name its characters without genitive ending and legal form
 * @param type the class its own form tells, or null
 */
record Candidate(
        Span span,
        int line,
        int begin,
        int end,
        String name,
        Source source,
        @Nullable String type) {
    /** What suggests a candidate, the most certain first. */
    enum Source {
        CASE_TITLE,
        REGISTER,
        INSTITUTION,
        LEGAL_FORM,
        PERSON,
        PLACE,
        PRODUCT,
        CUE,
        DOMAIN,
        REPEATED,
        TAG;

        /** True where the form alone does not settle what is named. */
        boolean isOpen() {
            return this == CUE || this == DOMAIN || this == REPEATED || this == TAG;
        }
    }

    private static final Comparator<Candidate> LONGER_THEN_MORE_CERTAIN = Comparator.comparingInt(
                    (Candidate c) -> c.begin - c.end)
            .thenComparing(Candidate::source)
            .thenComparing(Candidate::span);

    static Candidate of(Line line, int begin, int end, String name, Source source, @Nullable String type) {
        Span span = line.sentence().span(begin, end);
        return new Candidate(span, line.sentence().index(), begin, end, name, source, type);
    }

    boolean overlaps(Candidate other) {
        return line == other.line && begin < other.end && other.begin < end;
    }

    /**
     * A subset without overlaps, in text order: the longer and more certain ones; a mere run of name-like words only where
     * nothing else is, or where it makes an organisation's name longer ({@code Nordlicht Ventures}).
     */
    static List<Candidate> withoutOverlaps(List<Candidate> candidates, Predicate<String> organization) {
        List<Candidate> sure = new ArrayList<>();
        List<Candidate> runs = new ArrayList<>();
        candidates.forEach(c -> (c.source == Source.TAG ? runs : sure).add(c));
        List<Candidate> kept = longest(sure);
        for (Candidate run : longest(runs)) {
            List<Candidate> within = kept.stream().filter(run::overlaps).toList();
            if (within.isEmpty()) {
                kept.add(run);
            } else if (within.size() == 1 && run.prolongs(within.getFirst(), organization)) {
                kept.remove(within.getFirst());
                kept.add(run);
            }
        }
        kept.sort(Comparator.comparing(Candidate::span));
        return kept;
    }

    static List<Candidate> longest(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate :
                candidates.stream().sorted(LONGER_THEN_MORE_CERTAIN).toList()) {
            if (kept.stream().noneMatch(candidate::overlaps)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private boolean prolongs(Candidate shorter, Predicate<String> organization) {
        if (shorter.source == Source.PLACE) {
            return name.endsWith(" " + shorter.name);
        }
        boolean uninflected = name.startsWith(shorter.name + " ");
        return shorter.source == Source.REGISTER
                && uninflected
                && shorter.type != null
                && organization.test(shorter.type);
    }
}
