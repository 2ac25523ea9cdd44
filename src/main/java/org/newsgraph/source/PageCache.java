package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** Keeps pages in a directory, a file each, to ask for them again only if they have changed. */
final class PageCache {
    /** Before the gzipped rest, whose check sum finds a broken file. */
    private static final byte[] HEADER = "newsgraph page 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> KEPT =
            List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.CONTENT_TYPE);

    private final Path directory;
    private final int largest;

    /** @throws SourceException when the directory cannot be made */
    PageCache(Path directory, int largest) {
        this.directory = directory;
        this.largest = largest;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new SourceException(
                    Reason.UNREADABLE, directory + ": cannot be made a directory; name another one for the cache", e);
        }
    }

    /** The page as it was kept, or null; a broken file holds none. */
    @Nullable
    Reply find(URI address) {
        Path file = file(address);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean known = Arrays.equals(in.readNBytes(HEADER.length), HEADER);
            return known ? read(address, new DataInputStream(new GZIPInputStream(in))) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Keeps a page, or nothing when it must not be kept or cannot be asked for again by a condition.
     *
     * @throws SourceException when it cannot be written
     */
    void keep(Reply reply) {
        Path file = file(reply.address());
        boolean forbidden =
                reply.field(HttpHeaders.CACHE_CONTROL).toLowerCase(Locale.ROOT).contains("no-store");
        try {
            if (forbidden || reply.conditions().isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                write(file, reply);
            }
        } catch (IOException e) {
            throw new SourceException(
                    Reason.UNREADABLE, file + ": the page cannot be kept; free space or name another cache", e);
        }
    }

    private @Nullable Reply read(URI address, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(address.toString())) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : KEPT) {
            fields.put(name.toLowerCase(Locale.ROOT), in.readUTF());
        }
        byte[] body = in.readNBytes(largest + 1);
        return body.length > largest ? null : new Reply(address, 200, fields, body);
    }

    private void write(Path file, Reply reply) throws IOException {
        Path part = Files.createTempFile(directory, "page", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                out.write(HEADER);
                write(reply, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Reply reply, OutputStream raw) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw))) {
            out.writeUTF(reply.address().toString());
            for (String name : KEPT) {
                out.writeUTF(reply.field(name));
            }
            out.write(reply.body());
        }
    }

    private Path file(URI address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(digest) + ".page");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
