package org.newsgraph.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Sentence;

/**
 * The company an article is about. German news leave it out where readers know it: {@code Vorstandschefin Y} is the head of
 * the company just spoken of, {@code der Umsatz} its revenue. Arguments that may be left out so are marked in the lexicon.
 */
final class Topic {
    /** How many sentences back the company may have been mentioned. */
    private static final int REACH = 3;

    private final Ontology ontology;

    Topic(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The company that the article mentions most, where its sentence names it and no other organisation, or names none and
     * those before it speak of that company. Media do not count beside others: they tell the news.
     *
     * @param others those it cannot be, such as the rival whose rival is sought
     */
    Optional<Filler> of(Scene scene, Set<Entity> others) {
        Entity company = dominant(scene.entities(), others);
        if (company == null || !acts(scene, company)) {
            return Optional.empty();
        }
        List<Reference> here = organizations(scene.entities(), scene.sentence().index(), company).stream()
                .filter(r -> !others.contains(r.entity()))
                .toList();
        if (!here.stream().allMatch(r -> r.entity().equals(company))) {
            return Optional.empty();
        }
        return here.isEmpty()
                ? before(scene, company)
                : Optional.of(
                        Filler.understood(company, here.getFirst().mention().span()));
    }

    private @Nullable Entity dominant(Entities entities, Set<Entity> others) {
        List<Entity> organizations = entities.all().stream()
                .filter(e -> ontology.isA(e.type(), "Organization") && !e.isLocal() && !others.contains(e))
                .sorted(Comparator.comparingInt((Entity e) -> -e.mentions().size()))
                .toList();
        if (organizations.isEmpty()) {
            return null;
        }
        Entity most = organizations.getFirst();
        boolean clear = organizations.size() == 1
                || most.mentions().size() > organizations.get(1).mentions().size();
        return clear && most.mentions().size() > 1 && ontology.isA(most.type(), "Company") ? most : null;
    }

    /** Whom an article is about does something in it; a partner may be named as often. */
    private static boolean acts(Scene scene, Entity company) {
        return company.mentions().stream()
                .anyMatch(m -> isSubject(scene.text().sentences().get(m.sentence()), m));
    }

    private List<Reference> organizations(Entities entities, int sentence, Entity company) {
        return entities.in(sentence).stream()
                .filter(r -> ontology.isA(r.entity().type(), "Organization"))
                .filter(r ->
                        r.entity().equals(company) || !ontology.isA(r.entity().type(), "MediaOrganization"))
                .toList();
    }

    private Optional<Filler> before(Scene scene, Entity company) {
        int at = scene.sentence().index();
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            List<Reference> there = organizations(scene.entities(), i, company);
            Optional<Reference> mention = there.stream()
                    .filter(r -> r.entity().equals(company))
                    .min(Comparator.comparing(r -> r.mention().kind()));
            if (mention.isPresent()) {
                return mention.map(r -> Filler.understood(company, r.mention().span()));
            }
            Sentence sentence = scene.text().sentences().get(i);
            if (there.stream().anyMatch(r -> isSubject(sentence, r.mention()))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSubject(Sentence sentence, Mention mention) {
        return sentence.phraseAt(mention.begin())
                .filter(p -> p.role() == Role.SUBJECT)
                .isPresent();
    }

    /**
     * The organisation whose clause it is, for a noun that relates organisations: {@code X verliert den Anschluss an
     * Konkurrenten wie Y}.
     */
    Optional<Filler> actor(Scene scene, @Nullable Clause clause) {
        for (Clause c = clause; c != null; c = scene.parent(c)) {
            Optional<Filler> subject = c.subject() < 0 ? Optional.empty() : scene.thing(scene.phrase(c.subject()));
            if (subject.isPresent()) {
                return subject.filter(f -> f.entity() != null && isActor(f.entity()));
            }
        }
        return Optional.empty();
    }

    private boolean isActor(Entity entity) {
        return ontology.isA(entity.type(), "Organization") && !ontology.isA(entity.type(), "MediaOrganization");
    }

    /** True for a relation between organisations. */
    boolean relatesOrganizations(String name) {
        Property property = ontology.properties().get(name);
        return property != null
                && ontology.isAny("Company", property.domain())
                && ontology.isAny("Company", property.range());
    }

    /** True for a relation to a number. */
    boolean isFigure(String name) {
        Property property = ontology.properties().get(name);
        return property != null && Quantities.isWanted(property);
    }

    boolean isPlace(Entity entity) {
        return ontology.isA(entity.type(), "Place");
    }
}
