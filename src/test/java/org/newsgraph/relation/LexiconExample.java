package org.newsgraph.relation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.relation.LabelledSentence.Label;

/**
 * A line of {@code lexicon/*.tsv}: what a sentence says with a word of the lexicon.
 *
 * @param entry local name of the lexical entry
 * @param facts what the sentence states, for words that say a relation or a status
 * @param names what the sentence names, for words that signal a class
 */
record LexiconExample(String entry, String text, List<Label> facts, List<Named> names) {
    static final Path FOLDER = Path.of("src", "test", "resources", "lexicon");
    private static final String IS_A = " a ";

    LexiconExample {
        facts = List.copyOf(facts);
        names = List.copyOf(names);
    }

    /** A name and its class, as in {@code Valdoro a Company}. */
    record Named(String name, String type) {
        private static Named parse(String written) {
            int at = written.lastIndexOf(IS_A);
            return new Named(written.substring(0, at), written.substring(at + IS_A.length()));
        }
    }

    /** All examples, file by file. */
    static List<LexiconExample> all() {
        return Stream.of("verbs.tsv", "nouns.tsv", "other.tsv")
                .flatMap(file -> LabelledSentence.rows(FOLDER.resolve(file), 3))
                .map(LexiconExample::parse)
                .toList();
    }

    private static LexiconExample parse(List<String> columns) {
        List<String> expected = LabelledSentence.parts(columns.get(2)).toList();
        return new LexiconExample(
                columns.get(0),
                columns.get(1),
                expected.stream().filter(e -> e.contains("|")).map(Label::parse).toList(),
                expected.stream()
                        .filter(e -> !e.contains("|"))
                        .map(Named::parse)
                        .toList());
    }

    /**
     * Whether it shows that its word says a property, signals a class or gives a status, by its local name. Words for the time
     * of a relation show it by its status; which time it is {@link ValidityTest} tells.
     */
    boolean shows(String reference) {
        return switch (reference) {
            case ValidTime.UNTIL -> says("Negated");
            case ValidTime.FROM -> says("Planned");
            default -> says(reference);
        };
    }

    private boolean says(String reference) {
        return names.stream().anyMatch(n -> n.type().equals(reference))
                || facts.stream()
                        .filter(Label::required)
                        .anyMatch(f -> f.property().equals(reference)
                                || f.status().name().equalsIgnoreCase(reference));
    }

    /** Whether it shows that its word, a preposition, names who says what other words say. */
    boolean showsSpeaker() {
        return facts.stream().anyMatch(f -> f.required() && f.speaker().isPresent());
    }
}
