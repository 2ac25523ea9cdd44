package org.newsgraph.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Segments.Before;
import org.newsgraph.text.Segments.Segment;

/** Puts segments together to clauses: a main clause goes on after the subordinate one that interrupts it. */
final class ClauseFinder {
    private final Words words;
    private final List<Segment> segments;
    private final List<Chunk> phrases;
    private final Deque<ClauseDraft> open = new ArrayDeque<>();
    private final List<ClauseDraft> all = new ArrayList<>();
    private @Nullable ClauseDraft last;
    private @Nullable Chunk lastPhrase;

    ClauseFinder(Words words, List<Segment> segments, List<Chunk> phrases) {
        this.words = words;
        this.phrases = phrases;
        this.segments = new ArrayList<>(segments);
    }

    List<ClauseDraft> clauses() {
        startMain();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.before() == Before.STOP) {
                open.clear();
                startMain();
            }
            place(i, segment);
            for (Chunk chunk : segment.items()) {
                if (chunk.nominal() && !chunk.relative) {
                    lastPhrase = chunk;
                }
            }
        }
        all.removeIf(c -> c.items.isEmpty() && c.tail.isEmpty());
        markConditionals();
        return all;
    }

    /** {@code Hätte er gefragt, wäre …}: a verb-first clause followed by one that begins with its verb or with so, dann. */
    private void markConditionals() {
        for (ClauseDraft next : all) {
            ClauseDraft first = next.parent;
            if (first != null
                    && !next.conjoined
                    && beginsWithVerb(first, false)
                    && beginsWithVerb(next, true)
                    && !words.form(words.size() - 1).equals("?")) {
                first.kind = Clause.Kind.CONDITIONAL;
                first.parent = next;
                next.parent = null;
            }
        }
    }

    private boolean beginsWithVerb(ClauseDraft clause, boolean mayResume) {
        if (clause.kind != Clause.Kind.MAIN || clause.finite == null || clause.items.isEmpty()) {
            return false;
        }
        Chunk first = clause.items.getFirst();
        boolean resumes = words.lower(first.begin).equals("so")
                || words.lower(first.begin).equals("dann");
        return first == clause.finite || (mayResume && resumes && clause.items.get(1) == clause.finite);
    }

    private void startMain() {
        ClauseDraft main = new ClauseDraft(Clause.Kind.MAIN);
        open.push(main);
        all.add(main);
    }

    private void place(int i, Segment segment) {
        int subordinator = subordinator(segment);
        int finite = segment.indexOf(Chunk.Kind.FINITE);
        if (subordinator >= 0) {
            subordinate(i, segment, subordinator, finite);
        } else if (finite >= 0) {
            finite(i, segment, finite);
        } else if (segment.has(Chunk.Kind.ZU_INFINITIVE) || segment.first().kind == Chunk.Kind.ZU_INTRODUCER) {
            infinitive(segment);
        } else {
            verbless(segment);
        }
    }

    private static int subordinator(Segment segment) {
        for (int i = 0; i < segment.items().size(); i++) {
            if (segment.items().get(i).subordinates()) {
                return i;
            }
        }
        return -1;
    }

    private ClauseDraft draft(Clause.Kind kind) {
        ClauseDraft draft = new ClauseDraft(kind);
        draft.previous = last;
        all.add(draft);
        return draft;
    }

    private static boolean conjoined(Segment segment) {
        return segment.first().kind == Chunk.Kind.CONJUNCTION;
    }

    private void subordinate(int i, Segment segment, int subordinator, int finite) {
        Chunk word = segment.items().get(subordinator);
        ClauseDraft clause = draft(word.relative ? Clause.Kind.RELATIVE : Clause.Kind.SUBORDINATE);
        clause.conjoined = conjoined(segment);
        clause.introducer = word.relative && word.preposition >= 0 ? word.head : word.begin;
        clause.antecedent = word.relative ? antecedent(word, clause.conjoined) : null;
        clause.parent = parent(clause);
        int end = finite < 0 ? segment.items().size() : clusterEnd(segment.items(), finite);
        clause.items.addAll(segment.items().subList(0, end));
        if (finite >= 0) {
            clause.finite = segment.items().get(finite);
            rest(i, clause, segment.items().subList(end, segment.items().size()));
        } else {
            open.push(clause);
        }
        last = clause;
    }

    private @Nullable Chunk antecedent(Chunk pronoun, boolean conjoined) {
        if (conjoined && last != null && last.kind == Clause.Kind.RELATIVE) {
            return last.antecedent;
        }
        return Antecedents.of(words, pronoun, phrases, lastPhrase);
    }

    private @Nullable ClauseDraft parent(ClauseDraft clause) {
        if (clause.conjoined && last != null) {
            return last;
        }
        ClauseDraft inner = open.peek();
        boolean follows = last != null
                && last.finite != null
                && inner != null
                && inner.finite != null
                && last != inner
                && last.tail.isEmpty()
                && !last.main();
        return follows ? last : inner;
    }

    /** What follows the verb of a verb-final clause: a clause of its own when it has a finite verb. */
    private void rest(int i, ClauseDraft clause, List<Chunk> rest) {
        if (rest.stream().anyMatch(c -> c.kind == Chunk.Kind.FINITE)) {
            segments.add(i + 1, new Segment(Before.COMMA, new ArrayList<>(rest)));
        } else {
            clause.tail.addAll(rest);
        }
    }

    private void finite(int i, Segment segment, int finite) {
        boolean conjoined = conjoined(segment);
        while (conjoined
                && segment.before() == Before.COMMA
                && finite <= 2
                && open.size() > 1
                && isOpen(open.peek())
                && !java.util.Objects.requireNonNull(open.peek()).main()
                && clusterEnd(segment.items(), finite) < segment.items().size()) {
            open.pop();
        }
        ClauseDraft clause = open.peek();
        boolean fresh = conjoined && clause != null && clause.items.isEmpty() && last != null && last.finite != null;
        if (clause != null && clause.finite == null && !fresh) {
            complete(i, clause, segment, finite);
        } else if (!completesAuxiliary(clause, segment)) {
            another(segment, finite, conjoined);
        }
    }

    private static boolean isOpen(@Nullable ClauseDraft clause) {
        return clause != null && clause.finite == null;
    }

    private void complete(int i, ClauseDraft clause, Segment segment, int finite) {
        List<Chunk> items = segment.items();
        int end = clause.main() ? items.size() : clusterEnd(items, finite);
        clause.items.addAll(items.subList(0, end));
        clause.finite = items.get(finite);
        last = clause;
        if (!clause.main()) {
            open.pop();
            rest(i, clause, items.subList(end, items.size()));
        } else {
            splitSecondFinite(clause, items, finite);
        }
    }

    private boolean completesAuxiliary(@Nullable ClauseDraft clause, Segment segment) {
        if (clause == null
                || clause.finite == null
                || !clause.main()
                || clause.hasNonFinite()
                || segment.items().size() != 1
                || !auxiliary(clause.finite)
                || !mayBeNonFinite(segment.first())) {
            return false;
        }
        makeNonFinite(segment.first());
        clause.items.add(segment.first());
        return true;
    }

    private void another(Segment segment, int finite, boolean conjoined) {
        List<Chunk> items = segment.items();
        boolean verbFinal = conjoined && last != null && !last.main() && isVerbFinal(items, finite);
        ClauseDraft clause = draft(verbFinal && last != null ? last.kind : Clause.Kind.MAIN);
        clause.conjoined = conjoined;
        clause.parent = last;
        if (conjoined && last != null && last.kind == Clause.Kind.RELATIVE) {
            clause.antecedent = last.antecedent;
        }
        clause.items.addAll(items);
        clause.finite = items.get(finite);
        if (conjoined) {
            clause.introducer = items.getFirst().begin;
        }
        if (clause.main()) {
            while (!open.isEmpty() && java.util.Objects.requireNonNull(open.peek()).finite != null) {
                open.pop();
            }
            open.push(clause);
            splitSecondFinite(clause, items, finite);
        }
        last = clause;
    }

    private static boolean isVerbFinal(List<Chunk> items, int finite) {
        for (int i = finite + 1; i < items.size(); i++) {
            if (items.get(i).kind != Chunk.Kind.PREPOSITIONAL && !items.get(i).nonFinite()) {
                return false;
            }
        }
        return finite != 1 || items.size() == 2;
    }

    private void infinitive(Segment segment) {
        ClauseDraft clause = draft(Clause.Kind.INFINITIVE);
        clause.parent = last == null ? open.peek() : last;
        clause.items.addAll(segment.items());
        if (segment.first().kind == Chunk.Kind.ZU_INTRODUCER) {
            clause.introducer = segment.first().begin;
        }
    }

    private void verbless(Segment segment) {
        ClauseDraft clause = open.peek();
        List<Chunk> items = segment.items();
        boolean nonFinite = items.stream().anyMatch(c -> c.nonFinite() || c.kind == Chunk.Kind.PARTICLE);
        if (clause == null) {
            return;
        }
        if (clause.finite == null) {
            clause.items.addAll(items);
        } else if (nonFinite && auxiliary(clause.finite) && !clause.hasNonFinite()) {
            clause.items.addAll(items);
        } else if (items.getLast().kind == Chunk.Kind.PARTICLE && !clause.has(Chunk.Kind.PARTICLE)) {
            clause.items.addAll(items);
        } else if (nonFinite
                && auxiliary(clause.finite)
                && segment.has(Chunk.Kind.NOUN)
                && items.getLast().kind == governed(clause.finite)) {
            ellipsis(clause, items);
        } else {
            clause.tail.addAll(items);
        }
    }

    /** What a modal or auxiliary governs: {@code will … kaufen, … schließen}. */
    private Chunk.Kind governed(Chunk finite) {
        return VerbLemmas.isModal(words.verb(finite.head)) ? Chunk.Kind.INFINITIVE : Chunk.Kind.PARTICIPLE;
    }

    private void ellipsis(ClauseDraft clause, List<Chunk> items) {
        ClauseDraft draft = draft(clause.kind);
        draft.conjoined = true;
        draft.elliptic = true;
        draft.previous = clause;
        draft.parent = clause;
        draft.finite = clause.finite;
        draft.items.addAll(items);
    }

    /** A second finite verb in a main clause is a participle in disguise, or begins another clause. */
    private void splitSecondFinite(ClauseDraft clause, List<Chunk> items, int finite) {
        Chunk first = items.get(finite);
        for (int i = finite + 1; i < items.size(); i++) {
            Chunk chunk = items.get(i);
            if (chunk.kind != Chunk.Kind.FINITE) {
                continue;
            }
            if (auxiliary(first) && (mayBeNonFinite(chunk) || (!clause.hasNonFinite() && i + 1 == items.size()))) {
                makeNonFinite(chunk);
                continue;
            }
            List<Chunk> moved = new ArrayList<>(items.subList(i, items.size()));
            ClauseDraft next = draft(Clause.Kind.MAIN);
            next.previous = clause;
            next.parent = clause;
            next.conjoined = true;
            next.items.addAll(moved);
            next.finite = chunk;
            clause.items.removeAll(moved);
            return;
        }
    }

    private static int clusterEnd(List<Chunk> items, int finite) {
        int end = finite + 1;
        while (end < items.size() && items.get(end).nonFinite()) {
            end++;
        }
        return end;
    }

    private boolean auxiliary(Chunk chunk) {
        String lemma = words.verb(chunk.head);
        return VerbLemmas.isAuxiliary(lemma) || VerbLemmas.isModal(lemma);
    }

    private boolean mayBeNonFinite(Chunk chunk) {
        Word word = words.word(chunk.head);
        return word.participle || word.infinitive;
    }

    private void makeNonFinite(Chunk chunk) {
        Word word = words.word(chunk.head);
        boolean participle = word.participle || words.lower(chunk.head).endsWith("t");
        chunk.kind = participle ? Chunk.Kind.PARTICIPLE : Chunk.Kind.INFINITIVE;
    }
}
