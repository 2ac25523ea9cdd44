package org.newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.server.Token;
import picocli.CommandLine.Option;

/** The token with which a served graph is changed. It is never an argument: those are shown to everybody on the machine. */
final class WritingToken {
    private static final String VARIABLE = "NEWSGRAPH_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Let whoever sends the token in this file add and remove articles over HTTP; without it"
                    + " the environment variable " + VARIABLE + ", and without both nobody can.")
    private @Nullable Path file;

    /** Empty when none is configured. */
    Optional<Token> token() {
        String variable = System.getenv(VARIABLE);
        if (file != null) {
            return Optional.of(checked(file.toString(), read(file)));
        }
        return variable == null || variable.isBlank() ? Optional.empty() : Optional.of(checked(VARIABLE, variable));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Token checked(String where, String characters) {
        try {
            return new Token(characters.strip());
        } catch (IllegalArgumentException e) {
            throw new UsageException(where + ": " + e.getMessage());
        }
    }
}
