package org.newsgraph.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import org.newsgraph.evaluation.Evaluation;
import org.newsgraph.evaluation.Evaluator;
import org.newsgraph.evaluation.Gold;
import org.newsgraph.evaluation.Report;
import org.newsgraph.ontology.Knowledge;

/**
 * What is found in generated articles against what their sentences say by construction.
 *
 * @param articles that were compared
 * @param figures as {@code newsgraph evaluate --format json} gives them, without the lists of facts
 * @param errors in Markdown
 */
public record GoldFigure(int articles, JsonNode figures, String errors) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LISTS = Set.of("wrong", "otherStatus", "missed", "found");

    /**
     * Compares the first articles of a corpus.
     *
     * @param folder for what is compared
     */
    static GoldFigure of(Corpus corpus, int articles, Path folder, Knowledge knowledge) {
        corpus.writeGold(folder, articles);
        Evaluation evaluation = new Evaluator(knowledge).evaluate(Gold.read(folder, null, null));
        try {
            ObjectNode figures = (ObjectNode) JSON.readTree(Report.json.of(evaluation));
            figures.remove(LISTS);
            return new GoldFigure(Math.min(articles, corpus.size()), figures, Report.errors(evaluation));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a report wrote is JSON", e);
        }
    }

    /** Facts asserted that the articles only tell as planned, possible, alleged, denied or negated. */
    public int unsafe() {
        return figures.path("unsafe").asInt();
    }
}
