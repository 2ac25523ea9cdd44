package org.newsgraph.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Sources become articles; what gives none becomes a failure, and the rest goes on. */
public final class ArticleReader {
    /** The most bytes one article may have. */
    static final int LARGEST = 20 << 20;

    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;

    /** Reads {@code -} from the process's standard input. */
    public ArticleReader() {
        this(System.in);
    }

    public ArticleReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Reads a file (HTML, text, JSON Lines, each also gzipped), the files of a directory in sorted order, or {@code -}.
     *
     * @param failures gets one exception for each source, or line of a source, that gives no article
     */
    public void read(String input, Consumer<Article> articles, Consumer<ArticleException> failures) {
        try {
            if (input.equals(STANDARD_INPUT)) {
                read("standard input", null, standardInput, articles, failures);
            } else {
                readPath(path(input), articles, failures);
            }
        } catch (ArticleException e) {
            failures.accept(e);
        } catch (IOException e) {
            failures.accept(unreadable(input, e));
        }
    }

    /**
     * The article of a page.
     *
     * @param declaredCharset as the HTTP header declares it, or null
     * @throws ArticleException when the page holds no article
     */
    public static Article fromHtml(String source, byte[] bytes, @Nullable String declaredCharset) {
        checkContent(source, bytes);
        return Page.article(source, Decoding.page(bytes, declaredCharset));
    }

    /**
     * The article of a plain text, without the advertising tail it may have been scraped with.
     *
     * @throws ArticleException when the text is empty
     */
    public static Article fromText(String source, String text) {
        List<Piece> pieces = PlainText.pieces(text);
        if (pieces.isEmpty()) {
            throw new ArticleException(source + ": the text is empty; give an article's text");
        }
        return Composition.article(source, null, null, pieces, PlainText.metadata(text));
    }

    /**
     * The article of one JSON object {@code {"url","title","text" or "html", …}}.
     *
     * @param source names the line in messages, as {@code news.jsonl:12}
     * @throws ArticleException when the line is no such object
     */
    public static Article fromJsonLine(String source, String line) {
        return JsonLines.article(source, line);
    }

    private static Path path(String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            throw new ArticleException(input + ": fetching is not built in yet; save the page and give the file");
        }
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            throw new ArticleException(
                    input + ": not a file name (" + e.getReason() + "); give a file or directory", e);
        }
    }

    private void readPath(Path path, Consumer<Article> articles, Consumer<ArticleException> failures)
            throws IOException {
        if (Files.isDirectory(path)) {
            readDirectory(path, articles, failures);
        } else if (Files.exists(path)) {
            readFile(path, articles, failures);
        } else {
            throw new ArticleException(path + ": no such file or directory; check the name");
        }
    }

    private void readDirectory(Path directory, Consumer<Article> articles, Consumer<ArticleException> failures)
            throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(ArticleReader::mayHoldArticle)
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new ArticleException(directory + ": no article files in this directory; known are " + Format.KNOWN);
        }
        for (Path file : files) {
            read(file.toString(), articles, failures);
        }
    }

    /** A file of a known format, or a page saved under a name without one. */
    private static boolean mayHoldArticle(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (Format.named(name) != null || name.indexOf('.') < 0);
    }

    private static void readFile(Path file, Consumer<Article> articles, Consumer<ArticleException> failures)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(file.toString(), Format.named(file.getFileName().toString()), in, articles, failures);
        }
    }

    private static void read(
            String source,
            @Nullable Format named,
            InputStream raw,
            Consumer<Article> articles,
            Consumer<ArticleException> failures)
            throws IOException {
        InputStream in = unzipped(source, new BufferedInputStream(raw));
        byte[] head = peek(in, 1 << 12);
        checkContent(source, head);
        Format format = named == null ? Format.sniffed(head) : named;
        switch (format) {
            case HTML -> articles.accept(fromHtml(source, all(source, in), null));
            case TEXT -> articles.accept(fromText(source, Decoding.text(source, all(source, in), 0)));
            case JSON_LINES -> readLines(source, in, articles, failures);
        }
    }

    private static void readLines(
            String source, InputStream in, Consumer<Article> articles, Consumer<ArticleException> failures)
            throws IOException {
        LineScanner lines = new LineScanner(in, LARGEST);
        for (LineScanner.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.number() == 1 && JsonLines.opensDocument(line.bytes())) {
                throw new ArticleException(
                        source + ":1: a JSON document over many lines; write one object a line (jq -c '.[]' does it)");
            }
            if (!line.blank()) {
                readLine(source, line, articles, failures);
            }
        }
    }

    private static void readLine(
            String source, LineScanner.Line line, Consumer<Article> articles, Consumer<ArticleException> failures) {
        Article article;
        try {
            String name = source + ":" + line.number();
            if (line.tooLong()) {
                throw tooLarge(name);
            }
            article = fromJsonLine(name, Decoding.text(name, line.bytes(), line.offset()));
        } catch (ArticleException e) {
            failures.accept(e);
            return;
        }
        articles.accept(article);
    }

    private static InputStream unzipped(String source, BufferedInputStream in) throws IOException {
        byte[] magic = peek(in, 2);
        if (magic.length < 2 || magic[0] != (byte) 0x1F || magic[1] != (byte) 0x8B) {
            return in;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(in));
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static byte[] peek(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    private static byte[] all(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge(source);
        }
        return bytes;
    }

    private static void checkContent(String source, byte[] bytes) {
        if (bytes.length == 0) {
            throw new ArticleException(source + ": empty; give a page, a text or JSON Lines");
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(source);
        }
        if (Format.binary(bytes)) {
            throw new ArticleException(
                    source + ": binary data (an image, archive or PDF?); give HTML, text or JSON Lines");
        }
    }

    private static ArticleException tooLarge(String source) {
        return new ArticleException(
                source + ": larger than " + (LARGEST >> 20) + " MB, the limit for one article; split it");
    }

    private static ArticleException unreadable(String source, IOException e) {
        boolean zip = e instanceof ZipException || e instanceof EOFException;
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new ArticleException(
                zip
                        ? source + ": broken gzip data (" + reason + "); fetch or compress the file again"
                        : source + ": cannot be read ("
                                + reason.lines().findFirst().orElse("") + "); check the file and its rights",
                e);
    }
}
