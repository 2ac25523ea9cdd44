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

    /** The article that was read. */
    public Article article() {
        return text.article();
    }
}
