package org.newsgraph.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Where an index is kept: the memory, or a directory in which what is not an index of ours gives way to a new one. */
final class IndexFiles implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("_[0-9a-z]+(_.+)?\\..+|(pending_)?segments_.+|write\\.lock");
    private static final String STATE = "newsgraph.";
    private static final double BUFFER = 48;

    /** Held, so that it stays quiet: it asks for an option of Java that makes only vectors faster. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final @Nullable Path path;
    private final Directory directory;
    private @Nullable String damage;

    private IndexFiles(@Nullable Path path, Directory directory) {
        this.path = path;
        this.directory = directory;
    }

    static IndexFiles inMemory() {
        return new IndexFiles(null, new ByteBuffersDirectory());
    }

    static IndexFiles in(Path path) {
        try {
            return new IndexFiles(path, FSDirectory.open(path));
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    Directory directory() {
        return directory;
    }

    /** Writes on where the last commit ended; what a kill left behind it is removed. */
    IndexWriter writer() {
        try {
            return opened();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | IllegalArgumentException e) { // no index, or one of another program
            damage = "search index " + path + " is damaged (" + reason(e) + "); it is made again from the store";
            clear();
            return fresh();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** A line on what was damaged when it was opened, null when nothing was. */
    @Nullable
    String damage() {
        return damage;
    }

    private IndexWriter fresh() {
        try {
            return opened();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private IndexWriter opened() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Documents.analyzer()).setRAMBufferSizeMB(BUFFER);
        IndexWriter writer = new IndexWriter(directory, config.setCommitOnClose(false));
        try {
            if (!Documents.FORM.equals(state(writer).get("form"))) {
                writer.deleteAll();
                commit(writer, Map.of("form", Documents.FORM));
            }
            requireWhole();
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Reads all of it: Lucene looks at most bytes only when a question needs them. */
    private void requireWhole() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /** Removes the files of an index, and no others. */
    void clear() {
        if (path != null) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : new ArrayList<>(files.toList())) {
                    if (FILE.matcher(file.getFileName().toString()).matches()) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }

    /** What the last commit said of all documents. */
    static Map<String, String> state(IndexWriter writer) {
        Map<String, String> state = new TreeMap<>();
        Iterable<Map.Entry<String, String>> said = writer.getLiveCommitData();
        (said == null ? List.<Map.Entry<String, String>>of() : said).forEach(entry -> {
            if (entry.getKey().startsWith(STATE)) {
                state.put(entry.getKey().substring(STATE.length()), entry.getValue());
            }
        });
        return state;
    }

    /** Commits all that was written, or nothing. */
    static void commit(IndexWriter writer, Map<String, String> state) throws IOException {
        Map<String, String> said = new TreeMap<>();
        state.forEach((name, value) -> said.put(STATE + name, value));
        writer.setLiveCommitData(said.entrySet());
        writer.commit();
    }

    SearchException broken(Exception cause) {
        return broken(path, cause);
    }

    private static SearchException broken(@Nullable Path path, Exception cause) {
        return new SearchException(
                "search index " + (path == null ? "in memory" : path) + ": cannot be read or written ("
                        + cause.getMessage() + "); see to the disk and its free space, or remove the directory: it is"
                        + " made again from the store",
                cause);
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
