package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins phrases that a conjunction coordinates: the first stays a constituent, the others become its conjuncts. */
final class Coordination {
    private static final Set<String> COORDINATING =
            Set.of("und", "oder", "sowie", "&", "bzw.", "beziehungsweise", "noch", "u.");

    private final Words words;
    private List<Chunk> chunks;

    Coordination(Words words, List<Chunk> chunks) {
        this.words = words;
        this.chunks = chunks;
    }

    static boolean isCoordinator(Words words, Chunk chunk) {
        return chunk.kind == Chunk.Kind.CONJUNCTION && COORDINATING.contains(words.lower(chunk.begin));
    }

    List<Chunk> coordinate() {
        for (int i = 1; i + 1 < chunks.size(); i++) {
            if (isCoordinator(words, chunks.get(i)) && mayCoordinate(i - 1, i + 1)) {
                int first = i - 1;
                Chunk last = chunks.get(i + 1);
                while (continuesList(first, last)) {
                    first -= 2;
                }
                join(first, i + 1);
                i = first;
            }
        }
        return chunks;
    }

    private boolean continuesList(int first, Chunk last) {
        if (first < 2 || !words.form(chunks.get(first - 1).begin).equals(",")) {
            return false;
        }
        Chunk before = chunks.get(first - 2);
        boolean sameKind =
                before.kind == last.kind || (before.kind == Chunk.Kind.PREPOSITIONAL && last.kind == Chunk.Kind.NOUN);
        return sameKind
                && !before.pronoun
                && !before.relative
                && before.role == Phrase.Role.NONE
                && (before.kind == Chunk.Kind.NOUN
                        || !chunks.get(first).nominal()
                        || chunks.get(first).kind == Chunk.Kind.NOUN)
                && chunks.get(first).nominal()
                && (Grammar.cases(before.mask) & Grammar.cases(last.mask)) != 0;
    }

    private void join(int first, int last) {
        Chunk governor = chunks.get(first);
        int cases = 15;
        for (int i = first; i <= last; i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.nominal()) {
                cases &= Grammar.cases(chunk.mask);
                governor.time &= chunk.time;
            }
        }
        for (int i = first + 2; i <= last; i += 2) {
            chunks.get(i).attach(governor, Phrase.Role.CONJUNCT);
        }
        if (governor.kind == Chunk.Kind.NOUN) {
            governor.coordinated = true;
            governor.joint = Grammar.ofCases(Grammar.PLURAL, cases);
        }
        chunks = new ArrayList<>(chunks);
        chunks.subList(first + 1, last + 1).clear();
    }

    private boolean mayCoordinate(int left, int right) {
        Chunk p = chunks.get(left);
        Chunk q = chunks.get(right);
        if (!p.nominal() || !q.nominal() || q.relative || p.relative || p.reflexive || q.reflexive) {
            return false;
        }
        if (p.kind == Chunk.Kind.NOUN && q.kind == Chunk.Kind.PREPOSITIONAL) {
            return false;
        }
        if (q.kind == Chunk.Kind.NOUN && !q.coordinated && (Grammar.cases(p.mask) & Grammar.cases(q.mask)) == 0) {
            return false;
        }
        boolean finiteNext = right + 1 < chunks.size() && chunks.get(right + 1).kind == Chunk.Kind.FINITE;
        boolean subject = q.pronoun && !p.pronoun && q.tag != Tag.PIS && q.tag != Tag.PDS;
        return !(subject && finiteNext) && !startsNewClause(left, right);
    }

    /** True when a finite verb stands on both sides: what follows "und" is a clause, not a conjunct. */
    private boolean startsNewClause(int left, int right) {
        boolean before = false;
        for (int i = left; i >= 0 && !before; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.kind == Chunk.Kind.STOP || chunk.kind == Chunk.Kind.SUBORDINATOR || chunk.relative) {
                break;
            }
            before = chunk.kind == Chunk.Kind.FINITE;
        }
        return before && finiteAhead(right + 1);
    }

    private boolean finiteAhead(int from) {
        for (int i = from; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.kind == Chunk.Kind.FINITE) {
                return true;
            }
            if (chunk.separates()
                    || chunk.kind == Chunk.Kind.CONJUNCTION
                    || chunk.subordinates()
                    || chunk.kind == Chunk.Kind.QUESTION_ADVERB) {
                return false;
            }
        }
        return false;
    }
}
