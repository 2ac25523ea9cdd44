package org.newsgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Choice;
import org.newsgraph.export.ExportException;
import org.newsgraph.export.Selection;
import org.newsgraph.site.Prefixes;
import org.newsgraph.store.QueryCatalogue;
import picocli.CommandLine.Option;

/** What of a graph is exported. */
final class ChoiceOptions {
    private static final Node CONSTRUCTED = NodeFactory.createURI("https://w3id.org/newsgraph/graph/query");
    private static final String REMEDY = "'newsgraph query --list' shows the catalogue";

    @Option(names = "--article", paramLabel = "IRI", description = "Only what these articles tell.")
    private List<String> articles = List.of();

    @Option(
            names = "--entity",
            paramLabel = "ENTITY",
            description = "Only facts about these: name, id:NAME or IRI; may be given several times.")
    private List<String> entities = List.of();

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also facts about entities that are N asserted facts away from --entity (default: 0).")
    private int depth;

    @Option(
            names = "--relation",
            paramLabel = "NAME",
            description =
                    "Only facts of these relations, such as partnersWith, and of those below them in the ontology.")
    private List<String> relations = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only facts that are asserted, planned, possible, alleged, denied or negated.")
    private List<String> statuses = List.of();

    @Option(
            names = "--query",
            paramLabel = "NAME|FILE|TEXT",
            description =
                    "Only the ?fact, or the facts of each ?article, that a SELECT finds; or what a CONSTRUCT makes.")
    private @Nullable String query;

    /** What is to be written: a selection of a dataset. */
    record Chosen(DatasetGraph data, Selection selection) {}

    /** The choice, looked up in the data. */
    Chosen in(DatasetGraph data) {
        try {
            Selection selection = new Choice(articles, entities, depth, relations, statuses).in(data);
            return query == null ? new Chosen(data, selection) : asked(query(query, data), data, selection);
        } catch (ExportException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Query query(String words, DatasetGraph data) {
        QueryCatalogue catalogue = QueryCatalogue.bundled();
        return catalogue.byName(words).isPresent()
                ? catalogue.prepare(words, Map.of(), data)
                : Sparql.of(words, REMEDY).parse(Prefixes.of(data));
    }

    private static Chosen asked(Query query, DatasetGraph data, Selection selection) {
        try (QueryExec run = QueryExec.dataset(data)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .build()) {
            if (query.isConstructType() && selection.isAll()) {
                return new Chosen(constructed(run, data), selection);
            }
            if (query.isSelectType() && query.getResultVars().contains("fact")) {
                return new Chosen(data, selection.withFacts(values(run, "fact")));
            }
            if (query.isSelectType() && query.getResultVars().contains("article")) {
                Set<Node> found = values(run, "article");
                Stream<Node> both = found.stream()
                        .filter(article -> articles(selection)
                                .map(a -> a.contains(article))
                                .orElse(true));
                return new Chosen(data, articles(both.collect(Collectors.toSet()), selection));
            }
        }
        throw new UsageException(
                "--query: take a SELECT with ?fact or ?article," + " or a CONSTRUCT without another choice beside it");
    }

    private static Optional<Set<Node>> articles(Selection selection) {
        return selection.articles().isEmpty() ? Optional.empty() : Optional.of(selection.articles());
    }

    /** No article at all is not every article. */
    private static Selection articles(Set<Node> found, Selection selection) {
        return found.isEmpty() ? selection.withFacts(Set.of()) : selection.withArticles(found);
    }

    private static Set<Node> values(QueryExec run, String variable) {
        return run.select().stream()
                .map(row -> row.get(variable))
                .filter(node -> node != null && node.isURI())
                .collect(Collectors.toSet());
    }

    private static DatasetGraph constructed(QueryExec run, DatasetGraph data) {
        DatasetGraph made = DatasetGraphFactory.create();
        made.prefixes().putAll(data.prefixes());
        run.constructQuads()
                .forEachRemaining(
                        quad -> made.add(quad.isDefaultGraph() ? new Quad(CONSTRUCTED, quad.asTriple()) : quad));
        return made;
    }
}
