package org.newsgraph.relation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
    private static final String PREFIX = "id/";
    private static final Pattern SPELLING = Pattern.compile("\\.\\d+$");

    private final Ontology ontology;

    /** For the relations of this ontology. */
    public Namesakes(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The entities of an article and its facts about them, as they were but for ids. */
    public record Apart(Entities entities, List<Fact> facts) {
        public Apart {
            facts = List.copyOf(facts);
        }
    }

    /** The entities and facts under ids that hold across articles; two spellings of one name in one article are one. */
    public Apart apart(Text text, Entities entities, List<Fact> facts) {
        SequencedMap<String, Entity> byId = new LinkedHashMap<>();
        entities.all().forEach(e -> byId.merge(id(e), e, Entity::with));
        Apart spelled = renamed(entities, facts, e -> byId.getOrDefault(id(e), e));
        Affiliations affiliations = new Affiliations(ontology, text, spelled.entities(), spelled.facts());
        Map<String, Entity> settled = new HashMap<>();
        spelled.entities().all().forEach(e -> settled.put(e.id(), e.as(settled(e, affiliations))));
        return renamed(spelled.entities(), spelled.facts(), e -> settled.getOrDefault(e.id(), e));
    }

    private static Apart renamed(Entities entities, List<Fact> facts, UnaryOperator<Entity> renaming) {
        return new Apart(
                new Entities(entities.all().stream().map(renaming).distinct().toList()),
                facts.stream().map(fact -> of(fact, renaming)).toList());
    }

    /** The id without the number that tells another spelling of the name. */
    private static String id(Entity entity) {
        return entity.isLocal() ? entity.id() : SPELLING.matcher(entity.id()).replaceFirst("");
    }

    private static String settled(Entity entity, Affiliations affiliations) {
        String id = entity.id();
        if (entity.isLocal() || !id.endsWith(PERSON)) {
            return id;
        }
        String named = id.substring(PREFIX.length());
        Optional<Entity> organisation = isFullName(entity.name()) ? affiliations.of(entity) : Optional.empty();
        return organisation
                .map(tied -> id.substring(0, id.length() - PERSON.length()) + "_"
                        + tied.id().substring(PREFIX.length()))
                .orElse("#" + named);
    }

    /** A given name and a surname: neither {@code Krüger} nor {@code von Holtz}. */
    private static boolean isFullName(String name) {
        return name.contains(" ") && Character.isUpperCase(name.codePointAt(0));
    }

    private static Fact of(Fact fact, UnaryOperator<Entity> renaming) {
        SortedMap<String, Value> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((name, value) -> qualifiers.put(name, of(value, renaming)));
        Entity speaker = fact.speaker();
        return new Fact(
                renaming.apply(fact.subject()),
                fact.property(),
                of(fact.object(), renaming),
                qualifiers,
                fact.status(),
                speaker == null ? null : renaming.apply(speaker),
                fact.confidence(),
                fact.evidence(),
                fact.rule());
    }

    private static Value of(Value value, UnaryOperator<Entity> renaming) {
        return value instanceof Value.Thing thing ? new Value.Thing(renaming.apply(thing.entity())) : value;
    }
}
