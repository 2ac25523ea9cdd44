package org.newsgraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.GSPLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@code /data}: the SPARQL graph store protocol for reading, and all named graphs when no graph is named. */
final class GraphStoreEndpoint extends GSP_R {
    @Override
    protected void doGet(HttpAction action) {
        action.beginRead();
        try {
            send(action);
        } catch (Refusal e) {
            ServletOps.error(e.status(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            action.endRead();
        }
    }

    /** Jetty leaves the body out. */
    @Override
    protected void doHead(HttpAction action) {
        doGet(action);
    }

    private static void send(HttpAction action) throws IOException {
        DatasetGraph data = action.getActiveDSG();
        if (!GSPLib.hasGSPParams(action)) {
            AnswerWriter.sendNamedGraphs(data, action.getRequest(), action.getResponse());
            return;
        }
        GraphTarget target = GraphTarget.determineTarget(data, action);
        if (!target.isDefault() && !target.isUnion() && !target.exists()) {
            throw new Refusal(404, "no graph " + target.label() + "; the query facts-per-article names the graphs");
        }
        AnswerWriter.sendGraph(target.graph(), action.getRequest(), action.getResponse());
    }
}
