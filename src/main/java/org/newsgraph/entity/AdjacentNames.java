package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.text.Tag;

/**
 * Tells two names from one of two words. Behind a conjunction that puts the verb last, subject and object may stand side by
 * side: {@code dass Nordlicht Ostwind kauft}. There, two words that are names of their own elsewhere in the article, or the first of
 * them a known one, are two.
 */
final class AdjacentNames {
    private final List<List<Candidate>> byLine;
    private final Set<String> alone = new HashSet<>();

    /** @param byLine what the stages found in each line */
    AdjacentNames(List<List<Candidate>> byLine) {
        this.byLine = byLine;
        byLine.forEach(found -> found.stream()
                .filter(c -> c.end() - c.begin() == 1
                        && found.stream().noneMatch(o -> o.overlaps(c) && o.end() - o.begin() > 1))
                .forEach(c -> alone.add(c.name())));
    }

    /** What was found in a line, runs of two names cut in two. */
    List<Candidate> cut(Line line, int index) {
        List<Candidate> cut = new ArrayList<>();
        List<Candidate> found = byLine.get(index);
        for (Candidate candidate : found) {
            if (isOfTwo(line, found, candidate)) {
                cut.add(word(line, candidate, candidate.begin()));
                cut.add(word(line, candidate, candidate.begin() + 1));
            } else {
                cut.add(candidate);
            }
        }
        return cut;
    }

    private boolean isOfTwo(Line line, List<Candidate> found, Candidate candidate) {
        return candidate.source() == Candidate.Source.TAG
                && candidate.end() - candidate.begin() == 2
                && line.tag(candidate.begin() - 1) == Tag.KOUS
                && alone.contains(line.form(candidate.begin() + 1))
                && (alone.contains(line.form(candidate.begin())) || isKnown(found, candidate.begin()));
    }

    private static boolean isKnown(List<Candidate> found, int token) {
        return found.stream()
                .anyMatch(c -> c.source() == Candidate.Source.REGISTER && c.begin() == token && c.end() == token + 1);
    }

    private static Candidate word(Line line, Candidate pair, int token) {
        return Candidate.of(line, token, token + 1, line.form(token), pair.source(), null);
    }
}
