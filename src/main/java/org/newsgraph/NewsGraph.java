package org.newsgraph;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.article.Article;
import org.newsgraph.entity.CheckedRecognizer;
import org.newsgraph.entity.DocumentLinker;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Linker;
import org.newsgraph.entity.NameRecognizer;
import org.newsgraph.entity.Recognizer;
import org.newsgraph.graph.Derivation;
import org.newsgraph.graph.GraphKind;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.Validation;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.relation.Extractor;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.relation.Namesakes;
import org.newsgraph.relation.Trace;
import org.newsgraph.text.Analyzer;
import org.newsgraph.text.GermanAnalyzer;
import org.newsgraph.text.Text;

/**
 * The front door: joins the stages that turn an article into facts and a graph.
 *
 * <pre>{@code
 * NewsGraph newsgraph = NewsGraph.standard();
 * Article article = ArticleReader.fromText("news.txt", text);
 * List<Fact> facts = newsgraph.facts(article);
 * DatasetGraph graph = newsgraph.graph(article);
 * RDFDataMgr.write(out, graph, Lang.TRIG);
 * }</pre>
 *
 * <p>One takes about two CPU seconds to make on a cold JVM, and some 50 MB of heap; an article then takes milliseconds. It never
 * changes, and may be used by many threads at once, as may the facts it returns; make one and keep it. Stages of your own stand in for
 * those that newsgraph comes with ({@link #withRecognizer}, {@link #withExtractor} …) or beside them ({@link #withMoreMentions},
 * {@link #withMoreFacts}).
 *
 * <p>All exceptions are unchecked. Reading an article throws {@link org.newsgraph.article.ArticleException}; an ontology,
 * lexicon or register of your own that is wrong throws {@link org.newsgraph.ontology.OntologyException}; facts that break the
 * ontology's shapes throw {@link org.newsgraph.graph.GraphException}; a store throws {@link
 * org.newsgraph.store.StoreException}. What a stage of your own throws comes through.
 */
public final class NewsGraph {
    private static final String RECOGNIZER = "recognizer";
    private static final String EXTRACTOR = "extractor";

    private final Ontology ontology;
    private final Stages stages;
    private final Namesakes namesakes;
    private final GraphWriter writer;
    private final Validation validation;
    private final Derivation derivation;

    private NewsGraph(
            Ontology ontology,
            Stages stages,
            Namesakes namesakes,
            GraphWriter writer,
            Validation validation,
            Derivation derivation) {
        this.ontology = ontology;
        this.stages = stages;
        this.namesakes = namesakes;
        this.writer = writer;
        this.validation = validation;
        this.derivation = derivation;
    }

    /** The stages, ontology, lexicon and register that newsgraph comes with. */
    public static NewsGraph standard() {
        return standard(Knowledge.bundled(), GraphWriter.BASE);
    }

    /**
     * The stages that newsgraph comes with, for an ontology, lexicon and register of your own.
     *
     * @param base what IRIs begin with: an absolute IRI that ends in a slash
     * @throws org.newsgraph.graph.GraphException when the base is none
     */
    public static NewsGraph standard(Knowledge knowledge, String base) {
        return traced(knowledge, base, Trace.NONE);
    }

    /**
     * The standard stages, of which the extractor tells what it tries; as many threads may use it as the trace can bear.
     *
     * @param base what IRIs begin with: an absolute IRI that ends in a slash
     * @throws org.newsgraph.graph.GraphException when the base is none
     */
    public static NewsGraph traced(Knowledge knowledge, String base, Trace trace) {
        Stages stages = new Stages(
                GermanAnalyzer.load(knowledge.register().names()),
                new NameRecognizer(knowledge),
                new DocumentLinker(knowledge),
                new FrameExtractor(knowledge, trace));
        return new NewsGraph(
                knowledge.ontology(),
                stages,
                new Namesakes(knowledge.ontology()),
                new GraphWriter(knowledge, base, Collections.emptySortedMap()),
                new Validation(knowledge),
                new Derivation(base));
    }

    /** Finds sentences, tokens, phrases and clauses; to wrap it in one of your own. */
    public Analyzer analyzer() {
        return stages.analyzer();
    }

    /** Finds mentions; to wrap it in one of your own. */
    public Recognizer recognizer() {
        return stages.recognizer();
    }

    /** Decides what mentions refer to; to wrap it in one of your own. */
    public Linker linker() {
        return stages.linker();
    }

