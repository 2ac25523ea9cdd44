package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Term;
import org.newsgraph.relation.LabelledSentence.Label;
import org.newsgraph.relation.LexiconExample.Named;

/**
 * Compares what is found in the examples of the lexicon's entries with what they are to show.
 *
 * <p>Its main method prints what differs: {@code ExampleScore [ENTRY…]}; {@code ExampleScore --uncovered} prints what no example
 * shows, as {@code lexicon/uncovered.txt} has it.
 */
final class ExampleScore {
    private final Knowledge knowledge = Knowledge.bundled();
    private final NewsGraph newsgraph = NewsGraph.standard(knowledge, GraphWriter.BASE);
    private final List<LexiconExample> examples = LexiconExample.all();

    public static void main(String[] arguments) {
        ExampleScore score = new ExampleScore();
        if (List.of(arguments).equals(List.of("--uncovered"))) {
            score.uncovered().forEach(System.out::println);
        } else {
            score.failures(Set.of(arguments)).forEach(System.out::println);
        }
    }

    List<LexiconExample> examples() {
        return examples;
    }

    /** Names of the lexicon's entries. */
    Set<String> entries() {
        return knowledge.lexicon().frames().stream().map(Frame::id).collect(Collectors.toSet());
    }

    /** Entries, each with a reference of theirs that no example shows; by part of speech, then in the lexicon's order. */
    List<String> uncovered() {
        var byEntry = examples.stream().collect(Collectors.groupingBy(LexiconExample::entry));
        return knowledge.lexicon().frames().stream()
                .sorted(Comparator.comparing(Frame::partOfSpeech))
                .filter(f -> byEntry.getOrDefault(f.id(), List.of()).stream().noneMatch(e -> shows(e, f)))
                .map(f -> f.id() + " " + f.reference())
                .distinct()
                .toList();
    }

    private static boolean shows(LexiconExample example, Frame frame) {
        return example.shows(frame.reference())
                || (frame.partOfSpeech() == Frame.PartOfSpeech.PREPOSITION && example.showsSpeaker());
    }

    /** The examples of some entries, or of all when none is named, that do not come out, each with how. */
    List<String> failures(Set<String> entries) {
        List<String> failures = new ArrayList<>();
        for (LexiconExample example : examples) {
            if (entries.isEmpty() || entries.contains(example.entry())) {
                List<String> differences = differences(example);
                if (!differences.isEmpty()) {
                    failures.add(example.entry() + ": " + example.text() + "\n  " + String.join("\n  ", differences));
                }
            }
        }
        return failures;
    }

    private List<String> differences(LexiconExample example) {
        Reading reading = newsgraph.read(ArticleReader.fromText("example", example.text()));
        List<String> differences = Stream.of(
                        wrongNames(example, reading.entities().all()),
                        wrongFacts(example, reading.facts()),
                        otherRules(example, reading.facts()),
                        unexpected(example, reading.facts()))
                .flatMap(differing -> differing)
                .collect(Collectors.toList());
        if (!differences.isEmpty()) {
            differences.add("found " + show(reading.facts(), SentenceScore::show) + " of "
                    + show(reading.entities().all(), e -> e.name() + " a " + e.type()));
        }
        return differences;
    }

    private Stream<String> wrongNames(LexiconExample example, List<Entity> entities) {
        return example.names().stream()
                .filter(n -> entities.stream().noneMatch(e -> isA(e, n)))
                .map(n -> "NOT A " + n.type() + ": " + n.name());
    }

    private boolean isA(Entity entity, Named named) {
        return entity.mentions().stream().anyMatch(mention -> mention.kind() == Mention.Kind.NAME)
                && entity.name().equals(named.name())
                && knowledge.ontology().isA(entity.type(), named.type());
    }

    private static Stream<String> wrongFacts(LexiconExample example, List<Fact> facts) {
        return example.facts().stream()
                .filter(Label::required)
                .filter(label -> facts.stream().noneMatch(f -> isJust(label, f)))
                .map(label -> "MISSED " + label);
    }

    /**
     * Each relation that the entry is to show must be found by the entry, not by another word of the sentence. Prepositions
     * ({@code laut}) only name the speaker of what other words say.
     */
    private Stream<String> otherRules(LexiconExample example, List<Fact> facts) {
        return knowledge.lexicon().frames().stream()
                .filter(f -> f.id().equals(example.entry()) && f.partOfSpeech() != Frame.PartOfSpeech.PREPOSITION)
                .map(Frame::reference)
                .distinct()
                .filter(r -> isRelation(r) && example.shows(r))
                .filter(r -> facts.stream()
                        .noneMatch(f -> f.rule().equals(example.entry())
                                && f.property().equals(r)
                                && example.facts().stream().anyMatch(label -> isJust(label, f))))
                .map(r -> "NOT BY THIS ENTRY " + r);
    }

    private boolean isRelation(String reference) {
        Term.Property property = knowledge.ontology().properties().get(reference);
        return property != null && property.kind() == Term.Kind.RELATION;
    }

    private static Stream<String> unexpected(LexiconExample example, List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.isVouched() && !f.property().equals("states"))
                .filter(f -> example.facts().stream().noneMatch(label -> isJust(label, f)))
                .map(f -> "UNEXPECTED " + SentenceScore.show(f));
    }

    private static boolean isJust(Label label, Fact fact) {
        return SentenceScore.matches(label, fact) && label.status() == fact.status() && isSaidBy(label.speaker(), fact);
    }

    /** The one that a fact is about may speak for itself, said or not. */
    private static boolean isSaidBy(Optional<String> expected, Fact fact) {
        Entity subject = fact.subject();
        Entity speaker = fact.speaker() == null ? subject : fact.speaker();
        return expected.map(e -> SentenceScore.same(e, speaker.name()))
                .orElse(speaker.id().equals(subject.id()));
    }

    private static <T> String show(Collection<T> found, Function<T, String> one) {
        return found.isEmpty() ? "nothing" : found.stream().map(one).collect(Collectors.joining(" ;; "));
    }
}
