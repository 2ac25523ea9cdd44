package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
record Candidate(Span span, int line, int begin, int end, String name, Source source, @Nullable String type) {
    /** What suggests a candidate, the most certain first. */
    enum Source {
        CASE_TITLE,
        REGISTER,
        LEGAL_FORM,
        PERSON,
        PRODUCT,
        CUE,
        DOMAIN,
        REPEATED,
        TAG
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

    /** A subset without overlaps, the longer and more certain ones kept, in text order. */
    static List<Candidate> withoutOverlaps(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate :
                candidates.stream().sorted(LONGER_THEN_MORE_CERTAIN).toList()) {
            if (kept.stream().noneMatch(candidate::overlaps)) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparing(Candidate::span));
        return kept;
    }
}
