package org.newsgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP archive of text files, written one after the other; the same content gives the same bytes at any time. */
final class Archive {
    /** The earliest moment that ZIP knows. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** What is written into a file. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    void file(String name, Text text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EARLIEST);
        zip.putNextEntry(entry);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        text.writeTo(writer);
        writer.flush();
        zip.closeEntry();
    }

    /** Completes the archive; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
    }
}
