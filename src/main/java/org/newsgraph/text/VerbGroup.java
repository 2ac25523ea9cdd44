package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.VerbComplex.Mood;
import org.newsgraph.text.VerbComplex.Tense;
import org.newsgraph.text.VerbComplex.Voice;

/** The verbs of a clause draft taken together: which one carries the meaning, voice, mood, tense, modals. */
final class VerbGroup {
    private final Words words;
    private final ClauseDraft clause;
    private final List<Chunk> nonFinite = new ArrayList<>();
    private final List<Chunk> zu = new ArrayList<>();
    private final List<String> modals = new ArrayList<>();
    private @Nullable Chunk particle;
    private Chunk main;
    private Voice voice = Voice.ACTIVE;
    private Tense tense = Tense.PRESENT;
    private boolean copula;

    private VerbGroup(Words words, ClauseDraft clause, Chunk main) {
        this.words = words;
        this.clause = clause;
        this.main = main;
    }

    /** The verbs of the clause, or null when it has none. */
    static @Nullable VerbGroup of(Words words, ClauseDraft clause) {
        promoteParticiple(words, clause);
        Chunk first = clause.finite;
        for (Chunk chunk : clause.items) {
            if (first == null && (chunk.nonFinite() || chunk.kind == Chunk.Kind.ZU_INFINITIVE)) {
                first = chunk;
            }
        }
        if (first == null) {
            return null;
        }
        VerbGroup group = new VerbGroup(words, clause, first);
        group.collect();
        group.tellParticiples();
        if (clause.finite == null) {
            group.readInfinitive();
        } else {
            group.readFinite(words.verb(clause.finite.head));
        }
        return group;
    }

    /** {@code wird geschätzt}: what was tagged as adjective is a participle after an auxiliary that has no other verb. */
    private static void promoteParticiple(Words words, ClauseDraft clause) {
        Chunk finite = clause.finite;
        if (finite == null || clause.hasNonFinite() || clause.has(Chunk.Kind.ZU_INFINITIVE)) {
            return;
        }
        String lemma = words.verb(finite.head);
        if (!lemma.equals("haben") && !lemma.equals("werden")) {
            return;
        }
        Chunk found = null;
        for (Chunk chunk : clause.items) {
            if (chunk.kind == Chunk.Kind.ADJECTIVE
                    && words.word(chunk.head).participle
                    && (!clause.main() || chunk.begin > finite.begin)) {
                found = chunk;
            }
        }
        if (found != null) {
            found.kind = Chunk.Kind.PARTICIPLE;
        }
    }

    private void collect() {
        for (Chunk chunk : clause.items) {
            if (chunk.nonFinite()) {
                nonFinite.add(chunk);
            } else if (chunk.kind == Chunk.Kind.ZU_INFINITIVE) {
                zu.add(chunk);
            } else if (chunk.kind == Chunk.Kind.PARTICLE) {
                particle = chunk;
            }
        }
    }

    /** {@code hat entlassen}, {@code entlassen werden}: forms that are infinitive and participle follow their auxiliary. */
    private void tellParticiples() {
        for (Chunk chunk : nonFinite) {
            if (chunk.kind == Chunk.Kind.INFINITIVE && words.word(chunk.head).participle && servesParticiple(chunk)) {
                chunk.kind = Chunk.Kind.PARTICIPLE;
            }
        }
    }

    private boolean servesParticiple(Chunk chunk) {
        for (Chunk next : nonFinite) {
            if (next.begin == chunk.end) {
                return VerbLemmas.isAuxiliary(words.verb(next.head));
            }
        }
        Chunk finite = clause.finite;
        boolean last = nonFinite.getLast() == chunk;
        String lemma = finite == null || !last ? "" : words.verb(finite.head);
        return switch (lemma) {
            case "haben", "sein" -> zu.isEmpty() && !VerbLemmas.isModal(words.verb(chunk.head));
            case "werden" -> lacksObject(chunk) && !VerbLemmas.formsPerfectWithSein(words.verb(chunk.head));
            default -> false;
        };
    }

