package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that say the ontology's properties, and those that signal a class or a status. */
public final class Lexicon {
    private final List<Frame> frames;
    private final Map<String, List<Frame>> byLemma = new HashMap<>();
    private final Map<String, List<Frame>> byReference = new HashMap<>();

    /** A lexicon of these frames. */
    public Lexicon(List<Frame> frames) {
        this.frames = List.copyOf(frames);
        for (Frame frame : this.frames) {
            byLemma.computeIfAbsent(frame.lemma(), l -> new ArrayList<>()).add(frame);
            byReference
                    .computeIfAbsent(frame.reference(), r -> new ArrayList<>())
                    .add(frame);
        }
    }

    /** All frames, in the order of the files. */
    public List<Frame> frames() {
        return frames;
    }

    /** The frames of a word; lemmas are case-sensitive, nouns capitalised. */
    public List<Frame> frames(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }

    /** The frames that say a property, signal a class or set a status, by its local name. */
    public List<Frame> framesOf(String reference) {
        return byReference.getOrDefault(reference, List.of());
    }
}
