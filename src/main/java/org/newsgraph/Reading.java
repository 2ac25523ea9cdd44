package org.newsgraph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.article.Article;
import org.newsgraph.entity.Entities;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.text.Text;

/**
 * What was understood of an article.
 *
 * @param complete false when more facts were found than are read of one article
 */
public record Reading(Text text, Entities entities, List<Fact> facts, boolean complete) {
    public Reading {
        facts = List.copyOf(facts);
    }

    /** A line for each thing that is too long or too much to be read; what was left out before tells the article itself. */
    public List<String> notes() {
        return Stream.concat(text.notes().stream(), tooMany().stream()).toList();
    }

    private Optional<String> tooMany() {
        return complete
                ? Optional.empty()
                : Optional.of(article().source() + ": no more than " + FrameExtractor.MOST_FACTS
                        + " facts are read of one article; those behind character "
                        + facts.getLast().evidence().cue().end() + " of "
                        + article().body().length()
                        + " are left out, split it");
    }

    /** The article that was read. */
    public Article article() {
        return text.article();
    }
}