    /** With {@code werden} one noun phrase makes a passive, two a future. */
    private boolean lacksObject(Chunk verb) {
        return clause.of(Chunk.Kind.NOUN).stream()
                                .filter(c -> !c.time && (c.joint & (Grammar.NOMINATIVE | Grammar.ACCUSATIVE)) != 0)
                                .count()
                        == 1
                && !words.is(verb.head, Tag.VMINF);
    }

    private void readInfinitive() {
        main = zu.isEmpty() ? nonFinite.getFirst() : zu.getLast();
        tense = Tense.NONE;
        if (main.kind == Chunk.Kind.ZU_INFINITIVE && main.end - 1 != main.head) {
            String auxiliary = words.verb(main.end - 1);
            if (auxiliary.equals("werden")) {
                voice = Voice.PASSIVE;
            } else if (VerbLemmas.isModal(auxiliary)) {
                modals.add(auxiliary);
            } else {
                tense = Tense.PERFECT;
            }
        } else if (main.kind == Chunk.Kind.PARTICIPLE) {
            voice = Voice.PASSIVE;
        }
    }

    private void readFinite(String finite) {
        boolean past = words.word(head(clause.finite)).past && !words.word(head(clause.finite)).present;
        tense = past ? Tense.PAST : Tense.PRESENT;
        boolean auxiliary = VerbLemmas.isAuxiliary(finite) || VerbLemmas.isModal(finite);
        if (VerbLemmas.isModal(finite) && !nonFinite.isEmpty()) {
            modals.add(finite);
        }
        if (auxiliary && !nonFinite.isEmpty()) {
            main = leading();
            readCluster(finite, past);
        } else if (!zu.isEmpty()
                && (finite.equals("haben") || finite.equals("sein") || VerbLemmas.actsAsModal(finite))
                && objectlessHave(finite)) {
            main = zu.getLast();
            modals.add(finite);
            voice = finite.equals("sein") ? Voice.PASSIVE : Voice.ACTIVE;
        } else {
            copula = finite.equals("sein") && nonFinite.isEmpty();
        }
    }

    /** {@code hat etwas zu tun} acts as a modal; {@code hat das Recht, etwas zu tun} does not. */
    private boolean objectlessHave(String finite) {
        return !finite.equals("haben") || zu.getLast().end == clause.items.getLast().end || !clause.main();
    }

    private static int head(@Nullable Chunk chunk) {
        return chunk == null ? 0 : chunk.head;
    }

    /** The verb that the auxiliaries serve: the first of the cluster next to the finite verb. */
    private Chunk leading() {
        Chunk finite = java.util.Objects.requireNonNull(clause.finite);
        if (clause.main()) {
            return nonFinite.stream()
                    .filter(c -> c.begin > finite.begin)
                    .findFirst()
                    .orElse(nonFinite.getFirst());
        }
        for (int i = nonFinite.size() - 1; i >= 0; i--) {
            if (nonFinite.get(i).begin < finite.begin) {
                int first = i;
                while (first > 0 && nonFinite.get(first - 1).end == nonFinite.get(first).begin) {
                    first--;
                }
                return nonFinite.get(first);
            }
        }
        return nonFinite.getFirst();
    }

    private void readCluster(String finite, boolean past) {
        boolean participle = main.kind == Chunk.Kind.PARTICIPLE || isPerfect(finite);
        boolean worden = false;
        boolean werden = false;
        boolean haben = false;
        boolean sein = false;
        for (Chunk chunk : nonFinite) {
            if (chunk == main || !sameCluster(chunk)) {
                continue;
            }
            String lemma = words.verb(chunk.head);
            worden |= words.lower(chunk.head).equals("worden");
            werden |= lemma.equals("werden") && chunk.kind == Chunk.Kind.INFINITIVE;
            haben |= lemma.equals("haben");
            sein |= lemma.equals("sein");
            if (VerbLemmas.isModal(lemma)) {
                modals.add(lemma);
            }
        }
        String lemma = words.verb(main.head);
        copula = main.kind == Chunk.Kind.INFINITIVE && lemma.equals("sein");
        boolean active = VerbLemmas.formsPerfectWithSein(joined(lemma));
        boolean passive = participle && (finite.equals("werden") || worden || werden) && !lemma.equals("werden");
        boolean stative = participle && !passive && !active && (sein || (finite.equals("sein") && !haben));
        voice = passive ? Voice.PASSIVE : stative ? Voice.STATIVE : Voice.ACTIVE;
        tense = tense(finite, past, participle && !passive && !stative, worden, haben || sein);
    }

