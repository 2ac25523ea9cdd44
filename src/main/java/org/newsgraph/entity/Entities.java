package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.article.Span;

/** The entities of one article, found by the tokens that mention them. */
public final class Entities {
    /** A mention together with what it refers to. */
    public record Reference(Mention mention, Entity entity) {}

    private final List<Entity> all;
    private final Map<Integer, List<Reference>> bySentence = new HashMap<>();

    /** These, in the order of their first mentions. */
    public Entities(List<Entity> all) {
        this.all = List.copyOf(all);
        for (Entity entity : this.all) {
            for (Mention mention : entity.mentions()) {
                bySentence
                        .computeIfAbsent(mention.sentence(), s -> new ArrayList<>())
                        .add(new Reference(mention, entity));
            }
        }
        bySentence
                .values()
                .forEach(list -> list.sort(Comparator.comparing(r -> r.mention().span())));
    }

    /** All entities, in the order of their first mentions. */
    public List<Entity> all() {
        return all;
    }

    /** The references of a sentence in text order. */
    public List<Reference> in(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** The references whose mentions lie within a span of the body, in text order. */
    public List<Reference> in(Span span) {
        return bySentence.values().stream()
                .flatMap(List::stream)
                .filter(r -> span.contains(r.mention().span()))
                .sorted(Comparator.comparing(r -> r.mention().span()))
                .toList();
    }

    /** The references within the tokens {@code begin} to {@code end} (exclusive) of a sentence, in text order. */
    public List<Reference> in(int sentence, int begin, int end) {
        return in(sentence).stream()
                .filter(r -> r.mention().begin() >= begin && r.mention().end() <= end)
                .toList();
    }

    /** What the mention (not a compound's part) that covers a token refers to; of several the longest. */
    public Optional<Reference> at(int sentence, int token) {
        return in(sentence).stream()
                .filter(r -> r.mention().kind() != Mention.Kind.PART
                        && r.mention().begin() <= token
                        && token < r.mention().end())
                .max(Comparator.comparingInt(r -> r.mention().span().length()));
    }

    /** What a part of a compound token refers to ({@code Meta} in {@code Meta-Chef}). */
    public Optional<Reference> partAt(int sentence, int token) {
        return in(sentence).stream()
                .filter(r ->
                        r.mention().kind() == Mention.Kind.PART && r.mention().begin() == token)
                .findFirst();
    }
}
