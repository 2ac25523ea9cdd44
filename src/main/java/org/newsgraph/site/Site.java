package org.newsgraph.site;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.DataVersion;
import org.newsgraph.store.QueryCatalogue;

/** All pages over one dataset. Each is made in a read transaction of its own and comes out whole. */
public final class Site {
    private final DatasetGraph data;
    private final Knowledge knowledge;
    private final QueryCatalogue catalogue;
    private final Links links;
    private final Snapshot<Overview> overview = new Snapshot<>();
    private final Map<Language, Snapshot<StartPage>> starts =
            Map.of(Language.DE, new Snapshot<>(), Language.EN, new Snapshot<>());

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

    /**
     * The start page: what is in the graph.
     *
     * @param origin of the addresses it names to programs
     */
    public String start(Reader reader, String origin) {
        return read(() -> Objects.requireNonNull(starts.get(reader.language()))
                .get(DataVersion.of(data), () -> StartPage.of(view(reader), overview(), catalogue))
                .at(reader, origin)
                .html());
    }

    /** The list of articles. */
    public String articles(Reader reader, ArticleChoice choice) {
        return read(() ->
                ArticlesPage.of(view(reader), overview().archive(), choice).html());
    }

    /** An article with its facts; empty for what is no article. */
    public Optional<String> article(Reader reader, String iri) {
        return read(
                () -> ArticlePage.of(view(reader), NodeFactory.createURI(iri)).map(ArticlePage::html));
    }

    /** What is said of anything else; empty for what the graph does not know. */
    public Optional<String> resource(Reader reader, String iri) {
        return read(
                () -> ResourcePage.of(view(reader), NodeFactory.createURI(iri)).map(ResourcePage::html));
    }

    private Overview overview() {
        return overview.get(DataVersion.of(data), () -> Overview.of(new Graphs(data)));
    }

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