    /** Finds facts; to wrap it in one of your own. */
    public Extractor extractor() {
        return stages.extractor();
    }

    /**
     * This one with another analyzer. Graphs tell in the description of their run which stages of your own made them, by class;
     * change the class's name, or build anew, when it comes to find other things.
     */
    public NewsGraph withAnalyzer(Analyzer analyzer) {
        return with(stages.withAnalyzer(analyzer), "analyzer", Stages.name(analyzer));
    }

    /**
     * This one with another recognizer; see {@link #withAnalyzer}. Mentions that do not lie in the text, or are of a class that
     * the ontology does not have, are refused with an {@link IllegalArgumentException} that names them.
     */
    public NewsGraph withRecognizer(Recognizer recognizer) {
        return with(stages.withRecognizer(checked(recognizer)), RECOGNIZER, Stages.name(recognizer));
    }

    /** This one with another linker; see {@link #withAnalyzer}. */
    public NewsGraph withLinker(Linker linker) {
        return with(stages.withLinker(linker), "linker", Stages.name(linker));
    }

    /** This one with another extractor; see {@link #withAnalyzer}. */
    public NewsGraph withExtractor(Extractor extractor) {
        return with(stages.withExtractor(extractor), EXTRACTOR, Stages.name(extractor));
    }

    /**
     * This one with the mentions of another recognizer beside its own, as {@link Recognizer#and} joins them; see {@link
     * #withAnalyzer}.
     */
    public NewsGraph withMoreMentions(Recognizer more) {
        return with(
                stages.withRecognizer(stages.recognizer().and(checked(more))), RECOGNIZER, andMore(RECOGNIZER, more));
    }

    private Recognizer checked(Recognizer own) {
        return new CheckedRecognizer(own, ontology);
    }

    /**
     * This one with the facts of another extractor beside its own, as {@link Extractor#and} joins them; see {@link
     * #withAnalyzer}.
     */
    public NewsGraph withMoreFacts(Extractor more) {
        return with(stages.withExtractor(stages.extractor().and(more)), EXTRACTOR, andMore(EXTRACTOR, more));
    }

    private String andMore(String stage, Object more) {
        return writer.options().getOrDefault(stage, "standard") + ", " + Stages.name(more);
    }

    private NewsGraph with(Stages others, String stage, String name) {
        return new NewsGraph(ontology, others, namesakes, writer.withOption(stage, name), validation, derivation);
    }

    /**
     * This one, whose graphs also tell where in an HTML page the sentences of facts stand, in the W3C's Web Annotation
     * vocabulary.
     */
    public NewsGraph withAnnotations() {
        return with(writer.withAnnotations());
    }

    /**
     * This one, whose graphs leave out where each entity is mentioned, and entities of which no fact speaks. A store of very
     * many articles is several times smaller so; facts and their evidence are the same.
     */
    public NewsGraph withoutMentions() {
        return with(writer.withoutMentions());
    }

    private NewsGraph with(GraphWriter other) {
        return new NewsGraph(ontology, stages, namesakes, other, validation, derivation);
    }

    /** Reads an article: its sentences, entities and facts. */
    public Reading read(Article article) {
        Text text = stages.analyzer().analyze(article);
        Entities entities = stages.linker().link(text, stages.recognizer().recognize(text));
        List<Fact> found = stages.extractor().extract(text, entities);
        int read = Math.min(found.size(), FrameExtractor.MOST_FACTS);
        Namesakes.Apart apart = namesakes.apart(text, entities, found.subList(0, read));
        return new Reading(text, apart.entities(), apart.facts(), read == found.size());
    }

    /** The facts of an article in text order. */
    public List<Fact> facts(Article article) {
        return read(article).facts();
    }

    /** The entities of an article in the order of their first mentions. */
    public List<Entity> entities(Article article) {
        return read(article).entities().all();
    }

    /**
     * A dataset in memory with one named graph, that of an article: its metadata, entities, and facts with their evidence.
     *
     * @throws org.newsgraph.graph.GraphException when a fact breaks one of the ontology's shapes
     */
    public DatasetGraph graph(Article article) {
        return graph(read(article));
    }

