package org.newsgraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Register;

/** The graphs behind the articles' graphs: what may be said, and who is known. */
record Background(String base) {
    private static final String ONTOLOGY = "/ontology/newsgraph.ttl";

    /** The name of a graph that no article states: {@code ontology}, {@code register}, {@code derived}. */
    static Node name(String base, String graph) {
        return NodeFactory.createURI(base + "graph/" + graph);
    }

    void ontology(DatasetGraph dataset) {
        read(ONTOLOGY, dataset.getGraph(name(base, "ontology")));
    }

    void register(DatasetGraph dataset, Register register) {
        Graph graph = dataset.getGraph(name(base, "register"));
        register.entities().forEach(entity -> known(graph, entity));
    }

    private void known(Graph graph, KnownEntity entity) {
        Node node = new Iris(base, base).entity("id/" + entity.slug());
        graph.add(node, Vocabulary.TYPE, Vocabulary.term(entity.type()));
        for (Map.Entry<String, String> label : entity.labels().entrySet()) {
            graph.add(node, Vocabulary.PREF_LABEL, Literals.words(label.getValue(), label.getKey()));
        }
        entity.aliases().forEach(alias -> graph.add(node, Vocabulary.ALT_LABEL, Literals.string(alias)));
        String item = entity.wikidata();
        if (item != null) {
            graph.add(node, Vocabulary.SAME_AS, Iris.wikidata(item));
        }
    }

    /** Reads a Turtle file of the project into a graph. */
    static void read(String resource, Graph graph) {
        try (InputStream in = Background.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new GraphException(
                        resource + " is not on the classpath; run from the built jar or after mvn compile");
            }
            RDFDataMgr.read(graph, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new GraphException(resource + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