    /** {@code hat entlassen}: what looks like the infinitive is the participle, for haben governs no bare infinitive. */
    private boolean isPerfect(String finite) {
        return finite.equals("haben") && nonFinite.size() == 1 && words.word(main.head).participle;
    }

    private String joined(String lemma) {
        return particle == null ? lemma : words.lower(particle.head) + lemma;
    }

    private boolean sameCluster(Chunk chunk) {
        return clause.items.stream()
                .noneMatch(c -> c.kind == Chunk.Kind.CONJUNCTION
                        && c.begin > Math.min(main.begin, chunk.begin)
                        && c.begin < Math.max(main.begin, chunk.begin));
    }

    private Tense tense(String finite, boolean past, boolean perfect, boolean worden, boolean inner) {
        boolean auxiliary = finite.equals("haben") || finite.equals("sein");
        if (auxiliary && (perfect || worden)) {
            return past ? Tense.PLUPERFECT : Tense.PERFECT;
        }
        if (auxiliary && !modals.isEmpty()) {
            return past ? Tense.PLUPERFECT : Tense.PERFECT;
        }
        if (finite.equals("werden") && voice != Voice.PASSIVE && !words.word(head(clause.finite)).subjunctive2) {
            return Tense.FUTURE;
        }
        if (finite.equals("werden")
                && nonFinite.stream().anyMatch(c -> words.lower(c.head).equals("werden"))) {
            return Tense.FUTURE;
        }
        boolean modal = VerbLemmas.isModal(finite);
        return modal && (worden || (inner && perfect)) ? Tense.PERFECT : past ? Tense.PAST : Tense.PRESENT;
    }

    private Mood mood() {
        Chunk finite = clause.finite;
        if (finite == null) {
            return Mood.NONE;
        }
        Word word = words.word(finite.head);
        boolean first = clause.subject != null && clause.subject.lemma.equals("ich");
        if (words.is(finite.head, Tag.VVIMP) || words.is(finite.head, Tag.VAIMP)) {
            return clause.subject == null ? Mood.IMPERATIVE : Mood.INDICATIVE;
        }
        if (word.subjunctive2 && !word.past && !word.present) {
            return Mood.SUBJUNCTIVE_II;
        }
        return word.subjunctive1 && !word.present && !word.past && !first ? Mood.SUBJUNCTIVE_I : Mood.INDICATIVE;
    }

    Chunk main() {
        return main;
    }

    /** True for sein without another verb. */
    boolean copula() {
        return copula;
    }

    /** True for the copula and for {@code werden} and {@code bleiben} as main verbs: a noun phrase describes the subject. */
    boolean ascribes() {
        return copula || ((lemma().equals("werden") || lemma().equals("bleiben")) && voice == Voice.ACTIVE);
    }

    /** True when what would be the object is the subject. */
    boolean passive() {
        return voice != Voice.ACTIVE;
    }

    boolean usesZu() {
        return main.kind == Chunk.Kind.ZU_INFINITIVE;
    }

    /** The infinitive with its particle. */
    String lemma() {
        String verb = words.verb(main.head);
        boolean joins = particle != null && main == clause.finite;
        return joins && particle != null ? words.lower(particle.head) + verb : verb;
    }

    /** The infinitive without particle. */
    String plain() {
        return words.verb(main.head);
    }

    VerbComplex complex(int[] origin) {
        List<Integer> tokens = new ArrayList<>();
        if (clause.finite != null) {
            tokens.add(origin[clause.finite.head]);
        }
        for (Chunk chunk : nonFinite) {
            if (chunk == main || sameCluster(chunk)) {
                tokens.add(origin[chunk.head]);
            }
        }
        if (usesZu()) {
            for (int i = main.begin; i < main.end; i++) {
                tokens.add(origin[i]);
            }
        }
        if (particle != null) {
            tokens.add(origin[particle.head]);
        }
        return new VerbComplex(
                tokens.stream().distinct().sorted().toList(),
                clause.finite == null ? -1 : origin[clause.finite.head],
                origin[main.head],
                lemma(),
                voice,
                mood(),
                tense,
                modals);
    }
}
