package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Mood;
import org.newsgraph.text.VerbComplex.Voice;

/**
 * Who speaks where in an article: the subject of a verb of speech for the clauses it reports, the name after {@code laut}
 * for its sentence, and the last speaker for sentences in the subjunctive of indirect speech.
 */
final class Attribution {
    /**
     * An utterance: who says which words, and by which cue.
     *
     * @param clause the clause of the verb of speech
     * @param content what is said, or null for direct speech
     */
    record Utterance(
            Filler speaker,
            Span words,
            int cue,
            Frame frame,
            Clause clause,
            @Nullable Clause content) {}

    private final Lexicon lexicon;
    private final Map<Integer, Entity> byClause = new HashMap<>();
    private List<Utterance> utterances = List.of();
    private @Nullable Entity source;
    private @Nullable Entity last;
    private boolean nameless;

    Attribution(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads the next sentence of the article. */
    void enter(Scene scene, List<Match> verbs) {
        byClause.clear();
        nameless = false;
        source = source(scene);
        utterances = utterances(scene, verbs);
        boolean reports = continuesReport(scene);
        if (!utterances.isEmpty()) {
            last = utterances.getFirst().speaker().entity();
        } else if (source != null) {
            last = source;
        } else if (!reports) {
            last = null;
        }
    }

    List<Utterance> utterances() {
        return utterances;
    }

    /** Who says a clause, as far as its own sentence tells, or the speaker an indirect speech goes on from. */
    @Nullable
    Entity speaker(Scene scene, Clause clause) {
        Entity found = byClause.get(clause.index());
        if (found == null && clause.verb() != null && clause.verb().mood() == Mood.SUBJUNCTIVE_I) {
            found = last;
        }
        return found;
    }

    /** What holds for a whole sentence: a source named with laut, a quotation around it. */
    Assessment outside(Scene scene, Assessment inner) {
        Assessment result = inner.saidBy(source);
        if (nameless || (source != null && source.isLocal() && inner.speaker() == null)) {
            result = result.and(Status.ALLEGED);
        }
        if (result.speaker() == null && inQuotation(scene, scene.sentence().span())) {
            return last == null ? result.and(Status.ALLEGED) : result.saidBy(last);
        }
        return result;
    }

    private static boolean inQuotation(Scene scene, Span span) {
        return scene.text().quotations().stream().anyMatch(q -> {
            int common = Math.min(q.end(), span.end()) - Math.max(q.begin(), span.begin());
            return common * 5 > span.length() * 4;
        });
    }

    // ---------------------------------------------------------------- verbs of speech

    private List<Utterance> utterances(Scene scene, List<Match> verbs) {
        List<Utterance> found = new ArrayList<>();
        for (Match match : verbs) {
            if (!match.frame().reference().equals("states") || match.clause() == null) {
                continue;
            }
            Filler speaker = match.fillers("subject").stream()
                    .filter(f -> f.entity() != null)
                    .findFirst()
                    .orElse(null);
            if (speaker == null) {
                continue;
            }
            for (Clause content : Complements.of(scene, match.clause())) {
                byClause.put(content.index(), Objects.requireNonNull(speaker.entity()));
                found.add(new Utterance(
                        speaker, scene.words(content), match.cue(), match.frame(), match.clause(), content));
            }
            if (found.isEmpty()) {
                quotation(scene, match, speaker).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Direct speech in the same sentence as its verb. */
    private static java.util.Optional<Utterance> quotation(Scene scene, Match match, Filler speaker) {
        Clause clause = Objects.requireNonNull(match.clause());
        Span sentence = scene.sentence().span();
        return scene.text().quotations().stream()
                .filter(q -> sentence.contains(q) && q.length() > 2)
                .filter(q -> !q.contains(scene.token(match.cue()).span()))
                .map(q -> new Utterance(
                        speaker, new Span(q.begin() + 1, q.end() - 1), match.cue(), match.frame(), clause, null))
                .findFirst();
    }

    /** True when the sentence goes on in indirect speech or inside a quotation. */
    private static boolean continuesReport(Scene scene) {
        return inQuotation(scene, scene.sentence().span())
                || scene.sentence().clauses().stream()
                        .map(Clause::verb)
                        .anyMatch(v -> v != null && v.mood() == Mood.SUBJUNCTIVE_I);
    }

    // ---------------------------------------------------------------- laut, zufolge, nach Angaben

    private @Nullable Entity source(Scene scene) {
        for (Phrase phrase : scene.sentence().phrases()) {
            int before = phrase.preposition() < 0 ? phrase.begin() - 1 : phrase.preposition();
            if (before < 0
                    || (phrase.preposition() < 0
                            && !attributes(scene.token(before).lemma()))) {
                continue;
            }
            Token preposition = scene.token(before); // ausweislich, which the tagger takes for an adverb
            if (attributes(preposition.lemma()) || attributes(scene.preposition(phrase))) {
                Entity entity = first(scene.things(phrase));
                if (entity != null) {
                    return entity;
                }
                nameless = true; // Medienberichten zufolge
            }
            String fixed =
                    scene.preposition(phrase) + " " + scene.token(phrase.head()).lemma();
            if (attributes(fixed)) {
                Entity entity = owner(scene, phrase);
                if (entity != null) {
                    return entity;
                }
                nameless = true;
            }
        }
        return reporter(scene);
    }

    private boolean attributes(String lemma) {
        return lexicon.frames(lemma).stream()
                .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.PREPOSITION
                        && f.reference().equals("states"));
    }

    private static @Nullable Entity owner(Scene scene, Phrase phrase) {
        for (Phrase genitive : scene.sentence().dependents(phrase, Role.GENITIVE)) {
            Entity entity = first(scene.things(genitive));
            if (entity != null) {
                return entity;
            }
        }
        for (Phrase next : scene.following(phrase)) {
            if (scene.preposition(next).equals("von")) {
                return first(scene.things(next));
            }
        }
        Entity possessor = scene.possessive(phrase).map(Filler::entity).orElse(null);
        if (possessor == null) { // nach eigenen Angaben: the subject's own
            Clause clause = scene.clauseOf(phrase.head());
            boolean own = scene.sentence().tokens().subList(phrase.begin(), phrase.end()).stream()
                    .anyMatch(t -> t.lemma().equals("eigen"));
            if (own && clause != null && clause.subject() >= 0) {
                return first(scene.things(scene.phrase(clause.subject())));
            }
        }
        return possessor;
    }

    /** {@code wie X berichtet}: the subject of a verb of speech in a clause that begins with wie and has no complement. */
    private @Nullable Entity reporter(Scene scene) {
        for (Clause clause : scene.sentence().clauses()) {
            VerbComplex verb = clause.verb();
            if (verb != null && speaks(verb.lemma()) && isAside(scene, clause, verb)) {
                Entity entity = first(scene.things(scene.phrase(clause.subject())));
                if (entity != null) {
                    return entity;
                }
            }
        }
        return so(scene);
    }

    private static boolean isAside(Scene scene, Clause clause, VerbComplex verb) {
        return verb.voice() == Voice.ACTIVE
                && clause.introducer() >= 0
                && scene.lower(clause.introducer()).equals("wie")
                && clause.subject() >= 0
                && scene.sentence().phrases(clause, Role.OBJECT).isEmpty();
    }

    /** {@code …, so X.}: the name after so at the end of a sentence. */
    private static @Nullable Entity so(Scene scene) {
        List<Token> tokens = scene.sentence().tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).form().equals("so") && tokens.get(i - 1).tag() == Tag.COMMA) {
                int begin = i + 1;
                Phrase phrase = scene.sentence().phraseAt(begin).orElse(null);
                if (phrase != null && scene.attributesEnd(phrase) >= tokens.size() - 1) {
                    return first(scene.things(phrase));
                }
            }
        }
        return null;
    }

    private boolean speaks(String lemma) {
        return lexicon.frames(lemma).stream()
                .anyMatch(f ->
                        f.partOfSpeech() == PartOfSpeech.VERB && f.reference().equals("states"));
    }

    private static @Nullable Entity first(List<Filler> fillers) {
        return fillers.stream()
                .map(Filler::entity)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
