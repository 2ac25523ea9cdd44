package org.newsgraph.relation;

import java.util.Comparator;
import java.util.Optional;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Ontology;

/**
 * The organisation an article is about. German news leave it out where a title tells enough: {@code Vorstandschefin Y} is the
 * head of the organisation just spoken of.
 */
final class Topic {
    private final Ontology ontology;

    Topic(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The organisation a title before this token belongs to: the last one mentioned in this sentence or the one before, when
     * no organisation is mentioned more often in the article. Its span is that of the title's place in this sentence, or empty
     * when only an earlier sentence names it.
     */
    Optional<Filler> before(Scene scene, int token) {
        Optional<Entity> main = scene.entities().all().stream()
                .filter(this::isOrganization)
                .max(Comparator.comparingInt((Entity e) -> e.mentions().size()).thenComparing(Entity::id));
        return main.filter(e -> e.mentions().size() > 1).flatMap(e -> inSentence(scene, e));
    }

    /** A mention of the organisation in the sentence, the nearest to its begin. */
    private static Optional<Filler> inSentence(Scene scene, Entity entity) {
        return scene.references().stream()
                .filter(r -> r.entity().id().equals(entity.id()))
                .findFirst()
                .map(Topic::filler);
    }

    private static Filler filler(Reference reference) {
        return new Filler(
                reference.entity(),
                reference.mention().span(),
                null,
                reference.mention().kind());
    }

    private boolean isOrganization(Entity entity) {
        return ontology.isA(entity.type(), "Organization") && !entity.isLocal();
    }
}
