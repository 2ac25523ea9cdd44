package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.AdjectiveStem;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/**
 * Products and groups that an article describes without naming them: {@code ein selbstfahrendes Auto}, {@code Lieferanten
 * des Konzerns}. An indefinite phrase introduces one, a definite phrase with the same noun takes it up.
 */
final class Descriptions {
    /** How many sentences later a definite phrase may take a description up. */
    private static final int REACH = 8;

    /** Adjectives that tell nothing of a thing. */
    private static final Set<String> VAGUE = Set.of(
            "neu",
            "eigen",
            "ander",
            "weiter",
            "ähnlich",
            "solch",
            "gewiss",
            "bestimmt",
            "entsprechend",
            "gut",
            "groß",
            "klein",
            "erst",
            "zweit",
            "einzig",
            "einfach",
            "besonder",
            "zusätzlich");

    private final Text text;
    private final Ontology ontology;
    private final ClassNouns nouns;
    private final Set<Token> taken;
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();
    private final List<Introduced> introduced = new ArrayList<>();

    private record Introduced(Cluster cluster, Token head, int sentence) {}

    /** @param mentions what is known to speak of something else */
    Descriptions(Text text, Ontology ontology, ClassNouns nouns, Collection<Mention> mentions) {
        this.text = text;
        this.ontology = ontology;
        this.nouns = nouns;
        this.taken = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.kind() != Mention.Kind.PART) {
                taken.addAll(text.sentences().get(mention.sentence()).tokens().subList(mention.begin(), mention.end()));
            }
        }
    }

    /** The things described, each with its mentions. */
    Collection<Cluster> find() {
        for (Sentence sentence : text.sentences()) {
            for (Phrase phrase : sentence.phrases()) {
                Token head = sentence.tokens().get(phrase.head());
                String type = head.tag() == Tag.NN && !taken.contains(head) ? nouns.of(head) : null;
                if (type != null && !isNamed(sentence, phrase)) {
                    cluster(sentence, phrase, head, type)
                            .ifPresent(c ->
                                    c.add(Nominals.of(sentence, phrase.beginOfNoun(), phrase, head.lemma(), c.type())));
                }
            }
        }
        return clusters.values();
    }

    private Optional<Cluster> cluster(Sentence sentence, Phrase phrase, Token head, String type) {
        boolean product = ontology.isA(type, "Product")
                && nouns.isClass(head)
                && !head.lemma().equals("Angebot"); // of whatever it may be
        if (product && isIndefinite(sentence, phrase) && isSpecific(sentence, phrase, head)) {
            return Optional.of(introduce(sentence, phrase, head, type));
        }
        boolean group = !ontology.isA(type, "Person") && ontology.isA(type, "Agent");
        if (group && isBarePlural(sentence, phrase) && isSpecific(sentence, phrase, head)) {
            return Optional.of(introduce(sentence, phrase, head, "Group"));
        }
        return product && isDefinite(sentence, phrase) ? takenUp(sentence, head) : Optional.empty();
    }

    private Cluster introduce(Sentence sentence, Phrase phrase, Token head, String type) {
        String label = label(sentence, phrase, head);
        Cluster cluster = clusters.computeIfAbsent(Slug.of(label), s -> Cluster.local(label, type));
        introduced.add(new Introduced(cluster, head, sentence.index()));
        return cluster;
    }

    /** The last thing described with that noun, or with a compound of it. */
    private Optional<Cluster> takenUp(Sentence sentence, Token head) {
        return introduced.reversed().stream()
                .takeWhile(i -> i.sentence() >= sentence.index() - REACH)
                .filter(i ->
                        i.head().lemma().equals(head.lemma()) || i.head().head().equals(head.lemma()))
                .map(Introduced::cluster)
                .findFirst();
    }

    // ---------------------------------------------------------------- forms

    private static boolean isIndefinite(Sentence sentence, Phrase phrase) {
        return determiner(sentence, phrase)
                .filter(t -> t.tag() == Tag.ART
                        && t.form().toLowerCase(java.util.Locale.ROOT).startsWith("ein"))
                .isPresent();
    }

    private static boolean isDefinite(Sentence sentence, Phrase phrase) {
        return determiner(sentence, phrase)
                        .filter(t -> switch (t.tag()) {
                            case PDAT, APPRART -> true;
                            case ART ->
                                t.form().toLowerCase(java.util.Locale.ROOT).startsWith("d");
                            default -> false;
                        })
                        .isPresent()
                && phrase.morphology().allows(Morphology.SINGULAR);
    }

    private static boolean isBarePlural(Sentence sentence, Phrase phrase) {
        int first = phrase.beginOfNoun();
        return !phrase.morphology().allows(Morphology.SINGULAR)
                && sentence.tokens().subList(phrase.begin(), phrase.head()).stream()
                        .noneMatch(t -> t.tag() == Tag.APPRART)
                && sentence.tokens().subList(first, phrase.head()).stream().allMatch(t -> t.tag() == Tag.ADJA);
    }

    private static Optional<Token> determiner(Sentence sentence, Phrase phrase) {
        return sentence.tokens().subList(phrase.begin(), phrase.head()).stream()
                .filter(t -> switch (t.tag()) {
                    case ART, PDAT, APPRART, PIAT, PIDAT, PPOSAT, CARD, PWAT, PRELAT -> true;
                    default -> false;
                })
                .reduce((a, b) -> b.tag() == Tag.ART ? a : b);
    }

    /** A compound, a telling adjective or an attribute says which. */
    private static boolean isSpecific(Sentence sentence, Phrase phrase, Token head) {
        return !head.head().equals(head.lemma())
                || head.parts().size() > 1
                || adjectives(sentence, phrase).stream().anyMatch(a -> !VAGUE.contains(stem(a)))
                || !sentence.dependents(phrase, Role.GENITIVE).isEmpty()
                || !sentence.dependents(phrase, Role.ATTRIBUTE).isEmpty();
    }

    /** A name beside it says what it is. */
    private static boolean isNamed(Sentence sentence, Phrase phrase) {
        return !sentence.dependents(phrase, Role.APPOSITION).isEmpty()
                || !sentence.dependents(phrase, Role.EXAMPLE).isEmpty();
    }

    // ---------------------------------------------------------------- labels

    /** The description in the nominative: {@code selbstfahrendes Auto}, {@code Lieferanten des Konzerns}. */
    private String label(Sentence sentence, Phrase phrase, Token head) {
        boolean plural = !phrase.morphology().allows(Morphology.SINGULAR);
        StringBuilder label = new StringBuilder();
        String ending = plural ? "e" : ending(phrase);
        adjectives(sentence, phrase)
                .forEach(a -> label.append(stem(a)).append(ending).append(' '));
        label.append(plural ? nominativePlural(phrase, head) : head.lemma());
        int end = attributesEnd(sentence, phrase);
        if (end > phrase.end()) {
            label.append(' ').append(text.slice(sentence.span(phrase.end(), end)));
        }
        return label.toString().replaceAll("\\s+", " ");
    }

    /** The dative plural ends in n where no other form of the plural does: {@code Partnern}. */
    private static String nominativePlural(Phrase phrase, Token head) {
        return phrase.morphology().allows(Morphology.NOMINATIVE)
                ? head.form()
                : head.form().replaceFirst("n$", "");
    }

    /** The end of the genitives and attributes, and of a purpose ({@code für X}) that follows directly. */
    private static int attributesEnd(Sentence sentence, Phrase phrase) {
        int end = phrase.end();
        for (Phrase other : sentence.phrases()) {
            boolean attribute = other.governor() == phrase.index()
                    && (other.role() == Role.GENITIVE || other.role() == Role.ATTRIBUTE);
            boolean follows = other.begin() == end;
            if (follows && (attribute || isPurpose(sentence, other))) {
                end = other.end();
            }
        }
        return end;
    }

    private static boolean isPurpose(Sentence sentence, Phrase phrase) {
        return phrase.preposition() == phrase.begin()
                && sentence.tokens().get(phrase.preposition()).form().equals("für");
    }

    private static List<Token> adjectives(Sentence sentence, Phrase phrase) {
        return sentence.tokens().subList(phrase.begin(), phrase.head()).stream()
                .filter(t -> t.tag() == Tag.ADJA)
                .toList();
    }

    private static String stem(Token adjective) {
        String lemma = adjective.lemma();
        return lemma.equals(adjective.form()) ? AdjectiveStem.of(lemma) : lemma;
    }

    /** Of an adjective without article before it. */
    private static String ending(Phrase phrase) {
        @Nullable String ending = null;
        if (phrase.morphology().allows(Morphology.NEUTER)) {
            ending = "es";
        }
        if (phrase.morphology().allows(Morphology.MASCULINE)) {
            ending = "er";
        }
        return phrase.morphology().allows(Morphology.FEMININE) || ending == null ? "e" : ending;
    }
}
