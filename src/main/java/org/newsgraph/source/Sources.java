package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.source.SourceException.Reason;

/**
 * The front door: an input becomes resources, by what it holds.
 *
 * <p>An input is a file, a directory (its files in sorted order), an http or https address, or {@code -} for standard
 * input. It holds a page, a text, JSON Lines, a feed, a sitemap, a list of addresses or a web archive, each also packed
 * with gzip or bzip2. What a feed, sitemap or list names is fetched.
 */
public final class Sources {
    /** The most bytes one article may have. */
    public static final int LARGEST = Opened.LARGEST;

    private static final String STANDARD_INPUT = "-";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    private final InputStream standardInput;
    private final Web web;
    private final Reach reach;

    /** Sources that read {@code -} from a stream, and addresses from a web. */
    public Sources(InputStream standardInput, Web web, Reach reach) {
        this.standardInput = standardInput;
        this.web = web;
        this.reach = reach;
    }

    /** A web of which nothing is fetched. */
    public static Web noWeb() {
        return address -> {
            throw new SourceException(
                    Reason.REFUSED,
                    address
                            + ": nothing is fetched here; save the page and give the file, or give a reader with a Web");
        };
    }

    /** Whether a file of a directory is taken, by its name without folders. */
    public static boolean mayHoldArticles(String fileName) {
        return Format.mayHoldArticles(fileName);
    }

    /** Reads an input to its end; what cannot be had is told to the handler, and never stops the rest. */
    public void read(String input, ResourceHandler handler) {
        attempt(input, handler, () -> {
            if (input.equals(STANDARD_INPUT)) {
                read(Opened.of("standard input", standardInput), handler);
            } else if (ADDRESS.matcher(input).matches()) {
                read(Opened.of(input, web.get(Addresses.parse(input))), handler);
            } else {
                readPath(path(input), handler);
            }
        });
    }

    /** Reads a file that somebody else keeps, such as a distributed file system, as a file of this name. */
    public void read(String name, Opening file, ResourceHandler handler) {
        attempt(name, handler, () -> {
            try (InputStream in = file.open()) {
                read(Opened.of(name, in), handler);
            }
        });
    }

    /** How the bytes of a file are had. */
    @FunctionalInterface
    public interface Opening {
        /** A stream from the first byte on; whoever asks for it closes it. */
        InputStream open() throws IOException;
    }

    /** What may fail as reading does. */
    @FunctionalInterface
    private interface Attempt {
        void read() throws IOException;
    }

    private static void attempt(String input, ResourceHandler handler, Attempt attempt) {
        try {
            attempt.read();
        } catch (SourceException e) {
            handler.failure(input, e);
        } catch (IOException e) {
            handler.failure(input, Faults.unreadable(input, e));
        }
    }

    private static Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            throw new SourceException(
                    Reason.UNKNOWN_FORMAT,
                    input + ": not a file name (" + e.getReason() + "); give a file or directory",
                    e);
        }
    }

    private void readPath(Path path, ResourceHandler handler) throws IOException {
        if (Files.isDirectory(path)) {
            readDirectory(path, handler);
        } else if (Files.exists(path)) {
            readFile(path, handler);
        } else {
            throw new SourceException(Reason.MISSING, path + ": no such file or directory; check the name");
        }
    }

    private void readDirectory(Path directory, ResourceHandler handler) throws IOException {
        List<Path> files = files(directory);
        if (files.isEmpty()) {
            throw new SourceException(
                    Reason.MISSING, directory + ": no article files in this directory; known are " + Format.KNOWN);
        }
        handler.expect(files.size());
        for (Path file : files) {
            read(file.toString(), handler);
        }
    }

    /** Those of a known format, and pages saved under a name without one. */
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Format.mayHoldArticles(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void readFile(Path file, ResourceHandler handler) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(Opened.of(file.toString(), in), handler);
        }
    }

    private void read(Opened content, ResourceHandler handler) throws IOException {
        Format format = content.format();
        switch (format) {
            case HTML -> handler.resource(content.resource(Resource.Kind.HTML, content.fetched(), Told.NOTHING));
            case TEXT -> handler.resource(content.resource(Resource.Kind.TEXT, content.fetched(), Told.NOTHING));
            case JSON_LINES -> new JsonLines(content.name(), handler).read(content.in());
            case WARC -> new Archive(content.name(), handler).read(content.in());
            case FEED, JSON_FEED, SITEMAP, ADDRESSES -> follow(content, format, handler);
        }
    }

    private void follow(Opened content, Format format, ResourceHandler handler) throws IOException {
        Listing listing = Listing.of(content, content.list(format), format, handler);
        Walk walk = new Walk(content.name(), listing, reach, address -> sitemap(address, handler), handler);
        new Fetching(web, handler).all(walk);
    }

    private Listing sitemap(URI address, ResourceHandler handler) {
        String name = address.toString();
        try {
            Opened content = Opened.of(name, web.get(address));
            Format format = content.format();
            return Listing.of(content, content.list(format), format, handler);
        } catch (IOException e) {
            throw Faults.unreadable(name, e);
        }
    }
}