    /**
     * The named graph of an article that was read already, checked against the shapes.
     *
     * @throws org.newsgraph.graph.GraphException when it breaks one, which is a bug of newsgraph or of a stage of your own
     */
    public DatasetGraph graph(Reading reading) {
        DatasetGraph graph = writer.write(reading.article(), reading.entities(), reading.facts());
        validation.require(graph);
        return graph;
    }

    /** The IRI that a fact of an article has in its graph. */
    public String iri(Article article, Fact fact) {
        return writer.iri(article, fact);
    }

    /** The IRI that an entity of an article has. */
    public String iri(Article article, Entity entity) {
        return writer.iri(article, entity);
    }

    /** The name of the graph of an article, which is also its IRI. */
    public String iri(Article article) {
        return writer.iri(article);
    }

    /**
     * True when a dataset holds the graph that {@link #graph(Article)} would give: one of the same text and metadata, made by
     * the same version with the same knowledge and options.
     *
     * @param dataset in a transaction
     */
    public boolean isCurrent(Article article, DatasetGraph dataset) {
        return writer.isCurrent(article, dataset);
    }

    /**
     * What the only graph of a dataset tells.
     *
     * @throws org.newsgraph.graph.GraphException when it is none that newsgraph makes with the same base
     */
    public GraphKind kind(DatasetGraph graph) {
        return writer.kind(graph);
    }

    /**
     * Builds the graphs of articles, on as many threads as there are processors, and puts them into a dataset in place of those
     * of the same articles, with the {@link #background} where it is not there, and what follows from all articles. Those that are
     * {@linkplain #isCurrent current} are not built again; of two articles with one address the later counts.
     *
     * <pre>{@code
     * try (Store store = Store.open(Path.of("news"))) {
     *     store.write(dataset -> newsgraph.add(articles, dataset));
     *     store.query(QueryFactory.create("SELECT …"), Map.of(), query -> …);
     * }
     * }</pre>
     *
     * <p>Some hundred articles a call are a good number: their graphs are all in memory until they are written.
     *
     * @param dataset whose default graph is the union of its named graphs, in a write transaction
     * @throws org.newsgraph.graph.GraphException when a fact breaks one of the ontology's shapes; the transaction is to be undone
     */
    public void add(Collection<Article> articles, DatasetGraph dataset) {
        if (!hasBackground(dataset)) {
            replaceBackground(dataset);
        }
        Map<String, Article> latest = new LinkedHashMap<>();
        articles.forEach(article -> latest.put(iri(article), article));
        List<Article> changed = latest.values().stream()
                .filter(article -> !isCurrent(article, dataset))
                .toList();
        update(dataset, changed.parallelStream().map(this::graph).toList(), List.of());
    }

    private void replaceBackground(DatasetGraph dataset) {
        DatasetGraph background = background();
        background.listGraphNodes().forEachRemaining(dataset::removeGraph);
        background.find().forEachRemaining(dataset::add);
        background.prefixes().forEach(dataset.prefixes()::add);
    }

    /** The graphs that no article states: ontology, register of known entities, and how graphs were made. */
    public DatasetGraph background() {
        return writer.background();
    }

    /** True when a dataset holds the {@link #background()}, and no other ontology in its place. */
    public boolean hasBackground(DatasetGraph dataset) {
        return writer.hasBackground(dataset);
    }

    /** The graphs of what follows from the articles' graphs of a dataset that also holds the {@link #background()}. */
    public DatasetGraph derived(DatasetGraph dataset) {
        return derivation.derive(dataset);
    }

    /**
     * Puts the graphs of articles in place of those of the same names, removes others, and brings the {@link #derived} graphs
     * up to date, at a cost that goes with the change.
     *
     * @param dataset whose default graph is the union of its named graphs, in a write transaction
     * @param removed names of graphs, as {@link #iri(Article)} gives them
     */
    public void update(DatasetGraph dataset, Collection<DatasetGraph> articles, Collection<String> removed) {
        derivation.update(dataset, articles, removed);
    }

    /** The names of the graphs that {@link #derived} gives; they are removed before an article's graph is changed. */
    public List<String> derivedGraphs() {
        return derivation.graphs();
    }

    /** True when a dataset holds the {@link #derived} graphs. */
    public boolean hasDerived(DatasetGraph dataset) {
        return derivation.isIn(dataset);
    }

    /** The graph that tells which articles of a dataset are copies of others, and which facts they repeat; empty if none. */
    public DatasetGraph copies(DatasetGraph dataset) {
        return derivation.copies(dataset);
    }
}
