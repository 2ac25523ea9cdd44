package org.newsgraph.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Ontology;

/**
 * The company an article is about. German news leave it out where a title tells enough: {@code Vorstandschefin Y} is the head
 * of the company just spoken of. Titles that work so have an optional possessor in the lexicon.
 */
final class Topic {
    private final Ontology ontology;

    Topic(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The company that the article mentions most, where its sentence names it and no other organisation. */
    Optional<Filler> in(Scene scene) {
        List<Entity> organizations = scene.entities().all().stream()
                .filter(e -> ontology.isA(e.type(), "Organization") && !e.isLocal())
                .sorted(Comparator.comparingInt((Entity e) -> -e.mentions().size()))
                .toList();
        if (organizations.isEmpty()) {
            return Optional.empty();
        }
        Entity most = organizations.getFirst();
        boolean clear = organizations.size() == 1
                || most.mentions().size() > organizations.get(1).mentions().size();
        List<Reference> here = scene.references().stream()
                .filter(r -> organizations.contains(r.entity()))
                .toList();
        boolean alone = here.stream().allMatch(r -> r.entity().equals(most));
        return clear && alone && most.mentions().size() > 1 && ontology.isA(most.type(), "Company")
                ? here.stream().findFirst().map(Topic::filler)
                : Optional.empty();
    }

    private static Filler filler(Reference reference) {
        return new Filler(
                reference.entity(),
                reference.mention().span(),
                null,
                reference.mention().kind());
    }

    boolean isPlace(Entity entity) {
        return ontology.isA(entity.type(), "Place");
    }
}
