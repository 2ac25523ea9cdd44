package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Block;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.DirectSpeech.Voice;
import org.newsgraph.relation.Sources.Source;
import org.newsgraph.relation.Speech.Told;
import org.newsgraph.relation.Utterance.Content;
import org.newsgraph.text.Clause;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Mood;

/**
 * Who speaks where in an article: the subject of a verb of speech for the clauses it reports, the name after {@code laut}
 * for its sentence, the voice of a quotation, and the last speaker for sentences in the subjunctive of indirect speech.
 */
final class Attribution {
    /** What was heard in a sentence. */
    private static final class Heard {
        final Map<Integer, Entity> byClause = new HashMap<>();
        /** The verbs of speech and thought, by the main clauses that they report. */
        final Map<Integer, Clause> reporters = new HashMap<>();

        List<Utterance> utterances = List.of();

        @Nullable
        Source source;

        /** Whose name and a colon stand at the beginning. */
        @Nullable
        Entity announcer;

        /** Whether all of the paragraph is theirs. */
        boolean answers;

        @Nullable
        Introduction introduced;

        @Nullable
        Utterance last;
    }

    /** What says of the next paragraph or list that somebody says it: {@code Y behauptet:}. */
    private record Introduction(@Nullable Entity speaker) {}

    private final Speech speech;
    private final Sources sources;
    private final ReportedSpeech reported;
    private final DirectSpeech direct;
    private final Map<Integer, Heard> bySentence = new HashMap<>();
    private final Map<Span, Voice> voices = new HashMap<>();

    /** Listens to all sentences of an article, in order. */
    Attribution(Knowledge knowledge, List<Passage> passages) {
        speech = new Speech(knowledge);
        sources = new Sources(speech);
        reported = new ReportedSpeech(speech);
        direct = new DirectSpeech(speech, sources);
        for (int i = 0; i < passages.size(); i++) {
            listen(passages, i);
        }
    }

    List<Utterance> utterances(Scene scene) {
        return heard(scene).utterances;
    }

    /** Who says a clause, as far as its own sentence tells, or the speaker an indirect speech goes on from. */
    @Nullable
    Entity speaker(Scene scene, Clause clause) {
        Entity found = heard(scene).byClause.get(clause.index());
        if (found == null && clause.verb() != null && clause.verb().mood() == Mood.SUBJUNCTIVE_I) {
            found = entity(heard(scene).last);
        }
        return found;
    }

    /**
     * What holds for a whole sentence, or for what a word in it says: a source named with laut, a quotation around it.
     *
     * @param cue token of the word
     */
    Assessment outside(Scene scene, int cue, Assessment inner) {
        Source source = heard(scene).source;
        Entity named = source == null ? null : entity(source.speaker());
        Assessment result = inner.saidBy(named);
        boolean unnamed = source != null && (named == null || named.isLocal());
        if (unnamed && inner.speaker() == null) {
            result = result.and(scene.journal().because(Status.ALLEGED, "source without a name", ""));
        }
        if (result.speaker() == null) {
            result = quoted(scene, cue, result);
        }
        return introduced(scene, result.saidBy(heard(scene).announcer));
    }

    private Assessment introduced(Scene scene, Assessment inner) {
        Introduction introduction = heard(scene).introduced;
        return introduction == null
                ? inner
                : inner.saidBy(introduction.speaker())
                        .and(scene.journal().because(Status.ALLEGED, "sentence before that ends in a colon", ""));
    }

    /** The clause whose verb reports a main clause of the same sentence. */
    Optional<Clause> reporter(Scene scene, Clause main) {
        return Optional.ofNullable(heard(scene).reporters.get(main.index()));
    }

