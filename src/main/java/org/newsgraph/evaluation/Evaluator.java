package org.newsgraph.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Step;
import org.newsgraph.text.Sentence;

/** Reads articles whose facts are known and compares what it finds. For one thread. */
public final class Evaluator {
    private final Knowledge knowledge;
    private final NewsGraph newsgraph;
    private final List<Step> steps = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final List<Sought> sought = new ArrayList<>();
    private final List<String> traps = new ArrayList<>();

    public Evaluator(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.newsgraph = NewsGraph.traced(knowledge, GraphWriter.BASE, steps::add);
    }

    /** Compares what is found in the articles of a gold collection with its facts. */
    public Evaluation evaluate(Gold gold) {
        judged.clear();
        sought.clear();
        traps.clear();
        gold.articles().forEach(this::evaluate);
        return new Evaluation(judged, sought, traps);
    }

    private void evaluate(GoldArticle article) {
        steps.clear();
        Reading reading = newsgraph.read(article.article());
        Judge judge = new Judge(article, reading.facts());
        Map<Fact, Judged> byFact = new HashMap<>();
        judge.judged().forEach(j -> byFact.put(j.fact(), j));
        judged.addAll(judge.judged());
        traps.addAll(judge.trapsFallenFor());
        Set<Fact> right = byFact.values().stream()
                .filter(j -> j.verdict() == Verdict.RIGHT)
                .map(Judged::fact)
                .collect(Collectors.toSet());
        NearMiss near = new NearMiss(reading, List.copyOf(steps), right, knowledge.lexicon(), article.sameness());
        for (GoldFact fact : article.facts()) {
            Fact found = judge.factOf(fact);
            boolean missed = found == null && fact.required();
            Sentence sentence = near.sentence(fact);
            sought.add(new Sought(
                    fact,
                    found == null ? null : byFact.get(found),
                    sentence == null ? fact.evidence() : near.words(sentence),
                    missed ? near.of(fact) : ""));
        }
    }
}
