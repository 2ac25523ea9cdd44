package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which mentions lie where others are already, sentence by sentence. */
final class Overlaps {
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

    Overlaps(List<Mention> mentions) {
        mentions.forEach(m ->
                bySentence.computeIfAbsent(m.sentence(), s -> new ArrayList<>()).add(m));
    }

    boolean isFree(Mention mention) {
        return bySentence.getOrDefault(mention.sentence(), List.of()).stream()
                .noneMatch(other -> other.span().overlaps(mention.span()));
    }
}