    /** What a quotation adds in which a word stands: who says it, or that nobody vouches for it. */
    Assessment quoted(Scene scene, int cue, Assessment inner) {
        Span whole = around(scene);
        Span quotation = whole == null ? DirectSpeech.quotationOf(scene, cue).orElse(null) : whole;
        if (quotation == null) {
            return scene.sentence().kind() == Block.Kind.QUOTATION
                    ? inner.and(scene.journal().because(Status.ALLEGED, "quotation that is set apart", ""))
                    : inner;
        }
        Voice voice = voices.get(quotation);
        Entity last = whole == null ? null : entity(heard(scene).last);
        Entity speaker = voice == null ? last : entity(voice.told().speaker());
        return speaker == null
                ? inner.and(scene.journal().because(Status.ALLEGED, "quotation without a speaker", ""))
                : inner.saidBy(speaker);
    }

    private Heard heard(Scene scene) {
        return bySentence.computeIfAbsent(scene.sentence().index(), i -> new Heard());
    }

    private static @Nullable Entity entity(@Nullable Utterance utterance) {
        return utterance == null ? null : utterance.speaker().entity();
    }

    private static @Nullable Entity entity(@Nullable Filler filler) {
        return filler == null ? null : filler.entity();
    }

    // ---------------------------------------------------------------- listening

    private void listen(List<Passage> passages, int at) {
        Scene scene = passages.get(at).scene();
        Heard heard = heard(scene);
        answer(passages, at, heard);
        heard.introduced = introduction(passages, at);
        if (!scene.sentence().whole()) {
            return;
        }
        Utterance before = at == 0 || reported.isUnheard(scene)
                ? null
                : heard(passages.get(at - 1).scene()).last;
        List<Utterance> found = new ArrayList<>(quoted(passages, at));
        List<Utterance> clauses = reported.of(scene).stream()
                .filter(u -> !isBehindQuotation(scene, u))
                .toList();
        clauses.forEach(u -> heard.byClause.put(
                Objects.requireNonNull(u.content()).clause().index(),
                Objects.requireNonNull(u.speaker().entity())));
        ReportedSpeech.joined(clauses).stream()
                .filter(u -> !isQuoted(scene, u.words()) && !isDenied(u))
                .forEach(found::add);
        scene.sentence().clauses().forEach(c -> report(scene, c, heard));
        heard.source = sources.in(scene).orElse(null);
        if (found.isEmpty()) {
            sourced(scene, heard.source).ifPresent(found::add);
        }
        reported.phrases(scene, passages.get(at).verbs()).stream()
                .filter(u -> !isDenied(u))
                .forEach(found::add);
        if (found.isEmpty()) {
            reported.announced(scene).ifPresent(found::add);
        }
        if (found.isEmpty() && heard.source == null && before != null && around(scene) == null) {
            reported.further(scene, before).ifPresent(found::add);
        }
        heard.utterances = List.copyOf(found);
        boolean goesOn = around(scene) != null
                || scene.sentence().clauses().stream().anyMatch(ReportedSpeech::isFirstSubjunctive);
        Utterance spoken =
                found.stream().filter(Attribution::isDone).findFirst().orElse(null);
        heard.last = spoken != null ? spoken : goesOn || !found.isEmpty() ? before : null;
    }

    /** {@code X hat …, sagt Y}; {@code Der Vorwurf lautet: X hat …}; {@code Manche glauben, X hat …}. */
    private void report(Scene scene, Clause clause, Heard heard) {
        VerbComplex verb = clause.verb();
        if (verb == null) {
            return;
        }
        boolean announced = clause.subject() >= 0
                && speech.announces(scene.token(scene.phrase(clause.subject()).head()));
        if (announced || speech.governsClause(verb.lemma())) {
            Complements.of(scene, clause).stream()
                    .filter(c -> c.kind() == Clause.Kind.MAIN)
                    .forEach(c -> heard.reporters.putIfAbsent(c.index(), clause));
        }
        if (speech.tells(verb.lemma())) {
            Complements.besides(scene, clause).ifPresent(c -> heard.reporters.putIfAbsent(c.index(), clause));
        }
    }

