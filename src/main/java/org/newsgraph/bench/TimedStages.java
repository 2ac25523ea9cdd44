package org.newsgraph.bench;

import java.util.function.Supplier;
import org.newsgraph.NewsGraph;
import org.newsgraph.bench.Speed.Stage;
import org.newsgraph.entity.DocumentLinker;
import org.newsgraph.entity.NameRecognizer;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.text.GermanAnalyzer;

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
        GermanAnalyzer analyzer = GermanAnalyzer.load(knowledge.register().names());
        NameRecognizer recognizer = new NameRecognizer(knowledge);
        DocumentLinker linker = new DocumentLinker(knowledge);
        FrameExtractor extractor = new FrameExtractor(knowledge);
        return new NewsGraph(
                knowledge,
                GraphWriter.BASE,
                article -> stopwatch.timed(Stage.TEXT, () -> analyzer.analyze(article)),
                text -> stopwatch.timed(Stage.ENTITIES, () -> recognizer.recognize(text)),
                (text, mentions) -> stopwatch.timed(Stage.ENTITIES, () -> linker.link(text, mentions)),
                (text, entities) -> stopwatch.timed(Stage.FACTS, () -> extractor.extract(text, entities)));
    }
}
