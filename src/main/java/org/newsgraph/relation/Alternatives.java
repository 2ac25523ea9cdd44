package org.newsgraph.relation;

import java.util.Comparator;
import java.util.List;
import org.newsgraph.article.Span;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Sentence;

/** Tells what is one of several that exclude each other: {@code A oder B}, {@code entweder A oder B}. */
final class Alternatives {
    private Alternatives() {}

    /** True for a span of the sentence in a row of phrases that {@code oder} joins; examples such as {@code wie A oder B} exclude nothing. */
    static boolean has(Scene scene, Span span) {
        Sentence sentence = scene.sentence();
        return sentence.phrases().stream()
                .filter(p -> sentence.span(p.begin(), p.end()).contains(span))
                .min(Comparator.comparingInt(p -> p.end() - p.begin()))
                .map(p -> first(scene, p))
                .filter(first -> first.role() != Role.EXAMPLE && first.role() != Role.COMPARISON)
                .filter(first -> isJoined(scene, sentence.coordinated(first)))
                .isPresent();
    }

    private static Phrase first(Scene scene, Phrase phrase) {
        Phrase first = phrase;
        while (first.role() == Role.CONJUNCT && first.governor() >= 0) {
            first = scene.phrase(first.governor());
        }
        return first;
    }

    private static boolean isJoined(Scene scene, List<Phrase> row) {
        return row.stream()
                .skip(1)
                .anyMatch(p -> p.begin() > 0 && scene.lower(p.begin() - 1).equals("oder"));
    }
}
