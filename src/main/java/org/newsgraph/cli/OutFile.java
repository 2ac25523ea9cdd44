package org.newsgraph.cli;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.export.Format;

/** A file that appears when it is complete, and not before: written next to its place, then moved there. */
final class OutFile {
    /** What is written into the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OutFile() {}

    /** Writes the file, packed when its name ends in {@code .gz} or {@code .zst}; on failure nothing of it remains. */
    static void write(Path file, Content content) {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            writeTo(part, file.toString(), content);
            move(part, absolute);
        } catch (IOException e) {
            String remedy = reason(e).startsWith("No space left")
                    ? "make room, there or in the folder of temporary files"
                    : "name a file in a directory you may write to";
            throw new CommandException(file + ": cannot be written (" + reason(e) + "); " + remedy, e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void writeTo(Path part, String name, Content content) throws IOException {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part));
                OutputStream out = packed(name, raw)) {
            content.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static OutputStream packed(String name, OutputStream raw) throws IOException {
        return name.endsWith(".gz")
                ? new GZIPOutputStream(raw)
                : name.endsWith(".zst") ? new BufferedOutputStream(new ZstdOutputStream(raw), 1 << 16) : raw;
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The format that a file's name says. */
    static Format format(Path file) {
        String name = file.toString().replaceFirst("\\.(gz|zst)$", "");
        return Arrays.stream(Format.values())
                .filter(format -> name.endsWith("." + format.extension()))
                .max(Comparator.comparingInt(format -> format.extension().length())) // .rdf11.ttl is no .ttl
                .orElseThrow(() -> new UsageException(file + ": its name says no format; let it end in "
                        + Arrays.stream(Format.values())
                                .map(format -> "." + format.extension())
                                .collect(Collectors.joining(", "))
                        + ", or one of these and .gz or .zst"));
    }

    /** Why the system refused, in words. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such directory";
            case FileNotFoundException missing -> "no such file or directory";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other -> Objects.requireNonNullElse(other.getReason(), other.getMessage());
            default -> String.valueOf(e.getMessage());
        };
    }
}
