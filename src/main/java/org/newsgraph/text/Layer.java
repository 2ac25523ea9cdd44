package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence without its parentheses, or one parenthesis, analysed by itself; origin gives the sentence's token of each word. */
final class Layer {
    final int[] origin;
    final Words words;
    final List<Chunk> chunks = new ArrayList<>();
    List<ClauseDraft> clauses = List.of();

    Layer(Words words, int[] origin) {
        this.words = words;
        this.origin = origin;
    }

    /** Analyses the layer; names are the capitalised words of the whole article. */
    void analyse(java.util.Set<String> names) {
        TagRepair.mend(words);
        List<Chunk> found = new Chunker(words).chunks();
        chunks.addAll(found);
        List<Chunk> constituents = new Attacher(words, found, names).attach();
        VerbRepair.repair(words, constituents);
        clauses = new ClauseFinder(words, new Segments(words, constituents).cut(), found).clauses();
        clauses = Ellipsis.split(clauses);
        for (ClauseDraft clause : clauses) {
            clause.verb = VerbGroup.of(words, clause);
            new Roles(words, clause).assign();
        }
        chunks.removeIf(c -> c.end <= c.begin);
        chunks.forEach(this::retag);
    }

    /** Lets the tag of a verb follow what the clause analysis made of it. */
    private void retag(Chunk chunk) {
        Tag tag = words.tag(chunk.head);
        String form = switch (chunk.kind) {
            case FINITE -> "FIN";
            case INFINITIVE -> "INF";
            case PARTICIPLE -> "PP";
            default -> "";
        };
        boolean imperative = tag.name().endsWith("IMP");
        if (tag.isVerb() && !form.isEmpty() && !tag.name().endsWith(form) && !imperative) {
            words.tag(chunk.head, TagRepair.of(tag, form));
        }
    }

    /** The clause that holds a chunk, by the chunk it hangs on when it is no constituent itself. */
    static @Nullable ClauseDraft clauseOf(Chunk chunk) {
        Chunk top = chunk;
        while (top.clause == null && top.governor != null) {
            top = top.governor;
        }
        return top.clause;
    }
}
