package org.newsgraph.entity;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;

/** People and groups an article lets act or speak without naming them: {@code die Kläger}, {@code Analysten}. */
final class Bystanders {
    private static final Set<String> SOURCES = Set.of("laut", "zufolge", "gemäß");

    private final Text text;
    private final Ontology ontology;
    private final SortedMap<String, Cluster> clusters = new TreeMap<>();

    Bystanders(Text text, Ontology ontology) {
        this.text = text;
        this.ontology = ontology;
    }

    /** The bystander a nominal describes, or null when it is none or does nothing. */
    @Nullable
    Cluster of(Mention mention) {
        Sentence sentence = text.sentences().get(mention.sentence());
        String type = mention.type();
        boolean agent = type != null && (ontology.isA(type, "Person") || type.equals("Group") || type.equals("Agent"));
        if (type == null || !agent || !acts(sentence, mention)) {
            return null;
        }
        return clusters.computeIfAbsent(mention.name(), name -> Cluster.local(name, type));
    }

    private static boolean acts(Sentence sentence, Mention mention) {
        Phrase phrase = sentence.phrases().stream()
                .filter(p -> p.end() == mention.end() && p.head() >= mention.begin())
                .findFirst()
                .orElse(null);
        if (phrase == null) {
            return false;
        }
        boolean source = phrase.preposition() >= 0
                && SOURCES.contains(sentence.tokens().get(phrase.preposition()).lemma());
        return source || leads(sentence, phrase) || ofStatements(sentence, phrase);
    }

    /** The subject, or the first noun of its clause, which a parser may have taken for the object. */
    private static boolean leads(Sentence sentence, Phrase phrase) {
        return switch (phrase.role()) {
            case SUBJECT -> true;
            case OBJECT ->
                sentence.clauses().stream()
                        .filter(c -> c.index() == phrase.governor())
                        .anyMatch(c ->
                                c.verb() != null && phrase.head() < c.verb().finite());
            default -> false;
        };
    }

    /** {@code nach Angaben der Kläger}. */
    private static boolean ofStatements(Sentence sentence, Phrase phrase) {
        if (phrase.role() != Phrase.Role.GENITIVE || phrase.governor() < 0) {
            return false;
        }
        Phrase governor = sentence.phrases().get(phrase.governor());
        return Set.of("Angabe", "Aussage", "Ansicht", "Einschätzung", "Bericht", "Vorwurf")
                .contains(sentence.tokens().get(governor.head()).lemma());
    }

    Collection<Cluster> all() {
        return clusters.values();
    }
}
