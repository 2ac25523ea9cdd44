package org.newsgraph.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The files of a TDB2 database, {@code Data-0001} and on, of which the last one counts. The next one is made beside them by
 * Jena's parallel loader and takes their place when it is complete and on the disk, so that a kill at any moment leaves the one
 * or the other.
 */
final class Generation {
    private static final Pattern NAME = Pattern.compile("Data-\\d+");
    /** Where the next one is made. Nobody else's folder has this name, and TDB2 takes it for none of its own. */
    static final String LOADING = "newsgraph-loading";
    /** A file among them. */
    private static final String MADE = "newsgraph-made";

    /** Counted on when files are made that older programs cannot read. */
    private static final int FORMAT = 1;

    /** Bytes by which index files grow. */
    private static final int BLOCK = 8192;

    /** Without them TDB2 would begin an empty database; and what it cannot open, it keeps locked until the process ends. */
    private static final List<String> NEEDED =
            List.of("nodes.idn", "nodes.dat", "nodes-data.obj", "GSPO.idn", "GSPO.dat");

    /** Bytes of a quad in an index: four node numbers. */
    private static final int QUAD = 32;

    /**
     * What the files were when they were made.
     *
     * @param bytes of all files
     */
    private record Made(long bytes, long quads) {
        void write(Path files) throws IOException {
            Files.writeString(files.resolve(MADE), bytes + " " + quads + " " + FORMAT + "\n");
        }

        private static final Pattern NUMBERS = Pattern.compile("(\\d{1,18}) (\\d{1,18})(?: (\\d{1,6}))?");

        /** Of files that something else made, or of which it is not told any more, it is not known: nothing was in them. */
        static Made read(Path files) throws IOException {
            Matcher made = numbers(files);
            return made.matches()
                    ? new Made(Long.parseLong(made.group(1)), Long.parseLong(made.group(2)))
                    : new Made(0, 0);
        }

        /** The form of the files, of which there was one before it was told. */
        static int format(Path files) throws IOException {
            Matcher made = numbers(files);
            return made.matches() && made.group(3) != null ? Integer.parseInt(made.group(3)) : 1;
        }

        private static Matcher numbers(Path files) throws IOException {
            Path told = files.resolve(MADE);
            return NUMBERS.matcher(
                    Files.exists(told)
                            ? Files.readString(told, StandardCharsets.ISO_8859_1)
                                    .strip()
                            : "");
        }
    }

    private Generation() {}

    /** Makes the first one, if there is none: a kill while TDB2 makes it would leave files that cannot be opened. */
    static void begin(Path store) {
        try {
            List<Path> there = all(store);
            if (there.isEmpty()) {
                make(store, sink -> {});
            } else {
                requireReadable(store, there.getLast());
            }
        } catch (IOException e) {
            throw broken(store, e);
        }
    }

    private static void requireReadable(Path store, Path files) throws IOException {
        int format = Made.format(files);
        if (format > FORMAT) {
            throw new StoreException(
                    "store " + store + " has format " + format + ", made by a newer newsgraph (this one knows " + FORMAT
                            + "); use that newsgraph, or build the store again from its articles");
        }
        for (String name : NEEDED) {
            Path file = files.resolve(name);
            if (!Files.exists(file) || (!name.endsWith(".obj") && Files.size(file) % BLOCK != 0)) {
                throw new StoreException("store " + store + ": " + file + " is missing or cut off"
                        + "; put back a copy of the store or build it again from its articles");
            }
        }
    }

    /** Removes what a kill left: the beginnings of a generation, and the rest of one that was replaced. */
    static void tidy(Path store) {
        try {
            Folders.delete(store.resolve(LOADING));
            List<Path> generations = all(store);
            for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
                Folders.delete(old);
            }
        } catch (IOException e) {
            throw broken(store, e);
        }
    }

    /**
     * Makes the next generation.
     *
     * @param content sends its quads
     */
    static void make(Path store, Consumer<StreamRDF> content) {
        Path area = store.resolve(LOADING);
        try {
            Folders.delete(area);
            Files.createDirectories(area);
            long quads = load(area, content);
            Path made = all(area).getLast();
            new Made(Folders.size(made), quads).write(made);
            Folders.forceAll(made);
            Files.move(made, next(store), StandardCopyOption.ATOMIC_MOVE);
            Folders.force(store);
            Folders.delete(area);
        } catch (IOException e) {
            throw broken(store, e);
        }
    }

    /** Gives the number of quads that were sent. */
    private static long load(Path area, Consumer<StreamRDF> content) {
        DatasetGraph fresh = DatabaseMgr.connectDatasetGraph(Location.create(area));
        try {
            DataLoader loader = LoaderFactory.parallelLoader(fresh, MonitorOutputs.nullOutput());
            loader.startBulk();
            try {
                content.accept(loader.stream());
            } finally {
                loader.finishBulk(); // also after a failure: it ends the loader's threads
            }
            return loader.countQuads();
        } finally {
            TDBInternal.expel(fresh);
        }
    }

    /** True when the files have more than doubled since they were made. */
    static boolean isOutgrown(Path store, long least) {
        try {
            Path last = all(store).getLast();
            return Folders.size(last) > Math.max(2 * Made.read(last).bytes(), least);
        } catch (IOException e) {
            throw broken(store, e);
        }
    }

    /** About how many quads the last one holds: as many more than when it was made as it is larger. */
    static long estimatedQuads(Path store) {
        try {
            Path last = all(store).getLast();
            Made made = Made.read(last);
            return made.bytes() == 0
                    ? Files.size(last.resolve("GSPO.dat")) / QUAD
                    : Math.round(made.quads() * ((double) Folders.size(last) / made.bytes()));
        } catch (IOException e) {
            throw broken(store, e);
        }
    }

    private static Path next(Path store) throws IOException {
        List<Path> before = all(store);
        int last = before.isEmpty() ? 0 : number(before.getLast());
        return store.resolve(String.format(Locale.ROOT, "Data-%04d", last + 1));
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring("Data-".length()));
    }

    /** From the first to the last. */
    static List<Path> all(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .toList();
        }
    }

    private static StoreException broken(Path store, IOException e) {
        return new StoreException(
                "store " + store + ": its files cannot be made or removed (" + e.getMessage()
                        + "); see to the disk and its free space, then run the same command again",
                e);
    }
}
