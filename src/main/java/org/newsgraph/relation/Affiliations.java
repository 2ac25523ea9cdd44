package org.newsgraph.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/** Which organisation, or place that one governs, an article ties each of its people to. */
final class Affiliations {
    private static final Set<Status> DENIALS = Set.of(Status.DENIED, Status.NEGATED);
    private static final Set<String> LINKS = Set.of("(", "von", "vom", "bei", "beim");
    private static final Set<String> ARTICLES = Set.of("der", "dem", "den");

    private final Ontology ontology;
    private final Text text;
    private final Entities entities;
    private final Map<String, Entity> byPerson = new HashMap<>();

    Affiliations(Ontology ontology, Text text, Entities entities, List<Fact> facts) {
        this.ontology = ontology;
        this.text = text;
        this.entities = entities;
        for (String tie : Namesakes.TIES) {
            facts.stream()
                    .filter(f -> f.property().equals(tie) && !DENIALS.contains(f.status()))
                    .forEach(this::tie);
        }
    }

    private void tie(Fact fact) {
        if (fact.object() instanceof Value.Thing thing && !thing.entity().isLocal()) {
            byPerson.putIfAbsent(fact.subject().id(), thing.entity());
        }
    }

    /** By facts, positions first, the one told first; lacking those by what stands next to the name. */
    Optional<Entity> of(Entity person) {
        Optional<Entity> told = Optional.ofNullable(byPerson.get(person.id()));
        return told.or(() -> person.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .flatMap(mention -> Stream.concat(before(mention), after(mention)))
                .filter(other -> !other.isLocal() && ontology.isA(other.type(), "Organization"))
                .findFirst());
    }

    /** {@code Solvara-Managerin Petra Lang}. */
    private Stream<Entity> before(Mention name) {
        return entities.partAt(name.sentence(), name.begin() - 1).stream().map(Entities.Reference::entity);
    }

    /** {@code Petra Lang (Solvara)}, {@code Petra Lang von der Solvara}. */
    private Stream<Entity> after(Mention name) {
        List<Token> tokens = text.sentences().get(name.sentence()).tokens();
        int next = name.end();
        if (next >= tokens.size() || !LINKS.contains(tokens.get(next).form())) {
            return Stream.empty();
        }
        boolean article = next + 1 < tokens.size()
                && ARTICLES.contains(tokens.get(next + 1).form());
        return entities.at(name.sentence(), next + (article ? 2 : 1)).stream().map(Entities.Reference::entity);
    }
}
