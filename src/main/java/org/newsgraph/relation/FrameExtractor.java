package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.article.Block;
import org.newsgraph.entity.Entities;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;

/**
 * Finds facts by the frames of the lexicon: a word, its arguments in the sentence, and what they fill. What can be said is
 * the ontology's and the lexicon's business; this class only joins the stages.
 */
public final class FrameExtractor implements Extractor {
    /** How many facts of one article are enough: no sentence behind more is read. A long liveblog has a few hundred. */
    public static final int MOST_FACTS = 5_000;

    private final Knowledge knowledge;
    private final Trace trace;
    private final VerbFrames verbs;
    private final NounFrames nouns;
    private final AdjectiveFrames adjectives;
    private final CaseTitles titles;

    /** An extractor for all frames of the knowledge's lexicon. */
    public FrameExtractor(Knowledge knowledge) {
        this(knowledge, Trace.NONE);
    }

    /** An extractor that tells what it tries, in the order of the sentences. */
    public FrameExtractor(Knowledge knowledge, Trace trace) {
        this.knowledge = knowledge;
        this.trace = trace;
        Topic topic = new Topic(knowledge.ontology());
        this.verbs = new VerbFrames(knowledge.lexicon(), knowledge.ontology(), topic);
        this.nouns = new NounFrames(knowledge.lexicon(), topic);
        this.adjectives = new AdjectiveFrames(knowledge.lexicon());
        this.titles = new CaseTitles(knowledge.ontology());
    }

    @Override
    public List<Fact> extract(Text text, Entities entities) {
        List<Passage> passages = passages(text, entities);
        Attribution attribution = new Attribution(knowledge, passages);
        FactBuilder builder = new FactBuilder(knowledge, attribution);
        Findings findings = new Findings(knowledge.ontology());
        for (Passage passage : passages) {
            Scene scene = passage.scene();
            if (!scene.sentence().whole() || findings.size() > MOST_FACTS) {
                continue;
            }
            attribution.utterances(scene).forEach(u -> findings.add(builder.statement(u)));
            List<Match> matches = new ArrayList<>(passage.verbs());
            matches.addAll(nouns.find(scene));
            matches.addAll(adjectives.find(scene));
            matches.forEach(m -> findings.addAll(builder.facts(scene, m)));
            titles.find(scene).forEach(p -> findings.add(builder.party(scene, p)));
        }
        return findings.facts();
    }

    /** The sentences that tell something; a picture's caption tells nothing. */
    private List<Passage> passages(Text text, Entities entities) {
        List<Passage> passages = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (!sentence.tokens().isEmpty() && sentence.kind() != Block.Kind.CAPTION) {
                Scene scene = new Scene(text, sentence, entities, trace);
                passages.add(new Passage(scene, verbs.find(scene)));
            }
        }
        return passages;
    }
}
