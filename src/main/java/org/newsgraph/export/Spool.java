package org.newsgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that is kept in a temporary file until it is its turn to be written. */
final class Spool implements AutoCloseable {
    private final Path file;
    private final Writer writer;

    Spool() throws IOException {
        file = Files.createTempFile("newsgraph", ".part");
        writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    Writer writer() {
        return writer;
    }

    void copyTo(Writer out) throws IOException {
        writer.flush();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