    /** Whose name and a colon begin the sentence, or its paragraph when that answers a question: in an interview. */
    private void answer(List<Passage> passages, int at, Heard heard) {
        Scene scene = passages.get(at).scene();
        boolean within = isOfOneBlock(passages, at);
        if (Sources.headEnd(scene) >= 0) {
            heard.announcer = reported.announcer(scene).map(Filler::entity).orElse(null);
            heard.answers = !within && at > 0 && asks(passages.get(at - 1).scene());
        } else if (within && heard(passages.get(at - 1).scene()).answers) {
            heard.announcer = heard(passages.get(at - 1).scene()).announcer;
            heard.answers = true;
        }
    }

    private static boolean asks(Scene scene) {
        return scene.sentence().tokens().getLast().form().endsWith("?");
    }

    /** What the sentence before a paragraph or list says of it, when it ends in a colon. */
    private @Nullable Introduction introduction(List<Passage> passages, int at) {
        if (at == 0) {
            return null;
        }
        Scene before = passages.get(at - 1).scene();
        boolean item = passages.get(at).scene().sentence().kind() == Block.Kind.LIST_ITEM
                && before.sentence().kind() == Block.Kind.LIST_ITEM;
        if (item || isOfOneBlock(passages, at)) {
            return heard(before).introduced;
        }
        return before.sentence().whole()
                        && before.sentence().tokens().getLast().form().equals(":")
                ? introduction(before)
                : null;
    }

    private @Nullable Introduction introduction(Scene scene) {
        for (Clause clause : scene.sentence().clauses()) {
            if (clause.verb() != null && speech.governsClause(clause.verb().lemma())) {
                return new Introduction(speech.told(scene, clause)
                        .map(t -> t.speaker().entity())
                        .orElse(null));
            }
        }
        return scene.sentence().tokens().stream().anyMatch(t -> t.tag().isNoun() && speech.announces(t))
                ? new Introduction(null)
                : null;
    }

    /** True when a sentence stands in the same block as the one before it. */
    private static boolean isOfOneBlock(List<Passage> passages, int at) {
        if (at == 0) {
            return false;
        }
        Scene scene = passages.get(at).scene();
        List<Block> blocks = scene.text().article().blocks();
        int begin = passages.get(at - 1).scene().sentence().span().begin();
        return blocks.get(Span.firstEndingBehind(blocks, Block::span, begin))
                .span()
                .contains(scene.sentence().span());
    }

    /** True for words that somebody does not say: {@code wollte nicht bestätigen, dass …}. */
    private static boolean isDenied(Utterance utterance) {
        return utterance.speech() != null && utterance.speech().negated();
    }

    /** True for a clause before a quotation whose verb of speech stands behind it. */
    private boolean isBehindQuotation(Scene scene, Utterance utterance) {
        return scene.quotations().stream()
                .filter(q -> q.end() <= scene.token(utterance.cue()).span().begin()
                        && utterance.words().begin() < q.begin())
                .map(voices::get)
                .anyMatch(v -> v != null && v.scene().equals(scene) && v.cue() == utterance.cue());
    }

    /** True unless somebody only may or will say it, or does not. */
    private static boolean isDone(Utterance utterance) {
        Clause clause = utterance.speech();
        VerbComplex verb = clause == null ? null : clause.verb();
        return clause == null
                || verb == null
                || (verb.modals().isEmpty() && verb.tense() != VerbComplex.Tense.FUTURE && !clause.negated());
    }

    /** True for words in a quotation whose voice is known. */
    private boolean isQuoted(Scene scene, Span words) {
        return scene.quotations().stream().anyMatch(q -> q.contains(words) && voices.containsKey(q));
    }

    /** The quotation that holds nearly the whole sentence. */
    private static @Nullable Span around(Scene scene) {
        Span span = scene.sentence().span();
        return scene.quotations().stream()
                .filter(q -> {
                    int common = Math.min(q.end(), span.end()) - Math.max(q.begin(), span.begin());
                    return common * 5 > span.length() * 4;
                })
                .findFirst()
                .orElse(null);
    }

    // ---------------------------------------------------------------- laut X

