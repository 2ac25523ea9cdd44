package org.newsgraph.bench;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a corpus of one size took.
 *
 * @param articles that were read
 * @param graphs of articles in the store; an update takes the place of what it updates
 * @param facts in the store
 * @param quads in the store, derived ones included
 * @param derivedQuads that follow from the articles
 * @param bytesLoaded of the store before it was compacted
 * @param bytes of the store after it
 * @param logBytes of the staging log
 * @param stages in the order they ran
 * @param extraction CPU seconds of the parts of extracting
 * @param stagingSeconds on the clock in which graphs were appended to the staging log
 * @param statuses facts found by status
 */
public record SizeFigure(
        long articles,
        long graphs,
        long facts,
        long quads,
        long derivedQuads,
        long bytesLoaded,
        long bytes,
        long logBytes,
        List<StageFigure> stages,
        Map<String, Double> extraction,
        double stagingSeconds,
        Map<String, Long> statuses,
        List<QueryFigure> queries,
        ServerFigure server) {
    public SizeFigure {
        stages = List.copyOf(stages);
        queries = List.copyOf(queries);
    }

    StageFigure stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no stage " + name));
    }

    /** Quads a second of our loading stage beside those of Jena's parallel loader. */
    public double loadRatio() {
        return Meter.ratio(stage("load").perSecond(), stage("raw load").perSecond());
    }

    /** The same for quads a CPU second, which does not depend on what else runs on the machine. */
    public double loadCpuRatio() {
        return Meter.ratio(stage("load").perCpuSecond(), stage("raw load").perCpuSecond());
    }

    public double bytesPerQuad() {
        return Meter.ratio((double) bytes, (double) quads);
    }

    public double bytesPerFact() {
        return Meter.ratio((double) bytes, (double) facts);
    }
}
