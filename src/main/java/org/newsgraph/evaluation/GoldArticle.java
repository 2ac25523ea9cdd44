package org.newsgraph.evaluation;

import java.util.List;
import org.newsgraph.article.Article;

/**
 * An article with the facts it states.
 *
 * @param id what facts call it
 * @param sameness when names and words mean the same here
 * @param statementsCount whether a statement that is not listed is wrong
 */
record GoldArticle(
        String id,
        Article article,
        List<GoldFact> facts,
        List<Trap> traps,
        Sameness sameness,
        boolean statementsCount) {
    GoldArticle {
        facts = List.copyOf(facts);
        traps = List.copyOf(traps);
    }
}