    /** What a sentence says that names its source. */
    private static Optional<Utterance> sourced(Scene scene, @Nullable Source source) {
        if (source == null || source.speaker() == null) {
            return Optional.empty();
        }
        Clause clause = clauseBeside(scene, source);
        if (clause == null || clause.verb() == null) {
            return Optional.empty();
        }
        boolean outset = source.aside() || source.words().begin() == 0;
        Extent whole = clause.kind() == Clause.Kind.MAIN && outset ? Extent.all(scene) : Extent.of(scene, clause);
        Extent words = whole.without(scene, source.words()).trimmed(scene);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Utterance(
                        source.speaker(),
                        words.span(scene),
                        scene,
                        source.cue(),
                        source.frame(),
                        null,
                        new Content(scene, clause)));
    }

    /** The clause a source stands in, or the main clause beside one that stands aside. */
    private static @Nullable Clause clauseBeside(Scene scene, Source source) {
        if (!source.aside()) {
            return scene.clauseOf(source.words().begin());
        }
        return scene.sentence().clauses().stream()
                .filter(c -> c.kind() == Clause.Kind.MAIN && c.verb() != null)
                .findFirst()
                .orElse(null);
    }

    // ---------------------------------------------------------------- quotations

    private List<Utterance> quoted(List<Passage> passages, int at) {
        Scene scene = passages.get(at).scene();
        List<Utterance> found = new ArrayList<>();
        for (Span quotation : scene.quotations()) {
            Extent words = DirectSpeech.words(quotation, scene).orElse(null);
            Voice voice = words == null ? null : voice(quotation, passages, at);
            if (words != null && voice != null) {
                found.add(new Utterance(
                        voice.told().speaker(),
                        words.span(scene),
                        voice.scene(),
                        voice.cue(),
                        voice.told().frame(),
                        null,
                        content(scene, words)));
            }
        }
        return found;
    }

    private static @Nullable Content content(Scene scene, Extent words) {
        return scene.sentence().clauses().stream()
                .filter(c -> c.verb() != null
                        && c.verb().main() >= words.begin()
                        && c.verb().main() < words.end())
                .findFirst()
                .map(c -> new Content(scene, c))
                .orElse(null);
    }

    /** Whose voice it is; found at the first sentence of the quotation and kept for the others. */
    private @Nullable Voice voice(Span quotation, List<Passage> passages, int at) {
        Voice known = voices.get(quotation);
        Scene first = passages.get(at).scene();
        boolean begins = first.sentence().span().begin() <= quotation.begin();
        if (known != null || !begins || !DirectSpeech.isFree(quotation, first)) {
            return known;
        }
        int end = at;
        while (end + 1 < passages.size()
                && passages.get(end + 1).scene().sentence().span().overlaps(quotation)) {
            end++;
        }
        Scene last = passages.get(end).scene();
        Voice found = direct.voice(quotation, first, last)
                .or(() -> DirectSpeech.isWhole(quotation, first, last) ? from(passages, at) : Optional.empty())
                .orElse(null);
        if (found != null) {
            voices.put(quotation, found);
        }
        return found;
    }

    /** The voice of the sentence before: whoever spoke in it, or the person it is about. */
    private Optional<Voice> from(List<Passage> passages, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        Scene before = passages.get(at - 1).scene();
        Scene scene = passages.get(at).scene();
        Utterance last = heard(before).last;
        if (last != null) {
            return Optional.of(new Voice(new Told(last.speaker(), last.frame()), scene, 0));
        }
        return speech.attribution(":")
                .flatMap(frame -> person(before).map(p -> new Voice(new Told(p, frame), scene, 0)));
    }

    private Optional<Filler> person(Scene scene) {
        return scene.sentence().clauses().stream()
                .filter(c -> c.kind() == Clause.Kind.MAIN && c.verb() != null)
                .flatMap(c -> speech.subject(scene, c).stream())
                .filter(f -> {
                    Entity entity = f.entity();
                    return entity != null && entity.type().equals("Person");
                })
                .findFirst();
    }
}
