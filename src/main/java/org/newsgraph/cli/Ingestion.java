package org.newsgraph.cli;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Failure;
import org.newsgraph.export.FactLines;
import org.newsgraph.server.Ingest;
import org.newsgraph.server.Posted;
import org.newsgraph.source.Reach;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;
import org.newsgraph.source.Web;
import org.newsgraph.store.Store;

/**
 * Articles are added to a store, and taken back, while it is served. Each change is one transaction with all that follows from
 * it: nobody reads half of it, and it is on the disk before it is answered. The files are never written anew meanwhile, as a
 * large build would do, because readers hold on to them.
 */
final class Ingestion implements Ingest {
    private static final Node ARTICLE = NodeFactory.createURI("https://schema.org/NewsArticle");
    /** Pages fetched for one address that turns out to be a feed: somebody waits for the answer. */
    private static final Reach REACH = new Reach(null, 20);

    /** What articles come from; without a number, so that the same one is the same wherever it stands. */
    private static final String SOURCE = "posted";

    private final Store store;
    private final NewsGraph newsgraph;
    private final ArticleReader reader;
    private final Following following = new Following();
    private final ReentrantLock writing = new ReentrantLock(true);

    /** @param web from which addresses are fetched */
    Ingestion(Store store, NewsGraph newsgraph, Web web) {
        this.store = store;
        this.newsgraph = newsgraph;
        this.reader = new ArticleReader(InputStream.nullInputStream(), web, REACH);
    }

    /** Articles by IRI, and lines about what gave none or was left out. */
    private static final class Found implements ArticleHandler {
        private final List<Article> articles = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        @Override
        public void article(Article article) {
            articles.add(article);
        }

        @Override
        public void failure(Failure failure) {
            failures.add(failure.message());
        }

        @Override
        public void note(String message) {
            notes.add(message);
        }
    }

    @Override
    public Added add(Posted posted) {
        Found found = new Found();
        read(posted, found);
        Map<String, DatasetGraph> graphs = new LinkedHashMap<>();
        Map<String, Article> articles = new LinkedHashMap<>();
        found.articles.forEach(article -> articles.put(newsgraph.iri(article), article)); // of several texts the last
        articles.forEach((iri, article) -> build(article, found).ifPresent(graph -> graphs.put(iri, graph)));
        Map<String, State> states = new LinkedHashMap<>();
        writing.lock();
        try {
            articles.forEach((iri, article) -> {
                if (graphs.containsKey(iri)) {
                    states.put(iri, state(iri, article));
                }
            });
            List<DatasetGraph> changed = states.keySet().stream()
                    .filter(iri -> states.get(iri) != State.UNCHANGED)
                    .map(graphs::get)
                    .toList();
            if (!changed.isEmpty()) {
                store.write(data -> following.update(data, changed, List.of()));
            }
        } finally {
            writing.unlock();
        }
        return new Added(additions(states), found.failures, found.notes);
    }

    private void read(Posted posted, Found found) {
        switch (posted.kind()) {
            case HTML -> reader.read(resource(Resource.Kind.HTML, posted, posted.body()), found);
            case TEXT -> reader.read(resource(Resource.Kind.TEXT, posted, posted.body()), found);
            case JSON_LINES ->
                lines(posted)
                        .forEach(line -> reader.read(
                                resource(Resource.Kind.JSON_LINE, posted, line.getBytes(StandardCharsets.UTF_8)),
                                found));
            case ADDRESSES ->
                lines(posted).stream().filter(line -> !line.startsWith("#")).forEach(line -> fetch(line, found));
        }
    }

    private static Resource resource(Resource.Kind kind, Posted posted, byte[] bytes) {
        return new Resource(SOURCE, posted.address(), false, kind, bytes, 0, posted.charset(), Told.NOTHING);
    }

    private static List<String> lines(Posted posted) {
        return new String(posted.body(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Nothing but the web: the name of a file would be read from this machine. */
    private void fetch(String address, Found found) {
        if (address.matches("(?i)https?://\\S+")) {
            reader.read(address, found);
        } else {
            found.failures.add(address + ": no http or https address; give one, or send the article itself");
        }
    }

    private Optional<DatasetGraph> build(Article article, Found found) {
        try {
            Reading reading = newsgraph.read(article);
            found.notes.addAll(reading.notes());
            return Optional.of(newsgraph.graph(reading));
        } catch (RuntimeException e) {
            found.failures.add(article.source() + ": " + Main.explain(e));
            return Optional.empty();
        }
    }

    private State state(String iri, Article article) {
        return store.read(data -> newsgraph.isCurrent(article, data)
                ? State.UNCHANGED
                : isArticle(data, iri) ? State.REPLACED : State.CREATED);
    }

    private List<Addition> additions(Map<String, State> states) {
        return store.read(data -> states.entrySet().stream()
                .map(state -> new Addition(
                        state.getKey(), state.getValue(), FactLines.of(data, NodeFactory.createURI(state.getKey()))))
                .toList());
    }

    /** Only articles: other graphs follow from them, or hold what is known beside them. */
    @Override
    public boolean retract(String article) {
        writing.lock();
        try {
            return store.read(data -> isArticle(data, article))
                    && !RemoveCommand.retract(store, following, List.of(article))
                            .isEmpty();
        } finally {
            writing.unlock();
        }
    }

    private static boolean isArticle(DatasetGraph data, String iri) {
        Node name = NodeFactory.createURI(iri);
        return data.contains(name, name, RDF.Nodes.type, ARTICLE);
    }
}
