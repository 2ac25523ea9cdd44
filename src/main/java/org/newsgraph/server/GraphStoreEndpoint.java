package org.newsgraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@code /data}: the SPARQL graph store protocol for reading, and all named graphs when no graph is named. */
final class GraphStoreEndpoint extends GSP_R {
    private static final Set<String> PARAMETERS = Set.of("graph", "default", "format", "output");

    private final Rush rush;

    GraphStoreEndpoint(Rush rush) {
        this.rush = rush;
    }

    /** One that is mistyped would have all graphs sent instead of one. */
    @Override
    public void validate(HttpAction action) {
        for (String parameter : action.getRequest().getParameterMap().keySet()) {
            if (!PARAMETERS.contains(parameter)) {
                ServletOps.errorBadRequest(new Refusal(
                                400, "no parameter is called '" + parameter + "'; there are graph, default and format")
                        .getMessage());
            }
        }
        if (count(action, "graph") + count(action, "default") > 1 || isBlank(action, "graph")) {
            ServletOps.errorBadRequest("name one graph with ?graph=IRI, or ask for the union of all with ?default");
        }
    }

    private static int count(HttpAction action, String parameter) {
        String[] values = action.getRequest().getParameterValues(parameter);
        return values == null ? 0 : values.length;
    }

    private static boolean isBlank(HttpAction action, String parameter) {
        String value = action.getRequestParameter(parameter);
        return value != null && value.isBlank();
    }

    private static boolean namesGraph(HttpAction action) {
        return action.getRequestParameter("graph") != null || action.getRequestParameter("default") != null;
    }

    @Override
    protected void doGet(HttpAction action) {
        action.beginRead();
        try {
            send(action);
        } catch (Refusal e) {
            ServletOps.error(e.status(), e.getMessage());
        } catch (IOException e) {
            Pages.fail(action.getRequest(), new UncheckedIOException(e));
        } catch (ActionErrorException e) {
            throw e;
        } catch (RuntimeException e) {
            Pages.fail(action.getRequest(), e);
        } finally {
            action.endRead();
        }
    }

    /** Jetty leaves the body out. */
    @Override
    protected void doHead(HttpAction action) {
        doGet(action);
    }

    private void send(HttpAction action) throws IOException {
        DatasetGraph data = new PacedDataset(action.getActiveDSG(), rush);
        if (!namesGraph(action)) {
            AnswerWriter.sendNamedGraphs(data, action.getRequest(), action.getResponse());
            return;
        }
        GraphTarget target = GraphTarget.determineTarget(data, action);
        if (!target.isDefault() && !target.isUnion() && !target.exists()) {
            throw new Refusal(404, "no graph " + target.label() + "; the query facts-per-article names the graphs");
        }
        Graph graph = target.isDefault() ? data.getUnionGraph() : target.graph();
        AnswerWriter.sendGraph(graph, action.getRequest(), action.getResponse());
    }
}
