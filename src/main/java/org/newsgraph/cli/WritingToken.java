package org.newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.AccessException;
import org.newsgraph.access.Role;
import org.newsgraph.access.SecretFile;
import org.newsgraph.access.TokenDigest;
import org.newsgraph.access.User;
import picocli.CommandLine.Option;

/** The token with which a served graph is changed. It is never an argument: those are shown to everybody on the machine. */
final class WritingToken {
    private static final String VARIABLE = "NEWSGRAPH_TOKEN";
    private static final String NAME = "token";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Let whoever sends the token in this file add and remove articles over HTTP; without it"
                    + " the environment variable " + VARIABLE + ".")
    private @Nullable Path file;

    /** Whoever has it; empty when none is configured. */
    Optional<User> user() {
        String variable = System.getenv(VARIABLE);
        if (file != null) {
            return Optional.of(checked(file.toString(), read(file)));
        }
        return variable == null || variable.isBlank() ? Optional.empty() : Optional.of(checked(VARIABLE, variable));
    }

    /** Tells when others than its owner can read the file. */
    void warn(Terminal terminal) {
        warn(file, terminal);
    }

    /** Tells when others than its owner can read a file that holds a secret; one that cannot be read is told elsewhere. */
    static void warn(@Nullable Path file, Terminal terminal) {
        try {
            Optional<String> exposure = file == null ? Optional.empty() : SecretFile.exposure(file);
            exposure.ifPresent(line -> terminal.complain("warning: " + line));
        } catch (IOException e) {
            return;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static User checked(String where, String characters) {
        try {
            return new User(NAME, Set.of(Role.WRITER), TokenDigest.of(characters.strip()));
        } catch (AccessException e) {
            throw new UsageException(where + ": " + e.getMessage());
        }
    }
}
