package org.newsgraph.export;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * What of a dataset is written: facts of articles, with all that is said about them. Of each kind an empty set leaves the
 * choice open.
 *
 * @param articles whose facts are taken
 * @param entities of which one is the subject or object of a fact
 * @param relations of which one is the property of a fact
 * @param statuses such as {@code ng:Planned}
 * @param facts themselves, null when any may be taken
 */
public record Selection(
        Set<Node> articles,
        Set<Node> entities,
        Set<Node> relations,
        Set<Node> statuses,
        @Nullable Set<Node> facts) {
    /** Everything, also what is in no article. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), null);

    public Selection {
        articles = Set.copyOf(articles);
        entities = Set.copyOf(entities);
        relations = Set.copyOf(relations);
        statuses = Set.copyOf(statuses);
        facts = facts == null ? null : Set.copyOf(facts);
    }

    /** The same, but only these facts. */
    public Selection withFacts(Set<Node> chosen) {
        return new Selection(articles, entities, relations, statuses, chosen);
    }

    /** The same, but only these articles. */
    public Selection withArticles(Set<Node> chosen) {
        return new Selection(chosen, entities, relations, statuses, facts);
    }

    /** True when nothing is left out. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether an article keeps only some of its facts. */
    boolean choosesFacts() {
        return facts != null || !entities.isEmpty() || !relations.isEmpty() || !statuses.isEmpty();
    }

    /** Whether a fact is taken, whose status is in the graph beside it. */
    boolean takes(Node fact, Triple triple, @Nullable Node status) {
        return (facts == null || facts.contains(fact))
                && (relations.isEmpty() || relations.contains(triple.getPredicate()))
                && (statuses.isEmpty() || (status != null && statuses.contains(status)))
                && (entities.isEmpty()
                        || entities.contains(triple.getSubject())
                        || entities.contains(triple.getObject()));
    }
}
