package org.newsgraph.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** How staged graphs get into a dataset, and what follows from them with them. */
final class Loading {
    /** Graphs that are changed in one transaction, and so in memory at once. A tenth of them lets the files grow thrice as fast. */
    private static final int BATCH = 500;
    /** More staged quads than one in so many are loaded, not changed: a changed quad takes four times as long, and more room. */
    private static final int SMALL = 8;
    /** So many quads are changed sooner than new files are made. */
    private static final int FEW = 5_000;

    private static final int TOLD = 1_000;

    private final Database database;
    private final Staging staging;
    private final Consequences consequences;
    private final LoadListener listener;

    Loading(Database database, Staging staging, Consequences consequences, LoadListener listener) {
        this.database = database;
        this.staging = staging;
        this.consequences = consequences;
        this.listener = listener;
    }

    /** Puts the staged graphs into the dataset, in the cheapest way. */
    void load(Consumer<Consumer<StreamRDF>> renewal) {
        boolean derived = Txn.calculateRead(database.data(), () -> consequences.areIn(database.view()));
        if (database.directory() != null && staging.quads() > Math.max(FEW, database.estimatedQuads() / SMALL)) {
            renewal.accept(this::send);
        } else if (derived) {
            update();
        } else {
            replace();
        }
    }

    /** Changes the dataset; after each transaction what follows is up to date. */
    private void update() {
        long total = staging.quads();
        long done = 0;
        List<DatasetGraph> batch = new ArrayList<>();
        for (Iterator<StagedGraph> graphs = staging.graphs(); graphs.hasNext(); ) {
            batch.add(graphs.next().graph());
            if (batch.size() == BATCH || !graphs.hasNext()) {
                Txn.executeWrite(database.data(), () -> update(batch));
                done += batch.stream()
                        .mapToLong(graph -> graph.stream().count())
                        .sum();
                listener.at(LoadStage.LOADING, done, total);
                batch.clear();
            }
        }
    }

    private void update(List<DatasetGraph> batch) {
        batch.forEach(graph -> graph.prefixes().forEach(database.data().prefixes()::add));
        consequences.update(database.open(), batch, List.of());
    }

    /** Sends the dataset as it will be, but for what follows from it. */
    private void send(StreamRDF sink) {
        StreamRDF counted = new Counted(sink, LoadStage.LOADING, staging.quads() + database.estimatedQuads(), listener);
        Txn.executeRead(database.data(), () -> {
            Set<String> replaced = new HashSet<>(staging.names());
            replaced.addAll(consequences.graphs(database.view()));
            sendOthers(database.data(), replaced, counted);
        });
        staging.send(counted);
    }

    /** Sends a dataset as it is. */
    static void sendAll(Database database, StreamRDF sink, LoadListener listener) {
        StreamRDF counted = new Counted(sink, LoadStage.COMPACTING, database.estimatedQuads(), listener);
        Txn.executeRead(database.data(), () -> sendOthers(database.data(), Set.of(), counted));
    }

    private static void sendOthers(DatasetGraph data, Set<String> replaced, StreamRDF sink) {
        data.prefixes().forEach(sink::prefix);
        Node graph = Node.ANY;
        boolean kept = true;
        for (Iterator<Quad> quads = data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (!quad.getGraph().equals(graph)) { // they come graph by graph
                graph = quad.getGraph();
                kept = !graph.isURI() || !replaced.contains(graph.getURI());
            }
            if (kept) {
                sink.quad(quad);
            }
        }
    }

    /** Puts the staged graphs into the dataset, and takes away what followed from those before. */
    private void replace() {
        listener.at(LoadStage.LOADING, 0, 0);
        DatasetGraph data = database.data();
        Txn.executeWrite(data, () -> {
            consequences.graphs(database.view()).forEach(name -> Graphs.remove(data, name));
            staging.graphs().forEachRemaining(staged -> Graphs.replace(data, staged.graph()));
        });
    }

    /** Computes what follows, and puts it into the dataset. */
    void derive() {
        listener.at(LoadStage.DERIVING, 0, 0);
        Txn.executeWrite(database.data(), () -> {
            DatasetGraph derived = consequences.derive(database.view());
            Graphs.replace(database.data(), derived);
        });
    }

    /** Tells how many quads have passed. */
    private static final class Counted extends StreamRDFWrapper {
        private final LoadStage stage;
        private final long total;
        private final LoadListener listener;
        private long passed;

        Counted(StreamRDF sink, LoadStage stage, long total, LoadListener listener) {
            super(sink);
            this.stage = stage;
            this.total = total;
            this.listener = listener;
        }

        @Override
        public void quad(Quad quad) {
            super.quad(quad);
            if (++passed % TOLD == 0) {
                listener.at(stage, passed, total);
            }
        }
    }
}
