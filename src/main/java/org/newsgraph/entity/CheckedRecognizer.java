package org.newsgraph.entity;

import java.util.List;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;

/** A recognizer of somebody's own, whose mentions are refused where they do not lie in the text or are of an unknown class. */
public record CheckedRecognizer(Recognizer recognizer, Ontology ontology) implements Recognizer {
    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException naming the first mention that is wrong, and what is wrong with it
     */
    @Override
    public List<Mention> recognize(Text text) {
        List<Mention> mentions = recognizer.recognize(text);
        mentions.forEach(mention -> check(mention, text.sentences()));
        return mentions;
    }

    private void check(Mention mention, List<Sentence> sentences) {
        if (mention.sentence() < 0 || mention.sentence() >= sentences.size()) {
            throw wrong(mention, "there are " + sentences.size() + " sentences");
        }
        int tokens = sentences.get(mention.sentence()).tokens().size();
        if (mention.begin() < 0 || mention.end() <= mention.begin() || mention.end() > tokens) {
            throw wrong(mention, "no range of its " + tokens + " tokens: " + mention.begin() + " to " + mention.end());
        }
        if (!sentences.get(mention.sentence()).span().contains(mention.span())) {
            throw wrong(mention, "characters outside of the sentence: " + mention.span());
        }
        if (mention.type() != null && !ontology.classes().containsKey(mention.type())) {
            throw wrong(mention, "no class ng:" + mention.type() + " in the ontology");
        }
    }

    private static IllegalArgumentException wrong(Mention mention, String what) {
        return new IllegalArgumentException("mention '" + mention.name() + "' in sentence " + mention.sentence() + ": "
                + what + "; correct the recognizer that found it");
    }
}
