package org.newsgraph.text;

import java.util.List;

/** Makes each stretch between commas have the finite verb it needs, and no more. */
final class VerbRepair {
    private final Words words;
    private final List<Chunk> chunks;
    private int open;
    private boolean mainFinite;
    private Chunk pending;

    private VerbRepair(Words words, List<Chunk> chunks) {
        this.words = words;
        this.chunks = chunks;
        this.pending = NONE;
    }

    private static final Chunk NONE = new Chunk(Chunk.Kind.OTHER, 0, 0, 0, Tag.XY, "");

    static void repair(Words words, List<Chunk> chunks) {
        new VerbRepair(words, chunks).run();
    }

    private void run() {
        int start = 0;
        for (int i = 0; i <= chunks.size(); i++) {
            boolean atSubordinator = i < chunks.size()
                    && i > start
                    && chunks.get(i).kind == Chunk.Kind.SUBORDINATOR
                    && chunks.get(i - 1).kind != Chunk.Kind.CONJUNCTION;
            if (i < chunks.size() && !chunks.get(i).separates() && !atSubordinator) {
                continue;
            }
            stretch(start, i);
            if (i < chunks.size() && chunks.get(i).kind == Chunk.Kind.STOP) {
                open = 0;
                mainFinite = false;
            }
            start = atSubordinator ? i : i + 1;
        }
    }

    private void stretch(int begin, int end) {
        if (begin >= end) {
            return;
        }
        List<Chunk> part = chunks.subList(begin, end);
        clusterBeforeAuxiliary(part);
        boolean subordinate = part.stream().anyMatch(Chunk::subordinates)
                || (begin > 0 && part.stream().anyMatch(c -> c.kind == Chunk.Kind.QUESTION_ADVERB || c.tag == Tag.PWS));
        boolean zu =
                part.stream().anyMatch(c -> c.kind == Chunk.Kind.ZU_INFINITIVE || c.kind == Chunk.Kind.ZU_INTRODUCER);
        if (!subordinate && open == 0 && hasFinite(part)) {
            oneFinite(part);
        }
        if (subordinate && hasFinite(part)) {
            sharedModal(part);
            secondFinite(part);
        }
        subordinate &= !dropFalseSubordinator(part);
        count(part, subordinate, zu);
    }

    private static boolean hasFinite(List<Chunk> part) {
        return part.stream().anyMatch(c -> c.kind == Chunk.Kind.FINITE);
    }

    /** {@code entwickelt hat}: of two finite verbs in a row before an auxiliary the first is none. */
    private void clusterBeforeAuxiliary(List<Chunk> part) {
        for (int i = 0; i + 1 < part.size(); i++) {
            Chunk chunk = part.get(i);
            Chunk next = part.get(i + 1);
            if (chunk.kind == Chunk.Kind.FINITE
                    && next.kind == Chunk.Kind.FINITE
                    && auxiliary(next)
                    && mayBeNonFinite(chunk)) {
                makeNonFinite(chunk);
            }
        }
    }

    /** In a main clause an auxiliary followed by another "finite" form at the end governs a participle or infinitive. */
    private void oneFinite(List<Chunk> part) {
        Chunk auxiliary = pending;
        pending = NONE;
        int finites = 0;
        boolean nonFiniteSeen = false;
        for (int i = 0; i < part.size(); i++) {
            Chunk chunk = part.get(i);
            if (chunk.nonFinite()) {
                if (chunk.begin > auxiliary.begin) {
                    auxiliary = NONE;
                }
                if (finites == 0 && !nonFiniteSeen && startsCoordination(part, i)) {
                    chunk.kind = Chunk.Kind.FINITE;
                }
                nonFiniteSeen = true;
            }
            if (chunk.kind == Chunk.Kind.FINITE) {
                if (auxiliary != NONE && endsPart(part, i) && governs(auxiliary, chunk)) {
                    makeNonFinite(chunk);
                    auxiliary = NONE;
                    continue;
                }
                finites++;
                auxiliary = auxiliary(chunk) ? chunk : NONE;
            }
        }
        pending = auxiliary;
    }

    private static boolean endsPart(List<Chunk> part, int i) {
        return i + 1 == part.size()
                || part.get(i + 1).kind == Chunk.Kind.CONJUNCTION
                || part.get(i + 1).kind == Chunk.Kind.OTHER;
    }

    private boolean governs(Chunk auxiliary, Chunk chunk) {
        if (auxiliary(chunk)) {
            return false;
        }
        Word word = words.word(chunk.head);
        String lemma = words.verb(auxiliary.head);
        boolean infinitive = word.infinitive && (VerbLemmas.isModal(lemma) || lemma.equals("werden"));
        return word.participle
                || infinitive
                || (!word.known && words.lower(chunk.head).endsWith("t"));
    }

    /** {@code Litware beschäftigt 30 Leute und baut Boote}: what may be finite is so before "und" and a finite verb. */
    private boolean startsCoordination(List<Chunk> part, int i) {
        if (i == 0 || mainFinite || !mayBeFinite(part.get(i))) {
            return false;
        }
        boolean second = i == 1 && part.getFirst().nominal();
        boolean joined = false;
        for (int k = i + 1; k < part.size(); k++) {
            Chunk chunk = part.get(k);
            joined |= chunk.kind == Chunk.Kind.CONJUNCTION && (second || k == i + 1);
            if (chunk.kind == Chunk.Kind.FINITE || chunk.nonFinite()) {
                return joined && chunk.kind == Chunk.Kind.FINITE && !auxiliary(chunk);
            }
        }
        return false;
    }

