package org.newsgraph.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;

/** Finds whom {@code die Klägerin} means: the one subject of a clause shortly before that goes to court. */
final class Litigants {
    private static final int REACH = 3;
    private static final Set<String> PLAINTIFFS = Set.of("Kläger", "Klägerin");
    private static final Set<String> FILING = Set.of("einreichen", "erheben", "anstrengen", "einlegen");

    private final Text text;
    private final Discourse discourse;

    Litigants(Text text, Discourse discourse) {
        this.text = text;
        this.discourse = discourse;
    }

    /** The cluster a noun for a plaintiff stands for, or null where none or several went to court. */
    @Nullable
    Cluster of(Mention mention) {
        if (!PLAINTIFFS.contains(mention.name())) {
            return null;
        }
        List<Cluster> suing = discourse.recent(mention.sentence(), REACH).stream()
                .filter(o -> o.subject() && o.clause() >= 0 && !o.cluster().isLocal() && sues(o))
                .map(Discourse.Occurrence::cluster)
                .distinct()
                .toList();
        return suing.size() == 1 ? suing.getFirst() : null;
    }

    private boolean sues(Discourse.Occurrence occurrence) {
        Sentence sentence = text.sentences().get(occurrence.sentence());
        Clause clause = sentence.clauses().get(occurrence.clause());
        VerbComplex verb = clause.verb();
        if (verb == null || verb.voice() != VerbComplex.Voice.ACTIVE) {
            return false;
        }
        List<Token> words = clause.tokens().stream().map(sentence.tokens()::get).toList();
        return verb.lemma().equals("verklagen")
                || (verb.lemma().equals("klagen") && has(words, "gegen"))
                || (FILING.contains(verb.lemma()) && has(words, "Klage"));
    }

    private static boolean has(List<Token> words, String lemma) {
        return words.stream().anyMatch(w -> w.lemma().equals(lemma));
    }
}
