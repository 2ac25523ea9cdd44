package org.newsgraph.relation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        static Label parse(String written) {
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
        return rows(Path.of("src", "test", "resources", "relation", "sentences.tsv"), 2)
                .map(LabelledSentence::parse)
                .toList();
    }

    private static LabelledSentence parse(List<String> columns) {
        return new LabelledSentence(
                columns.get(0), parts(columns.get(1)).map(Label::parse).toList());
    }

    /** What a column lists. */
    static Stream<String> parts(String column) {
        return Arrays.stream(column.split(" ;; ", -1)).filter(written -> !written.isEmpty());
    }

    /** The lines of a table of examples, each as its columns. */
    static Stream<List<String>> rows(Path file, int columns) {
        return lines(file).map(line -> {
            List<String> row = List.of(line.split("\t", -1));
            if (row.size() != columns) {
                throw new IllegalArgumentException("not " + columns + " columns: " + line);
            }
            return row;
        });
    }

    /** The lines of a file of examples, without comments. */
    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
