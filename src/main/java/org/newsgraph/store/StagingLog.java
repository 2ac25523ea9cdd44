package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Graphs that wait to be put into a TDB2 database, in files beside it: what was added is on the disk, and after a kill or a
 * power failure at any moment all of it is found again. What was being added then is cut off.
 */
final class StagingLog implements Staging {
    /** The folder in a store's directory. */
    static final String FOLDER = "staging";
    /** What the folder is called when all of it is in the database. */
    static final String DONE = "staging-done";

    private static final String EXTENSION = ".nq.gz";
    private static final long LARGEST = 256L << 20;

    private final Path store;
    private final Path folder;
    private final long largest;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private long quads;

    /** Where the record of a graph is. */
    private record Place(int segment, long position, int quads) {
        static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::segment).thenComparingLong(Place::position);
    }

    private StagingLog(Path store, long largest) {
        this.store = store;
        this.largest = largest;
        this.folder = store.resolve(FOLDER);
    }

    /**
     * The log of a store, which the caller has locked.
     *
     * @throws StoreException when a file of it is damaged elsewhere than at its end
     */
    static StagingLog open(Path store) {
        return open(store, LARGEST);
    }

    /** @param largest bytes in a file from which on another one is begun */
    static StagingLog open(Path store, long largest) {
        StagingLog log = new StagingLog(store, largest);
        try {
            Folders.delete(store.resolve(DONE));
            log.read();
        } catch (IOException e) {
            throw log.broken("cannot be read", e);
        }
        return log;
    }

    private void read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                requireWhole();
                int number = segments.size();
                segments.add(Segment.open(file, (record, position) -> enter(record, number, position)));
            }
        }
        if (!segments.isEmpty() && segments.getLast().isTorn()) {
            segments.getLast().cut();
        }
    }

    /** A file that was followed by another one was complete. */
    private void requireWhole() throws IOException {
        if (!segments.isEmpty() && segments.getLast().isTorn()) {
            Segment damaged = segments.getLast();
            throw new StoreException("store " + store + ": " + damaged.file() + " is damaged at byte " + damaged.size()
                    + "; copy the store, delete that file, and build its articles again");
        }
    }

    private void enter(LogRecord record, int segment, long position) {
        Place before = places.put(record.name(), new Place(segment, position, record.quads()));
        quads += record.quads() - (before == null ? 0 : before.quads());
    }

    @Override
    public void add(Collection<? extends StagedGraph> graphs) {
        List<LogRecord> records = graphs.stream().map(StagingLog::record).toList();
        try {
            Segment segment = writable();
            long position = segment.size();
            segment.append(records);
            for (LogRecord record : records) {
                enter(record, segments.size() - 1, position);
                position += record.bytes().length;
            }
        } catch (IOException e) {
            throw broken("cannot be written", e);
        }
    }

    private static LogRecord record(StagedGraph graph) {
        return switch (graph) {
            case LogRecord record -> record;
            case PlainGraph plain -> LogRecord.of(plain.graph());
        };
    }

    private Segment writable() throws IOException {
        if (segments.isEmpty()) {
            Files.createDirectories(folder);
            Folders.force(store);
        }
        if (segments.isEmpty() || segments.getLast().size() > largest) {
            String name = String.format(Locale.ROOT, "%06d%s", segments.size() + 1, EXTENSION);
            segments.add(Segment.create(folder.resolve(name)));
            Folders.force(folder);
        }
        return segments.getLast();
    }

    @Override
    public Optional<StagedGraph> get(String name) {
        return Optional.ofNullable(places.get(name)).map(this::read);
    }

    private LogRecord read(Place place) {
        try {
            return segments.get(place.segment()).read(place.position());
        } catch (IOException e) {
            throw broken("cannot be read", e);
        }
    }

    @Override
    public Set<String> names() {
        return places.keySet();
    }

    @Override
    public long quads() {
        return quads;
    }

    @Override
    public Iterator<StagedGraph> graphs() {
        return places.values().stream()
                .sorted(Place.ORDER)
                .<StagedGraph>map(this::read)
                .iterator();
    }

    /** As one text: a parser a record would take longer than the reading. */
    @Override
    public void send(StreamRDF sink) {
        Iterator<InputStream> texts = places.values().stream()
                .sorted(Place.ORDER)
                .map(this::read)
                .map(record -> {
                    record.prefixes(sink::prefix);
                    return record.text();
                })
                .iterator();
        try (InputStream all = new Joined(texts)) {
            NQuads.parse(all, sink);
        } catch (IOException e) {
            throw broken("cannot be read", e);
        }
    }

    /** Takes the folder away at once, so that never a part of it is left that is older than the database. */
    @Override
    public void clear() {
        try {
            close();
            segments.clear();
            places.clear();
            quads = 0;
            if (Files.isDirectory(folder)) {
                Files.move(folder, store.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
                Folders.force(store);
                Folders.delete(store.resolve(DONE));
            }
        } catch (IOException e) {
            throw broken("cannot be removed", e);
        }
    }

    @Override
    public void close() {
        for (Segment segment : segments) {
            try {
                segment.close();
            } catch (IOException e) {
                throw broken("cannot be closed", e);
            }
        }
    }

    private StoreException broken(String what, IOException e) {
        return new StoreException(
                "store " + store + ": its log " + what + " (" + e.getMessage()
                        + "); see to the disk and its free space, then run the same command again",
                e);
    }
}
