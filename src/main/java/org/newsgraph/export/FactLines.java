package org.newsgraph.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** The facts of the articles' graphs in the order in which the articles tell them, and as JSON Lines. */
public final class FactLines {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Comparator<FactLine> ORDER = Comparator.comparingInt((FactLine f) -> f.begin())
            .thenComparingInt(f -> f.anchors().cue()[0])
            .thenComparing(FactLine::iri);

    private FactLines() {}

    /** Numbers as they are, without exponent. */
    static ObjectMapper json() {
        return JSON;
    }

    /** The entities, one a line. */
    static void entities(Content content, Writer out) throws IOException {
        try (Entities entities = Entities.of(content, fact -> {})) {
            for (EntityLine entity : entities) {
                out.write(JSON.writeValueAsString(entity));
                out.write('\n');
            }
        }
    }

    static void write(Content content, Writer out) throws IOException {
        for (Node name : content.graphs().values()) {
            for (FactLine fact : content.facts(name)) {
                out.write(JSON.writeValueAsString(fact));
                out.write('\n');
            }
        }
    }

    /** The facts of an article, which is also the name of its graph; it is read once, since a store is slow to ask. */
    public static List<FactLine> of(DatasetGraph dataset, Node article) {
        Graph stored = dataset.getGraph(article);
        if (!stored.contains(Node.ANY, Terms.REIFIES, Node.ANY)) {
            return List.of();
        }
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        stored.find().forEachRemaining(graph::add);
        FactReader reader = new FactReader(graph, article);
        return graph.stream(Node.ANY, Terms.REIFIES, Node.ANY)
                .filter(t -> t.getObject().isTripleTerm())
                .map(t -> reader.fact(t.getSubject(), t.getObject().getTriple(), repeated(dataset, t.getSubject())))
                .sorted(ORDER)
                .toList();
    }

    private static @Nullable String repeated(DatasetGraph dataset, Node fact) {
        return Iter.asStream(dataset.findNG(Node.ANY, fact, Terms.ng("repeats"), Node.ANY))
                .map(quad -> quad.getObject().getURI())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
