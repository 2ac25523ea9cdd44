package org.newsgraph;

import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.entity.Entities;
import org.newsgraph.relation.Fact;
import org.newsgraph.text.Text;

/** What was understood of an article. */
public record Reading(Text text, Entities entities, List<Fact> facts) {
    public Reading {
        facts = List.copyOf(facts);
    }

    /** A line for what of the article is too long to be read; mostly none. What was not even taken from its source tells it itself. */
    public List<String> notes() {
        return text.notes();
    }

    /** The article that was read. */
    public Article article() {
        return text.article();
    }
}
