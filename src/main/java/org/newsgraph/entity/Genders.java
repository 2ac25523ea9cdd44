package org.newsgraph.entity;

import java.util.Locale;
import java.util.Map;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** The grammatical genders by which a mention can be taken up again. */
final class Genders {
    private static final Morphology ANY_PERSON =
            new Morphology(Morphology.MASCULINE.mask() | Morphology.FEMININE.mask());

    private final Ontology ontology;
    private final Map<String, String> givenNames;

    Genders(Ontology ontology, Map<String, String> givenNames) {
        this.ontology = ontology;
        this.givenNames = givenNames;
    }

    Morphology of(Sentence sentence, Mention mention, Cluster cluster) {
        if (mention.kind() == Mention.Kind.NOMINAL) {
            return nominal(sentence, mention);
        }
        return ontology.isA(cluster.type(), "Person") ? person(cluster.name()) : thing(sentence, mention);
    }

    private static Morphology nominal(Sentence sentence, Mention mention) {
        return sentence.phrases().stream()
                .filter(p -> p.head() < mention.end() && p.head() >= mention.begin())
                .filter(p -> sentence.tokens().get(p.head()).lemma().equals(mention.name()))
                .findFirst()
                .map(p -> p.morphology())
                .orElse(Morphology.ANY);
    }

    private Morphology person(String name) {
        int blank = name.indexOf(' ');
        String given = blank < 0 ? name : name.substring(0, blank);
        return switch (givenNames.getOrDefault(given, "x")) {
            case "m" -> Morphology.MASCULINE;
            case "f" -> Morphology.FEMININE;
            default -> ANY_PERSON;
        };
    }

    /** Names of organisations and products are neuter unless an article before them says otherwise. */
    private static Morphology thing(Sentence sentence, Mention mention) {
        int before = mention.begin() - 1;
        Token determiner = before < 0 ? null : sentence.tokens().get(before);
        String form = determiner == null ? "" : determiner.form().toLowerCase(Locale.ROOT);
        return switch (form) {
            case "die", "zur" -> Morphology.FEMININE;
            case "der" -> Discourse.isSubject(sentence, mention.begin()) ? Morphology.MASCULINE : Morphology.FEMININE;
            case "den" -> Morphology.MASCULINE;
            default -> Morphology.NEUTER;
        };
    }
}
