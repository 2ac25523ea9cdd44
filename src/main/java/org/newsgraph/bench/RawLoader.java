package org.newsgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Jena's own way to load a finished dataset, which ours is measured against. */
final class RawLoader {
    private RawLoader() {}

    /** Writes the named graphs of a dataset as N-Quads; gives how many quads there are. */
    static long export(DatasetGraph data, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            long count = 0;
            writer.start();
            for (Iterator<Quad> quads = data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); count++) {
                writer.quad(quads.next());
            }
            writer.finish();
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Loads N-Quads into a fresh TDB2 database by Jena's parallel loader, until all of it is there. */
    static void load(Path file, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + directory, e);
        }
        DatasetGraph fresh = DatabaseMgr.connectDatasetGraph(Location.create(directory));
        try {
            DataLoader loader = LoaderFactory.parallelLoader(fresh, MonitorOutputs.nullOutput());
            loader.startBulk();
            loader.load(file.toString());
            loader.finishBulk();
        } finally {
            TDBInternal.expel(fresh);
        }
    }
}
