package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;

/** What has been mentioned up to a point of the text, with how it stood in its sentence. */
final class Discourse {
    /**
     * A mention that is resolved.
     *
     * @param token its last token
     * @param subject whether it is, or belongs to, the subject of its clause
     * @param clause index of its clause, or -1
     * @param gender the genders a pronoun for it may have
     */
    record Occurrence(Cluster cluster, int sentence, int token, boolean subject, int clause, Morphology gender) {}

    private final Text text;
    private final Genders genders;
    private final Map<Start, Cluster> names = new HashMap<>();
    private final List<Occurrence> occurrences = new ArrayList<>();

    private record Start(int sentence, int token) {}

    Discourse(Text text, Genders genders, List<Cluster> named) {
        this.text = text;
        this.genders = genders;
        for (Cluster cluster : named) {
            for (Mention mention : cluster.mentions()) {
                if (mention.kind() == Mention.Kind.NAME) {
                    names.put(new Start(mention.sentence(), mention.begin()), cluster);
                }
            }
        }
    }

    /** What the name that begins at a token names, or null. */
    @Nullable
    Cluster nameAt(int sentence, int token) {
        return names.get(new Start(sentence, token));
    }

    /** What a clause names; a noun in the same clause speaks of something else. */
    Set<Cluster> namedIn(Sentence sentence, int clause) {
        Set<Cluster> found = new HashSet<>();
        if (clause >= 0) {
            for (int token : sentence.clauses().get(clause).tokens()) {
                Cluster cluster = nameAt(sentence.index(), token);
                if (cluster != null) {
                    found.add(cluster);
                }
            }
        }
        return found;
    }

    void add(Mention mention, Cluster cluster) {
        Sentence sentence = text.sentences().get(mention.sentence());
        int head = mention.end() - 1;
        int clause = sentence.clauseAt(head).map(Clause::index).orElse(-1);
        occurrences.add(new Occurrence(
                cluster,
                mention.sentence(),
                head,
                isSubject(sentence, head),
                clause,
                genders.of(sentence, mention, cluster)));
    }

    /** Latest first, no older than so many sentences before. */
    List<Occurrence> recent(int sentence, int most) {
        List<Occurrence> recent = new ArrayList<>();
        for (int i = occurrences.size() - 1; i >= 0 && occurrences.get(i).sentence() >= sentence - most; i--) {
            recent.add(occurrences.get(i));
        }
        return recent;
    }

    /** True when the token lies in a subject phrase or in an apposition or conjunct of one. */
    static boolean isSubject(Sentence sentence, int token) {
        Phrase phrase = sentence.phraseAt(token).orElse(null);
        for (int depth = 0; phrase != null && depth < sentence.phrases().size(); depth++) {
            boolean climbs = phrase.role() == Phrase.Role.APPOSITION || phrase.role() == Phrase.Role.CONJUNCT;
            if (!climbs || phrase.governor() < 0) {
                return phrase.role() == Phrase.Role.SUBJECT;
            }
            phrase = sentence.phrases().get(phrase.governor());
        }
        return false;
    }
}
