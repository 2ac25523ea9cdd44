package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;

/** All pages over one dataset. Each is made in a read transaction of its own and comes out whole. */
public final class Site {
    private final DatasetGraph data;
    private final Knowledge knowledge;
    private final QueryCatalogue catalogue;
    private final Links links;
    private final AtomicLong changes = new AtomicLong();

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

    /** The graph is another one now: what was kept of the one before no longer holds. */
    public void changed() {
        changes.incrementAndGet();
    }

    /** How often the graph changed: what is kept of it belongs to one such number. */
    long changes() {
        return changes.get();
    }

    /** Where things are shown. */
    public Links links() {
        return links;
    }

    /** The start page: what is in the graph. */
    public String start(Reader reader) {
        return read(() -> StartPage.of(view(reader), catalogue).html());
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
