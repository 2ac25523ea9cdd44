package org.newsgraph.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Files of named graphs, each graph in one piece: N-Quads or TriG, packed with gzip or bzip2 as their names say. */
public final class GraphFiles {
    private GraphFiles() {}

    /**
     * A file itself; of a directory its files of named graphs in sorted order, but for those whose names begin with a dot or an
     * underscore, as the bookkeeping of who wrote them does.
     *
     * @throws StoreException when there is none
     */
    public static List<Path> of(Path input) {
        List<Path> files = Files.isDirectory(input) ? in(input) : List.of(input);
        if (files.isEmpty()) {
            throw new StoreException(input + ": no files of named graphs; give a directory of .nq or .trig files");
        }
        return files;
    }

    private static List<Path> in(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("[._].*"))
                    .filter(GraphFiles::holdsGraphs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static boolean holdsGraphs(Path file) {
        Lang language = RDFLanguages.pathnameToLang(file.toString());
        return Lang.NQUADS.equals(language) || Lang.TRIG.equals(language);
    }

    /**
     * Hands on the graphs of a file one by one, so that a file of any size takes little memory.
     *
     * @throws StoreException when it cannot be read to its end; the graphs before are handed on then
     */
    public static void read(Path file, Consumer<DatasetGraph> graphs) {
        if (!holdsGraphs(file)) {
            throw new StoreException(
                    file + ": its name says no format of named graphs; let it end in .nq or .trig, or one of"
                            + " these and .gz or .bz2");
        }
        if (!Files.exists(file)) {
            throw new StoreException(file + ": no such file; check the name");
        }
        try (InputStream in = new Whole(IO.openFile(file.toString()))) { // unpacked by the name
            RDFParser.source(in)
                    .forceLang(RDFLanguages.pathnameToLang(file.toString()))
                    .checking(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                    .parse(new GraphByGraph(file, graphs));
        } catch (RiotException | RuntimeIOException | IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StoreException unreadable(Path path, Exception e) {
        return new StoreException(
                path + ": cannot be read to its end (" + e.getMessage() + "); check the path, or write the file again",
                e);
    }

    /** Packed data that breaks off, which the parser takes for its end, is an error here: the last graph would lack a part. */
    private static final class Whole extends FilterInputStream {
        Whole(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (EOFException e) {
                throw new IOException("it breaks off", e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (EOFException e) {
                throw new IOException("it breaks off", e);
            }
        }
    }
}
