package org.newsgraph;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.article.Article;
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
import org.newsgraph.relation.Extractor;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.relation.Namesakes;
import org.newsgraph.relation.Trace;
import org.newsgraph.text.Analyzer;
import org.newsgraph.text.GermanAnalyzer;
import org.newsgraph.text.Text;

/**
 * The front door: joins the stages that turn an article into facts and a graph. May be used by many threads.
 *
 * <pre>{@code
 * NewsGraph newsgraph = NewsGraph.standard();
 * Article article = ArticleReader.fromText("news.txt", text);
 * List<Fact> facts = newsgraph.facts(article);
 * DatasetGraph graph = newsgraph.graph(article);
 * RDFDataMgr.write(out, graph, Lang.TRIG);
 * }</pre>
 */
public final class NewsGraph {
    private final Analyzer analyzer;
    private final Recognizer recognizer;
    private final Linker linker;
    private final Extractor extractor;
    private final Namesakes namesakes;
    private final GraphWriter writer;
    private final Validation validation;
    private final Derivation derivation;

    /**
     * Joins stages of your own; {@link #standard()} has those that newsgraph comes with.
     *
     * @param base what IRIs begin with: an absolute IRI that ends in a slash
     */
    public NewsGraph(
            Knowledge knowledge,
            String base,
            Analyzer analyzer,
            Recognizer recognizer,
            Linker linker,
            Extractor extractor) {
        this.analyzer = analyzer;
        this.recognizer = recognizer;
        this.linker = linker;
        this.extractor = extractor;
        this.namesakes = new Namesakes(knowledge.ontology());
        this.writer = new GraphWriter(knowledge, base, Collections.emptySortedMap());
        this.validation = new Validation(knowledge);
        this.derivation = new Derivation(base);
    }

    /** The stages, ontology, lexicon and register that newsgraph comes with. */
    public static NewsGraph standard() {
        return standard(Knowledge.bundled(), GraphWriter.BASE);
    }

    /** The stages that newsgraph comes with, for an ontology, lexicon and register of your own. */
    public static NewsGraph standard(Knowledge knowledge, String base) {
        return traced(knowledge, base, Trace.NONE);
    }

    /** The standard stages, of which the extractor tells what it tries; as many threads may use it as the trace can bear. */
    public static NewsGraph traced(Knowledge knowledge, String base, Trace trace) {
        return new NewsGraph(
                knowledge,
                base,
                GermanAnalyzer.load(knowledge.register().names()),
                new NameRecognizer(knowledge),
                new DocumentLinker(knowledge),
                new FrameExtractor(knowledge, trace));
    }

    private NewsGraph(NewsGraph stages, GraphWriter writer) {
        this.analyzer = stages.analyzer;
        this.recognizer = stages.recognizer;
        this.linker = stages.linker;
        this.extractor = stages.extractor;
        this.namesakes = stages.namesakes;
        this.writer = writer;
        this.validation = stages.validation;
        this.derivation = stages.derivation;
    }

    /**
     * The same stages, whose graphs also tell where in an HTML page the sentences of facts stand, in the W3C's Web Annotation
     * vocabulary.
     */
    public NewsGraph withAnnotations() {
        return new NewsGraph(this, writer.withAnnotations());
    }

    /**
     * The same stages, whose graphs leave out where each entity is mentioned, and entities of which no fact speaks. A store of
     * very many articles is several times smaller so; facts and their evidence are the same.
     */
    public NewsGraph withoutMentions() {
        return new NewsGraph(this, writer.withoutMentions());
    }

    /** Reads an article: its sentences, entities and facts. */
    public Reading read(Article article) {
        Text text = analyzer.analyze(article);
        Entities entities = linker.link(text, recognizer.recognize(text));
        Namesakes.Apart apart = namesakes.apart(text, entities, extractor.extract(text, entities));
        return new Reading(text, apart.entities(), apart.facts());
    }

    /** The facts of an article in text order. */
    public List<Fact> facts(Article article) {
        return read(article).facts();
    }

    /** The named graph of an article: its metadata, entities, and facts with their evidence. */
    public DatasetGraph graph(Article article) {
        return graph(read(article));
    }

    /**
     * The named graph of an article that was read already, checked against the shapes.
     *
     * @throws org.newsgraph.graph.GraphException when it breaks one, which is a bug of newsgraph
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
