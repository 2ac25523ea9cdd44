package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hangs lists after wie, etwa, darunter, zum Beispiel on the phrase they are examples of. */
final class ExampleLists {
    private static final Set<String> EXAMPLES = Set.of(
            "wie",
            "etwa",
            "darunter",
            "beispielsweise",
            "insbesondere",
            "namentlich",
            "also",
            "nämlich",
            "zb",
            "z.b.",
            "vorneweg");
    private static final Set<String> EXAMPLE_PAIRS =
            Set.of("zum beispiel", "unter anderem", "z. b.", "u. a.", "vor allem", "allen voran");

    private final Words words;
    private final List<Chunk> chunks;

    ExampleLists(Words words, List<Chunk> chunks) {
        this.words = words;
        this.chunks = chunks;
    }

    /** The chunks that are left. */
    List<Chunk> attach() {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            Chunk target = exampleTarget(out, chunk);
            int marked = target == null ? -1 : markedEnd(i);
            if (target != null
                    && marked < chunks.size()
                    && isExample(marked)
                    && fitsExample(out, chunk, target, chunks.get(marked))) {
                Chunk example = chunks.get(marked);
                if (out.getLast().kind == Chunk.Kind.COMMA) {
                    out.removeLast();
                }
                int last = coordinateFrom(marked, example);
                if (example.kind == Chunk.Kind.PREPOSITIONAL && chunk.kind == Chunk.Kind.COMPARISON) {
                    example.preposition = -1;
                }
                example.attach(target, Phrase.Role.EXAMPLE);
                i = last;
                if (i + 1 < chunks.size()
                        && chunks.get(i + 1).kind == Chunk.Kind.COMMA
                        && !startsClause(i + 2)
                        && finiteBetween(i + 2)) {
                    i++;
                }
            } else {
                out.add(chunk);
            }
        }
        return out;
    }

    /** A list that is not introduced by wie needs a comma before it, and a preposition only where its noun has one. */
    private static boolean fitsExample(List<Chunk> out, Chunk marker, Chunk target, Chunk example) {
        boolean open = marker.kind == Chunk.Kind.COMPARISON || out.getLast().kind == Chunk.Kind.COMMA;
        return open && (example.kind == Chunk.Kind.NOUN || target.kind == Chunk.Kind.PREPOSITIONAL);
    }

    private boolean finiteBetween(int from) {
        for (int i = from; i < chunks.size() && !chunks.get(i).separates(); i++) {
            if (chunks.get(i).kind == Chunk.Kind.FINITE) {
                return true;
            }
        }
        return false;
    }

    private boolean startsClause(int i) {
        return i < chunks.size() && (chunks.get(i).subordinates() || chunks.get(i).kind == Chunk.Kind.CONJUNCTION);
    }

    private @Nullable Chunk exampleTarget(List<Chunk> out, Chunk marker) {
        if (out.isEmpty() || !marksExample(marker)) {
            return null;
        }
        Chunk before = out.getLast();
        if (before.kind == Chunk.Kind.COMMA && marker.kind != Chunk.Kind.SUBORDINATOR) {
            before = words.lower(marker.begin).equals("darunter") ? lastComplement(out) : lastConstituent(out);
        }
        boolean noun = before.nominal() && !before.pronoun && !before.isName();
        boolean plural = (before.joint & Grammar.PLURAL) != 0 || marker.kind != Chunk.Kind.COMPARISON;
        return noun && plural && !before.time ? before : null;
    }

    /** What stands before a comma, verb forms at the end of the clause left out. */
    private static Chunk lastConstituent(List<Chunk> out) {
        int i = out.size() - 2;
        while (i > 0
                && (out.get(i).nonFinite()
                        || out.get(i).kind == Chunk.Kind.PARTICLE
                        || out.get(i).kind == Chunk.Kind.FINITE)) {
            i--;
        }
        return out.get(Math.max(i, 0));
    }

    /** What darunter looks back at: the last plural noun phrase without preposition, else whatever stands last. */
    private static Chunk lastComplement(List<Chunk> out) {
        for (int i = out.size() - 1; i >= 0; i--) {
            Chunk chunk = out.get(i);
            boolean plural = (chunk.joint & Grammar.PLURAL) != 0 && (chunk.joint & Grammar.SINGULAR) == 0;
            if (chunk.kind == Chunk.Kind.NOUN && !chunk.pronoun && !chunk.isName() && plural) {
                return chunk;
            }
        }
        return lastConstituent(out);
    }

    private boolean marksExample(Chunk chunk) {
        String lower = words.lower(chunk.begin);
        boolean word = chunk.kind == Chunk.Kind.COMPARISON
                || chunk.kind == Chunk.Kind.OTHER
                || chunk.kind == Chunk.Kind.QUESTION_ADVERB;
        return (word && EXAMPLES.contains(lower)) || EXAMPLE_PAIRS.contains(lower + " " + words.lower(chunk.begin + 1));
    }

    private int markedEnd(int i) {
        int end = i + 1;
        while (end < chunks.size()
                && end < i + 4
                && (marksExample(chunks.get(end))
                        || words.lower(chunks.get(end).begin).matches("b\\.|a\\.|beispiel|anderem|allem|voran|auch"))) {
            end++;
        }
        return end;
    }

    private boolean isExample(int i) {
        Chunk chunk = chunks.get(i);
        return chunk.nominal() && !chunk.pronoun && !chunk.relative && !chunk.time;
    }

    /** Collects a list of names that begins at a chunk; the index of its last chunk. */
    private int coordinateFrom(int i, Chunk first) {
        int last = i;
        while (last + 2 < chunks.size()
                && (chunks.get(last + 1).kind == Chunk.Kind.COMMA
                        || Coordination.isCoordinator(words, chunks.get(last + 1)))
                && isExample(last + 2)
                && !startsMain(last + 2)) {
            chunks.get(last + 2).attach(first, Phrase.Role.CONJUNCT);
            last += 2;
            if (Coordination.isCoordinator(words, chunks.get(last - 1))) {
                break;
            }
        }
        return last;
    }

    private boolean startsMain(int i) {
        return i + 1 < chunks.size()
                && chunks.get(i + 1).kind == Chunk.Kind.FINITE
                && chunks.get(i - 1).kind == Chunk.Kind.COMMA;
    }
}
