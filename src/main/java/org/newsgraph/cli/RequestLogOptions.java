package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.server.RequestLine;
import picocli.CommandLine.Option;

/** Where requests are noted. */
final class RequestLogOptions {
    @Option(
            names = "--request-log",
            paramLabel = "FILE",
            description =
                    "Append a line a request, in the Common Log Format with milliseconds behind; - for the output."
                            + " No secret gets in. Rotate it with logrotate's copytruncate.")
    private @Nullable String file;

    @Option(names = "--short-addresses", description = "Note networks in place of the addresses of whoever asks.")
    private boolean isShort;

    /** Null when requests are not noted; whoever takes it closes it. */
    @Nullable
    Sink open(Terminal terminal) {
        if (file == null) {
            return null;
        }
        return file.equals("-")
                ? new Sink(terminal.out(), isShort, false)
                : new Sink(opened(Path.of(file)), isShort, true);
    }

    /** Others on the machine need not know who reads what. */
    private static PrintStream opened(Path file) {
        try {
            create(file);
            return new PrintStream(
                    Files.newOutputStream(file, StandardOpenOption.APPEND), false, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandException(
                    file + ": cannot be written (" + OutFile.reason(e) + "); choose another with --request-log", e);
        }
    }

    private static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, owner);
        } catch (FileAlreadyExistsException e) {
            return; // it goes on where it ended
        }
    }

    /** Takes lines one after the other, each with one write. */
    record Sink(PrintStream out, boolean isShort, boolean ours) implements Consumer<RequestLine>, AutoCloseable {
        @Override
        public void accept(RequestLine line) {
            String text = (isShort ? line.withShortAddress() : line).common() + "\n";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            synchronized (out) {
                out.write(bytes, 0, bytes.length);
                out.flush();
            }
        }

        @Override
        public void close() {
            if (ours) {
                out.close();
            }
        }
    }
}
