package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Text;

/**
 * Gives the people of an article ids that their namesakes in other articles do not have. Names of people are not unique: one
 * who is not in the register is who the article ties them to ({@code id/michael-krueger_solvara}), or else someone of this
 * article alone ({@code #krueger.person}). The underscore occurs in no slug, and needs no escape in Turtle and SPARQL, where
 * a tilde would begin a reifier.
 */
public final class Namesakes {
    /** The relations that tie a person to an organisation, those that identify best first. */
    public static final List<String> TIES = List.of("holdsPosition", "worksFor", "founded");

    private static final String PERSON = ".person";
    private static final Pattern SECOND = Pattern.compile("\\.\\d+$");

    private final Ontology ontology;

    public Namesakes(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The entities of an article and its facts about them, as they were but for ids. */
    public record Apart(Entities entities, List<Fact> facts) {
        public Apart {
            facts = List.copyOf(facts);
        }
    }

    /** The entities and facts under ids that hold across articles. */
    public Apart apart(Text text, Entities entities, List<Fact> facts) {
        Affiliations affiliations = new Affiliations(ontology, text, entities, facts);
        Map<String, Entity> renamed = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        List<Entity> all = new ArrayList<>();
        for (Entity entity : entities.all()) {
            String id = id(entity, affiliations);
            Entity settled = entity.as(taken.add(id) ? id : local(entity));
            taken.add(settled.id());
            renamed.put(entity.id(), settled);
            all.add(settled);
        }
        return new Apart(
                new Entities(all), facts.stream().map(fact -> of(fact, renamed)).toList());
    }

    private static String id(Entity entity, Affiliations affiliations) {
        String id = entity.id();
        if (id.endsWith(PERSON) && !entity.isLocal()) {
            Optional<String> organisation =
                    isFullName(entity.name()) ? affiliations.of(entity).map(Entity::id) : Optional.empty();
            return organisation
                    .map(tied ->
                            id.substring(0, id.length() - PERSON.length()) + "_" + tied.substring(id.indexOf('/') + 1))
                    .orElse(local(entity));
        }
        return SECOND.matcher(id).find() ? local(entity) : id;
    }

    private static String local(Entity entity) {
        return entity.isLocal()
                ? entity.id()
                : "#" + entity.id().substring(entity.id().indexOf('/') + 1);
    }

    /** A given name and a surname: neither {@code Krüger} nor {@code von Holtz}. */
    private static boolean isFullName(String name) {
        return name.contains(" ") && Character.isUpperCase(name.codePointAt(0));
    }

    private static Fact of(Fact fact, Map<String, Entity> renamed) {
        SortedMap<String, Value> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((name, value) -> qualifiers.put(name, of(value, renamed)));
        Entity speaker = fact.speaker();
        return new Fact(
                of(fact.subject(), renamed),
                fact.property(),
                of(fact.object(), renamed),
                qualifiers,
                fact.status(),
                speaker == null ? null : of(speaker, renamed),
                fact.confidence(),
                fact.evidence(),
                fact.rule());
    }

    private static Value of(Value value, Map<String, Entity> renamed) {
        return value instanceof Value.Thing thing ? new Value.Thing(of(thing.entity(), renamed)) : value;
    }

    private static Entity of(Entity entity, Map<String, Entity> renamed) {
        Entity settled = renamed.get(entity.id());
        return settled == null ? entity : settled;
    }
}
