package org.newsgraph.relation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line of {@code relation/sentences.tsv}: a sentence and the facts it states. */
record LabelledSentence(String text, List<Label> facts) {
    LabelledSentence {
        facts = List.copyOf(facts);
    }

    /**
     * A fact as the file writes it.
     *
     * @param required false when an extractor may find the fact but need not
     */
    record Label(
            String subject, String property, String object, Status status, Optional<String> speaker, boolean required) {
        private static Label parse(String written) {
            boolean required = !written.startsWith("?");
            String[] parts = (required ? written : written.substring(1)).split("\\|", -1);
            if (parts.length < 4 || parts.length > 5) {
                throw new IllegalArgumentException("not subject|property|object|status(|speaker): " + written);
            }
            Optional<String> speaker = parts.length == 5 ? Optional.of(parts[4]) : Optional.empty();
            Status status = Status.valueOf(parts[3].toUpperCase(Locale.ROOT));
            return new Label(parts[0], parts[1], parts[2], status, speaker, required);
        }
    }

    /** All sentences of the file, in its order. */
    static List<LabelledSentence> all() {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "relation", "sentences.tsv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LabelledSentence::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledSentence parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 2) {
            throw new IllegalArgumentException("not sentence, tab, facts: " + line);
        }
        List<Label> facts = Arrays.stream(columns[1].split(" ;; ", -1))
                .filter(written -> !written.isEmpty())
                .map(Label::parse)
                .toList();
        return new LabelledSentence(columns[0], facts);
    }
}
