package org.newsgraph.entity;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.AdjectiveStem;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/** People and groups an article lets act or speak without naming them: {@code die Kläger}, {@code Analysten}. */
final class Bystanders {
    private final Text text;
    private final Ontology ontology;
    private final Speakers speakers;
    private final SortedMap<String, Cluster> clusters = new TreeMap<>();

    Bystanders(Text text, Ontology ontology, Speakers speakers) {
        this.text = text;
        this.ontology = ontology;
        this.speakers = speakers;
    }

    /** The bystander a nominal describes, or null when it is none or does nothing. */
    @Nullable
    Cluster of(Mention mention) {
        Sentence sentence = text.sentences().get(mention.sentence());
        String type = mention.type();
        Phrase phrase = phrase(sentence, mention);
        if (type == null || phrase == null || !acts(sentence, phrase, type)) {
            return null;
        }
        String name = label(sentence, phrase, mention);
        return clusters.computeIfAbsent(name, n -> Cluster.local(n, type));
    }

    private static @Nullable Phrase phrase(Sentence sentence, Mention mention) {
        return sentence.phrases().stream()
                .filter(p -> p.end() == mention.end() && p.head() >= mention.begin())
                .findFirst()
                .orElse(null);
    }

    /** Organisations without a name matter where they speak, people and groups also where they act. */
    private boolean acts(Sentence sentence, Phrase phrase, String type) {
        boolean person = ontology.isA(type, "Person") || type.equals("Group") || type.equals("Agent");
        return (person && leads(sentence, phrase))
                || (ontology.isA(type, "Agent")
                        && !isSomeCompany(sentence, phrase, type)
                        && speakers.isSpeaking(sentence, phrase));
    }

    /** {@code der Konzern}: a company that has been named, though nobody found where. */
    private boolean isSomeCompany(Sentence sentence, Phrase phrase, String type) {
        return ontology.isA(type, "Company")
                && sentence.tokens().subList(phrase.begin(), phrase.head()).stream()
                        .anyMatch(t -> t.tag() == Tag.ART
                                && t.form().toLowerCase(Locale.ROOT).startsWith("d"));
    }

    /** The noun with what sets it apart from others: {@code leitender Ermittler}, {@code Sprecher der Polizei}. */
    private static String label(Sentence sentence, Phrase phrase, Mention mention) {
        StringBuilder label = new StringBuilder();
        for (Token token : sentence.tokens().subList(mention.begin(), phrase.head())) {
            if (token.tag() == Tag.ADJA) {
                label.append(nominative(token, phrase)).append(' ');
            }
        }
        for (int i = phrase.head() - 1;
                i >= mention.begin() && sentence.tokens().get(i).tag() == Tag.NE;
                i--) {
            label.insert(0, sentence.tokens().get(i).form() + " ");
        }
        label.append(mention.name());
        for (Phrase genitive : sentence.dependents(phrase, Phrase.Role.GENITIVE)) {
            if (genitive.begin() == phrase.end()) {
                sentence.tokens()
                        .subList(genitive.begin(), genitive.end())
                        .forEach(t -> label.append(' ').append(t.form()));
            }
        }
        return label.toString();
    }

    private static String nominative(Token adjective, Phrase phrase) {
        String stem = AdjectiveStem.of(adjective.form());
        Morphology readings = phrase.morphology();
        if (readings.allows(Morphology.PLURAL)
                || readings.and(Morphology.SINGULAR).allows(Morphology.FEMININE)) {
            return stem + "e";
        }
        return stem + (readings.allows(Morphology.MASCULINE) ? "er" : "es");
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

    Collection<Cluster> all() {
        return clusters.values();
    }
}