    /** {@code gespeichert werden oder gezeigt werden kann}: the first auxiliary is an infinitive under the last modal. */
    private void sharedModal(List<Chunk> part) {
        Chunk last = part.getLast();
        if (last.kind != Chunk.Kind.FINITE || !VerbLemmas.isModal(words.verb(last.head))) {
            return;
        }
        for (int i = 1; i + 1 < part.size(); i++) {
            boolean closes = part.get(i + 1).kind == Chunk.Kind.CONJUNCTION
                    && part.get(i - 1).nonFinite();
            if (part.get(i).kind == Chunk.Kind.FINITE && closes && words.word(part.get(i).head).infinitive) {
                part.get(i).kind = Chunk.Kind.INFINITIVE;
            }
        }
    }

    /** {@code die kauft und verkauft}: a form after "und" at the end of a verb-final clause is finite too. */
    private void secondFinite(List<Chunk> part) {
        boolean after = false;
        boolean joined = false;
        for (int i = 0; i < part.size(); i++) {
            Chunk chunk = part.get(i);
            if (chunk.kind == Chunk.Kind.FINITE) {
                after = !auxiliary(chunk) || (i > 0 && part.get(i - 1).nonFinite());
                joined = false;
            } else if (chunk.kind == Chunk.Kind.CONJUNCTION && after) {
                joined = true;
            } else if (joined && chunk.nonFinite() && i + 1 == part.size() && mayBeFinite(chunk)) {
                chunk.kind = Chunk.Kind.FINITE;
            }
        }
    }

    private static boolean dropFalseSubordinator(List<Chunk> part) {
        boolean dropped = false;
        for (int i = 0; i + 2 < part.size(); i++) {
            if (part.get(i).kind == Chunk.Kind.SUBORDINATOR
                    && part.get(i + 1).kind == Chunk.Kind.FINITE
                    && part.get(i + 2).kind != Chunk.Kind.CONJUNCTION) {
                part.get(i).kind = Chunk.Kind.OTHER;
                dropped = true;
            }
        }
        return dropped;
    }

    private void count(List<Chunk> part, boolean subordinate, boolean zu) {
        boolean finite = hasFinite(part);
        if (!finite && !zu) {
            finite = promote(part, subordinate);
            if (!finite && subordinate) {
                open++;
                return;
            }
        } else if (!finite && subordinate) {
            open++;
            return;
        }
        if (finite && !subordinate) {
            if (open > 0) {
                open--;
            } else {
                mainFinite = true;
            }
        }
    }

    /** Finds the finite verb of a stretch that has none among the forms that could be one. */
    private boolean promote(List<Chunk> part, boolean subordinate) {
        boolean found = false;
        for (int i = 0; i < part.size(); i++) {
            Chunk chunk = part.get(i);
            if (!chunk.nonFinite() || !mayBeFinite(chunk)) {
                continue;
            }
            boolean last = part.subList(i + 1, part.size()).stream().allMatch(c -> c.kind == Chunk.Kind.PREPOSITIONAL);
            if (subordinate || open > 0) {
                if (last || part.get(i + 1).kind == Chunk.Kind.CONJUNCTION) {
                    chunk.kind = Chunk.Kind.FINITE;
                    found = true;
                }
            } else if (!found && pending == NONE && isLoneClause(part, i)) {
                chunk.kind = Chunk.Kind.FINITE;
                found = true;
            } else if (!mainFinite
                    && !found
                    && i > 0
                    && !isHeadline(part, i)
                    && i + 1 < part.size()
                    && !part.get(i + 1).nonFinite()) {
                chunk.kind = Chunk.Kind.FINITE;
                found = true;
            }
        }
        return found;
    }

    /** {@code Lücke bei Litware entdeckt}: a participle without auxiliary is passive unless its object follows. */
    private boolean isHeadline(List<Chunk> part, int i) {
        boolean participle = words.word(part.get(i).head).participle;
        return participle && part.subList(i + 1, part.size()).stream().noneMatch(c -> c.kind == Chunk.Kind.NOUN);
    }

    /** {@code …, die Preise fallen}: a noun phrase and a form that may be its finite verb, and nothing more. */
    private static boolean isLoneClause(List<Chunk> part, int i) {
        Chunk chunk = part.get(i);
        return chunk.kind == Chunk.Kind.INFINITIVE
                && i == 1
                && part.getFirst().kind == Chunk.Kind.NOUN
                && (part.getFirst().joint & Grammar.NOMINATIVE & Grammar.PLURAL) != 0
                && (part.getFirst().determined || part.getFirst().coordinated || part.getFirst().pronoun)
                && part.stream().filter(Chunk::nonFinite).count() == 1;
    }

    private boolean auxiliary(Chunk chunk) {
        String lemma = words.verb(chunk.head);
        return VerbLemmas.isAuxiliary(lemma) || VerbLemmas.isModal(lemma);
    }

    private boolean mayBeFinite(Chunk chunk) {
        return (words.word(chunk.head).finite & (Word.THIRD_SINGULAR | Word.THIRD_PLURAL)) != 0;
    }

    private boolean mayBeNonFinite(Chunk chunk) {
        Word word = words.word(chunk.head);
        return word.participle || word.infinitive;
    }

    private void makeNonFinite(Chunk chunk) {
        Word word = words.word(chunk.head);
        chunk.kind = word.participle || !word.infinitive ? Chunk.Kind.PARTICIPLE : Chunk.Kind.INFINITIVE;
    }
}
