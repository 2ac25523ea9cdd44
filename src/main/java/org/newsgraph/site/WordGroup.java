package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.ontology.Frame.PartOfSpeech;

/**
 * Words of one language and part of speech.
 *
 * @param open whether the list is shown without a click
 */
record WordGroup(String language, String title, List<Reading> readings, boolean open) {
    private static final int FEW = 12;

    WordGroup {
        readings = List.copyOf(readings);
    }

    /** Frames by language and part of speech, in the order of their words. */
    static List<WordGroup> of(Collection<org.newsgraph.ontology.Frame> frames, OntologyView view) {
        SortedMap<String, SortedMap<PartOfSpeech, List<org.newsgraph.ontology.Frame>>> groups = new TreeMap<>();
        for (org.newsgraph.ontology.Frame frame : frames) {
            groups.computeIfAbsent(frame.language(), l -> new TreeMap<>())
                    .computeIfAbsent(frame.partOfSpeech(), p -> new ArrayList<>())
                    .add(frame);
        }
        return groups.values().stream()
                .flatMap(parts -> parts.values().stream())
                .map(group -> group(group, view))
                .toList();
    }

    private static WordGroup group(List<org.newsgraph.ontology.Frame> frames, OntologyView view) {
        var first = frames.getFirst();
        String pos = first.partOfSpeech().name().toLowerCase(Locale.ROOT);
        List<Reading> readings = frames.stream()
                .sorted(Comparator.comparing(org.newsgraph.ontology.Frame::lemma)
                        .thenComparing(org.newsgraph.ontology.Frame::id))
                .map(frame -> Reading.of(frame, view))
                .toList();
        String title = view.messages().lookup("ontology.pos." + pos) + " · " + view.language(first.language());
        return new WordGroup(first.language(), title, readings, readings.size() <= FEW);
    }
}
