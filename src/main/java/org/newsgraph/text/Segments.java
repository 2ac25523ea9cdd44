package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts the chunks of a sentence where a clause may begin or end: commas, stops, conjunctions, relative words. */
final class Segments {
    /** A run of chunks and what stands before it. */
    record Segment(Before before, List<Chunk> items) {
        Chunk first() {
            return items.getFirst();
        }

        int indexOf(Chunk.Kind kind) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).kind == kind) {
                    return i;
                }
            }
            return -1;
        }

        boolean has(Chunk.Kind kind) {
            return indexOf(kind) >= 0;
        }
    }

    /** What separates a segment from the one before. */
    enum Before {
        START,
        COMMA,
        STOP,
        SUBORDINATE,
        INFINITIVE,
        CONJUNCTION,
        REST
    }

    private final Words words;
    private final List<Chunk> chunks;
    private final List<Segment> segments = new ArrayList<>();
    private List<Chunk> current = new ArrayList<>();
    private Before before = Before.START;

    Segments(Words words, List<Chunk> chunks) {
        this.words = words;
        this.chunks = chunks;
    }

    List<Segment> cut() {
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.separates()) {
                separate(chunk);
            } else if (!cutAtQuestion(i, chunk)) {
                cutAtSubordinator(chunk);
                cutAtConjunction(i, chunk);
                current.add(chunk);
            }
        }
        close(Before.REST);
        return segments;
    }

    private void close(Before next) {
        if (!current.isEmpty()) {
            segments.add(new Segment(before, current));
            current = new ArrayList<>();
        }
        before = next;
    }

    private void separate(Chunk chunk) {
        boolean stop = chunk.kind == Chunk.Kind.STOP;
        if (!current.isEmpty()) {
            close(stop ? Before.STOP : Before.COMMA);
        } else if (stop) {
            before = Before.STOP;
        } else if (before == Before.START) {
            before = Before.COMMA;
        }
    }

    private boolean isQuestion(Chunk chunk) {
        return chunk.kind == Chunk.Kind.QUESTION_ADVERB
                || (chunk.nominal()
                        && (chunk.tag == Tag.PWS
                                || words.is(chunk.begin, Tag.PWAT)
                                || words.is(chunk.begin + 1, Tag.PWAT)));
    }

    /** An indirect question makes the clause verb-final, as a conjunction does. */
    private boolean cutAtQuestion(int i, Chunk chunk) {
        if (!isQuestion(chunk) || (finiteAt(i + 1) && !endsAfter(i + 1))) {
            return false;
        }
        boolean start = current.isEmpty() || (current.size() == 1 && current.getFirst().kind == Chunk.Kind.CONJUNCTION);
        boolean afterFinite = !start && current.stream().anyMatch(c -> c.kind == Chunk.Kind.FINITE);
        boolean opening = before != Before.COMMA && start && verbFinal(i);
        if (before != Before.COMMA && !afterFinite && !opening) {
            return false;
        }
        if (!start) {
            close(Before.SUBORDINATE);
        }
        Chunk sign = new Chunk(Chunk.Kind.SUBORDINATOR, chunk.begin, chunk.begin, chunk.begin, Tag.KOUS, "?");
        current.add(sign);
        current.add(chunk);
        return true;
    }

    /** {@code Wer die Aktien hält, …}: the first finite verb is the last thing before the comma. */
    private boolean verbFinal(int from) {
        for (int i = from + 1; i < chunks.size() && !chunks.get(i).separates(); i++) {
            if (finiteAt(i)) {
                return i > from + 1 && i + 1 < chunks.size() && chunks.get(i + 1).kind == Chunk.Kind.COMMA;
            }
        }
        return false;
    }

    private boolean finiteAt(int i) {
        return i < chunks.size() && chunks.get(i).kind == Chunk.Kind.FINITE;
    }

    private boolean endsAfter(int i) {
        return i + 1 >= chunks.size() || chunks.get(i + 1).separates();
    }

    private void cutAtSubordinator(Chunk chunk) {
        if (chunk.kind == Chunk.Kind.ZU_INTRODUCER && !current.isEmpty()) {
            close(Before.INFINITIVE);
            return;
        }
        if (!chunk.subordinates() || current.isEmpty() || onlyPrelude(chunk)) {
            return;
        }
        boolean nested = chunk.relative
                && current.getFirst().subordinates()
                && current.stream().noneMatch(c -> c.kind == Chunk.Kind.FINITE);
        if (nested) {
            return;
        }
        List<Chunk> next = new ArrayList<>();
        if (current.getLast().kind == Chunk.Kind.CONJUNCTION) {
            next.add(current.removeLast());
        }
        close(Before.SUBORDINATE);
        current = next;
    }

    /** Conjunctions, adverbs and such before the subordinating word belong to its clause. */
    private boolean onlyPrelude(Chunk chunk) {
        boolean phraseToo = chunk.kind == Chunk.Kind.SUBORDINATOR && before == Before.COMMA;
        return current.stream().allMatch(c -> switch (c.kind) {
            case CONJUNCTION, OTHER, COMPARISON -> true;
            case PREPOSITIONAL -> phraseToo;
            default -> false;
        });
    }

    private void cutAtConjunction(int i, Chunk chunk) {
        if (chunk.kind != Chunk.Kind.CONJUNCTION) {
            return;
        }
        boolean afterInfinitive = !current.isEmpty() && current.getLast().kind == Chunk.Kind.ZU_INFINITIVE;
        if (afterInfinitive && finiteAt(i + 1) && !endsAfter(i + 1)) {
            close(Before.CONJUNCTION); // plant, X zu tun(,) und hat Y getan
            return;
        }
        if (current.stream().noneMatch(c -> c.kind == Chunk.Kind.FINITE)) {
            return;
        }
        boolean parallel = i > 0
                && i + 1 < chunks.size()
                && chunks.get(i - 1).kind == chunks.get(i + 1).kind
                && isVerbalOrAdverbial(chunks.get(i + 1).kind);
        for (int k = i + 1; k < chunks.size(); k++) {
            Chunk next = chunks.get(k);
            if (next.kind == Chunk.Kind.FINITE) {
                close(Before.CONJUNCTION);
                return;
            }
            if (next.separates() || (parallel && next.kind == Chunk.Kind.CONJUNCTION) || next.subordinates()) {
                return;
            }
        }
    }

    private static boolean isVerbalOrAdverbial(Chunk.Kind kind) {
        return switch (kind) {
            case ADJECTIVE, OTHER, PARTICIPLE, INFINITIVE, ZU_INFINITIVE -> true;
            default -> false;
        };
    }
}
