package org.newsgraph.site;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.QueryCatalogue;

/** All pages over one dataset. Each is made in a read transaction of its own and comes out whole. */
public final class Site {
    private static final int ENTRY_POINTS = 24;

    private final DatasetGraph data;
    private final Knowledge knowledge;
    private final QueryCatalogue catalogue;
    private final Links links;
    private volatile EntryPoints entryPoints = new EntryPoints(-1, List.of());

    /**
     * The pages over a dataset.
     *
     * @param data with the union of its named graphs as default graph
     */
    public Site(DatasetGraph data, Knowledge knowledge, QueryCatalogue catalogue) {
        this.data = data;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.links = Links.of(Txn.calculateRead(data, () -> data.prefixes().get("id")));
    }

    /** Where things are shown. */
    public Links links() {
        return links;
    }

    /** The start page: what is in the graph. */
    public String start(Reader reader) {
        return read(() -> StartPage.of(view(reader), catalogue).html());
    }

    /** {@code /graph}: entities and the facts between them. */
    public String graph(Reader reader, GraphQuestion question) {
        return read(() -> {
            View view = view(reader);
            return GraphPage.of(view, question, question.entities().isEmpty() ? entryPoints(view.graphs()) : List.of())
                    .html();
        });
    }

    /** What {@code /graph/data} sends; no nodes when the graph knows none of the entities. */
    public GraphPicture graphPicture(Reader reader, GraphQuestion question) {
        return read(() -> new GraphReading(view(reader), question).picture());
    }

    /** The picture as SVG. */
    public String graphDrawing(Reader reader, GraphQuestion question) {
        return read(() -> {
            View view = view(reader);
            GraphPicture picture = new GraphReading(view, question).picture();
            return GraphDrawing.of(picture, view.messages().lookup("graph.picture"))
                    .svg();
        });
    }

    /** Counted anew when the number of articles has changed. */
    private List<Node> entryPoints(Graphs graphs) {
        long articles = graphs.count(Terms.TYPE, Terms.ARTICLE);
        EntryPoints known = entryPoints;
        if (known.articles() != articles) {
            known = new EntryPoints(articles, GraphReading.mostMentioned(graphs, ENTRY_POINTS));
            entryPoints = known;
        }
        return known.entities();
    }

    private record EntryPoints(long articles, List<Node> entities) {}

    private View view(Reader reader) {
        Graphs graphs = new Graphs(data);
        Messages messages = Messages.in(reader.language());
        Names names = new Names(graphs, knowledge.ontology(), links, messages, reader.language());
        return new View(reader, graphs, names, new Facts(graphs, names), messages, knowledge);
    }

    private <T> T read(Supplier<T> page) {
        return Txn.calculateRead(data, page);
    }
}
