package org.newsgraph;

import java.util.Collections;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.article.Article;
import org.newsgraph.entity.DocumentLinker;
import org.newsgraph.entity.NameRecognizer;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.text.GermanAnalyzer;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Linker;
import org.newsgraph.entity.Recognizer;
import org.newsgraph.relation.Extractor;
import org.newsgraph.relation.Fact;
import org.newsgraph.text.Analyzer;
import org.newsgraph.text.Text;

/**
 * The front door: joins the stages that turn an article into facts and a graph. May be used by many threads.
 *
 * <pre>{@code
 * NewsGraph newsgraph = NewsGraph.standard();
 * new ArticleReader().read("news.html", article -> {
 *     newsgraph.facts(article).forEach(System.out::println);
 *     RDFDataMgr.write(System.out, newsgraph.graph(article), Lang.TRIG);
 * }, failure -> System.err.println(failure.getMessage()));
 * }</pre>
 */
public final class NewsGraph {
    private final Analyzer analyzer;
    private final Recognizer recognizer;
    private final Linker linker;
    private final Extractor extractor;
    private final GraphWriter writer;

    /** Joins these stages; {@link #standard()} has those that newsgraph comes with. */
    public NewsGraph(
            Analyzer analyzer, Recognizer recognizer, Linker linker, Extractor extractor, GraphWriter writer) {
        this.analyzer = analyzer;
        this.recognizer = recognizer;
        this.linker = linker;
        this.extractor = extractor;
        this.writer = writer;
    }

    /** The stages, ontology, lexicon and register that newsgraph comes with. */
    public static NewsGraph standard() {
        return standard(Knowledge.bundled(), GraphWriter.BASE);
    }

    /**
     * The stages that newsgraph comes with, for an ontology, lexicon and register of your own.
     *
     * @param base what IRIs begin with: an absolute IRI that ends in a slash
     */
    public static NewsGraph standard(Knowledge knowledge, String base) {
        return new NewsGraph(
                new GermanAnalyzer(),
                new NameRecognizer(knowledge),
                new DocumentLinker(knowledge),
                new FrameExtractor(knowledge),
                new GraphWriter(knowledge, base, Collections.emptySortedMap()));
    }

    /** Reads an article: its sentences, entities and facts. */
    public Reading read(Article article) {
        Text text = analyzer.analyze(article);
        Entities entities = linker.link(text, recognizer.recognize(text));
        return new Reading(text, entities, extractor.extract(text, entities));
    }

    /** The facts of an article in text order. */
    public List<Fact> facts(Article article) {
        return read(article).facts();
    }

    /** The named graph of an article: its metadata, entities, and facts with their evidence. */
    public DatasetGraph graph(Article article) {
        return graph(read(article));
    }

    /** The named graph of an article that was read already. */
    public DatasetGraph graph(Reading reading) {
        return writer.write(reading.article(), reading.entities(), reading.facts());
    }

    /** The graphs that no article states: ontology, register of known entities, and how graphs were made. */
    public DatasetGraph background() {
        return writer.background();
    }
}
