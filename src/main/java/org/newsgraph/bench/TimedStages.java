package org.newsgraph.bench;

import java.util.function.Supplier;
import org.newsgraph.NewsGraph;
import org.newsgraph.bench.Speed.Stage;
import org.newsgraph.entity.Linker;
import org.newsgraph.entity.Recognizer;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Extractor;
import org.newsgraph.text.Analyzer;

/** The stages that newsgraph comes with, each measured. */
final class TimedStages {
    /** Runs a stage's work and keeps how long it took. */
    @FunctionalInterface
    interface Stopwatch {
        <T> T timed(Stage stage, Supplier<T> work);
    }

    private TimedStages() {}

    /** Of which the stopwatch sees text, entities and facts; for as many threads as it can bear. */
    static NewsGraph of(Knowledge knowledge, Stopwatch stopwatch) {
        NewsGraph standard = NewsGraph.standard(knowledge, GraphWriter.BASE);
        Analyzer analyzer = standard.analyzer();
        Recognizer recognizer = standard.recognizer();
        Linker linker = standard.linker();
        Extractor extractor = standard.extractor();
        return standard.withAnalyzer(article -> stopwatch.timed(Stage.TEXT, () -> analyzer.analyze(article)))
                .withRecognizer(text -> stopwatch.timed(Stage.ENTITIES, () -> recognizer.recognize(text)))
                .withLinker((text, mentions) -> stopwatch.timed(Stage.ENTITIES, () -> linker.link(text, mentions)))
                .withExtractor(
                        (text, entities) -> stopwatch.timed(Stage.FACTS, () -> extractor.extract(text, entities)));
    }
}
