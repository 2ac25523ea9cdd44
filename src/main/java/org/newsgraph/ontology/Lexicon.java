package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that say the ontology's properties, and those that signal a class or a status. */
public final class Lexicon {
    private final List<Frame> frames;
    private final Map<String, List<Frame>> byLemma = new HashMap<>();

    public Lexicon(List<Frame> frames) {
        this.frames = List.copyOf(frames);
        this.frames.forEach(
                f -> byLemma.computeIfAbsent(f.lemma(), l -> new ArrayList<>()).add(f));
    }

    public List<Frame> frames() {
        return frames;
    }

    /** The frames of a word; lemmas are case-sensitive, nouns capitalised. */
    public List<Frame> frames(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }
}
