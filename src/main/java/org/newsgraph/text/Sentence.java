package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.article.Block;
import org.newsgraph.article.Span;

/**
 * A sentence (or headline, list item) with its analysis.
 *
 * @param whole false for a part of one that is too long to be analysed: what it says may be undone by words in another part
 */
public record Sentence(
        int index,
        Span span,
        Block.Kind kind,
        List<Token> tokens,
        List<Phrase> phrases,
        List<Clause> clauses,
        boolean whole) {
    /** The most words and marks of a sentence that is analysed; a longer one is a list or no sentence. */
    public static final int LONGEST = 300;

    public Sentence {
        tokens = List.copyOf(tokens);
        phrases = List.copyOf(phrases);
        clauses = List.copyOf(clauses);
    }

    /** The phrases that have this role in a clause, in text order; conjuncts are not among them. */
    public List<Phrase> phrases(Clause clause, Phrase.Role role) {
        return phrases.stream()
                .filter(p -> p.role() == role && p.governor() == clause.index())
                .toList();
    }

    /** The phrases that depend on a phrase in this role, in text order. */
    public List<Phrase> dependents(Phrase phrase, Phrase.Role role) {
        return phrases.stream()
                .filter(p -> p.role() == role && p.governor() == phrase.index())
                .toList();
    }

    /** A phrase and all that is coordinated with it, in text order. */
    public List<Phrase> coordinated(Phrase phrase) {
        List<Phrase> all = new ArrayList<>(List.of(phrase));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(dependents(all.get(i), Phrase.Role.CONJUNCT));
        }
        return all;
    }

    /** The phrase whose range holds the token; of nested ones the innermost. */
    public Optional<Phrase> phraseAt(int token) {
        return phrases.stream()
                .filter(p -> p.begin() <= token && token < p.end())
                .reduce((a, b) -> b.end() - b.begin() <= a.end() - a.begin() ? b : a);
    }

    /** The clause a token belongs to. */
    public Optional<Clause> clauseAt(int token) {
        return clauses.stream().filter(c -> c.tokens().contains(token)).findFirst();
    }

    /** The characters' span of the tokens {@code begin} to {@code end} (exclusive). */
    public Span span(int begin, int end) {
        return new Span(
                tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
    }
}
