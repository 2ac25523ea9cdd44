package org.newsgraph.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.search.TermNames;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.DataVersion;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Snapshot;

/** All pages over one dataset. Each is made in a read transaction of its own and comes out whole. */
public final class Site {
    /** Of facts, what the article vouches for first. */
    public static final List<String> STATUSES =
            List.of("asserted", "planned", "possible", "alleged", "denied", "negated");

    /** Who has not found it by then had better type more. */
    public static final int LAST_SEARCH_PAGE = SearchPage.LAST;

    private final DatasetGraph data;
    private final Knowledge knowledge;
    private final QueryCatalogue catalogue;
    private final Links links;
    private final Grounding grounding;

    private final Snapshot<Overview> overview = new Snapshot<>();
    private final Map<Language, Snapshot<StartPage>> starts =
            Map.of(Language.DE, new Snapshot<>(), Language.EN, new Snapshot<>());

    /**
     * The pages over a dataset.
     *
     * @param data with the union of its named graphs as default graph
     * @param grounding tells why derived triples hold
     */
    public Site(DatasetGraph data, Knowledge knowledge, QueryCatalogue catalogue, Grounding grounding) {
        this.data = data;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.grounding = grounding;
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

    /** The address of the document about an entity, or about the one that stands for it; empty when the graph knows none. */
    public Optional<String> entityAddress(String iri) {
        return read(() -> entity(iri).map(entity -> links.about(entity.node())));
    }

    /**
     * The page of an entity.
     *
     * @param alternates its content in other forms
     * @return empty when the graph does not know it
     */
    public Optional<String> entity(Reader reader, String iri, EntityChoice choice, List<Alternate> alternates) {
        return read(() -> entity(iri)
                .map(entity -> EntityPage.of(view(reader), entity, choice, alternates, grounding)
                        .html()));
    }

    /** What is said about an entity and by it, with evidence and without the articles' text; empty when it is not known. */
    public Optional<Graph> entityGraph(String iri) {
        return read(() -> entity(iri).map(entity -> EntityGraph.of(new Graphs(data), entity)));
    }

    private Optional<Entity> entity(String iri) {
        return new Entities(new Graphs(data)).find(NodeFactory.createURI(iri));
    }

    /** What the terms of an ontology are called, to be found by a search. */
    public static List<TermNames> terms(Knowledge knowledge) {
        Ontology ontology = knowledge.ontology();
        return Stream.<Term>concat(ontology.classes().values().stream(), ontology.properties().values().stream())
                .filter(term -> !term.labels().isEmpty())
                .map(term -> new TermNames(term.name(), List.copyOf(new TreeMap<>(term.labels()).values())))
                .toList();
    }

    /** What may be meant by the beginning of a name or of words, best first. */
    public List<Suggestion> suggest(Reader reader, SearchIndex index, String typed, int limit) {
        return new Finds(view(reader), typed).suggestions(index.suggest(typed, limit), limit);
    }

    /**
     * {@code /search}: what is found by words.
     *
     * @param page from 1 to {@link #LAST_SEARCH_PAGE}
     */
    public String search(Reader reader, SearchIndex index, String typed, int page) {
        return read(() -> SearchPage.of(view(reader), index, typed, page).html());
    }

    /** The same for programs, as maps and lists. */
    public Map<String, Object> searched(Reader reader, SearchIndex index, String typed, int page) {
        return read(() -> SearchPage.of(view(reader), index, typed, page).data());
    }

    /** {@code /queries}: the questions that are ready. */
    public String questions(Reader reader) {
        return read(() -> QuestionsPage.of(view(reader), catalogue).html());
    }

    /**
     * {@code /queries/NAME}: a question with its answer.
     *
     * @param values of its parameters, as they were sent
     * @param rows null when it has none
     * @param mistake why it has none, or null
     */
    public String question(
            Reader reader,
            CataloguedQuery question,
            Map<String, String> values,
            @Nullable Rows rows,
            @Nullable Mistake mistake) {
        return read(() ->
                QuestionPage.of(view(reader), question, values, rows, mistake).html());
    }

    /**
     * {@code /query}: the editor.
     *
     * @param text it begins with, or null
     * @param chosen name of the question that the text comes from, or null
     */
    public String query(
            Reader reader,
            @Nullable String text,
            @Nullable String chosen,
            Map<String, String> values,
            @Nullable Mistake mistake) {
        return read(() -> QueryPage.of(view(reader), catalogue, text, chosen, values, mistake)
                .html());
    }

    /** What a query of the editor answers: rows. */
    public String answer(Reader reader, String query, Rows rows) {
        return read(() -> AnswerPage.of(view(reader), query, rows).html());
    }

    /** What a query of the editor answers: yes or no. */
    public String answer(Reader reader, String query, boolean truth) {
        return read(() -> AnswerPage.of(view(reader), query, truth).html());
    }

    /** What a query of the editor answers: a graph or dataset. */
    public String answer(Reader reader, String query, List<Quad> quads, boolean truncated) {
        return read(() -> AnswerPage.of(view(reader), query, quads, truncated).html());
    }

    /** {@code /export}: the files that the graph is had as. */
    public String exports(Reader reader, List<File> files) {
        return read(() -> ExportPage.of(view(reader), files).html());
    }

    /** {@code /api}: what programs may ask. */
    public String api(Reader reader, List<Operation> operations) {
        return read(() -> ApiPage.of(view(reader), operations).html());
    }

    /**
     * A request that is answered.
     *
     * @param example an address that answers it, or null
     */
    public record Operation(
            String method,
            String path,
            String summary,
            List<String> arguments,
            @Nullable String example) {
        public Operation {
            arguments = List.copyOf(arguments);
        }
    }

    /** A form of file, by what {@code format=} calls it. */
    public record File(String name, String extension, String mediaType) {}

    /** {@code /graph}: entities and the facts between them. */
    public String graph(Reader reader, GraphQuestion question) {
        return read(() -> {
            View view = view(reader);
            return GraphPage.of(view, question, question.entities().isEmpty() ? entryPoints() : List.of())
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
    private List<Node> entryPoints() {
        return overview().mentioned().stream().map(Overview.Mentioned::entity).toList();
    }

    private View view(Reader reader) {
        Graphs graphs = new Graphs(data);
        Messages messages = Messages.in(reader.language());
        Names names = new Names(graphs, knowledge.ontology(), links, messages, reader.language(), new HashMap<>());
        return new View(reader, graphs, names, new Facts(graphs, names), messages, knowledge);
    }

    private <T> T read(Supplier<T> page) {
        return Txn.calculateRead(data, page);
    }
}
