package org.newsgraph.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sameness by the names that the gold lists for the entities of an article, and names that mean the same everywhere. */
final class Aliases implements Sameness {
    private static final double SAME_CLAIM = 0.4;
    private static final int TELLING_EVIDENCE = 3;

    private final List<Set<String>> people = new ArrayList<>();
    private final List<Set<String>> described = new ArrayList<>();
    private final List<Set<String>> all = new ArrayList<>();

    /** @param canonical names and those that stand for them in every article */
    Aliases(List<GoldFolder.NamedEntity> entities, Map<String, String> canonical) {
        for (GoldFolder.NamedEntity entity : entities) {
            Set<String> names = new HashSet<>();
            entity.names().forEach(name -> names.add(Spelling.name(name)));
            canonical.forEach((one, other) -> {
                if (names.contains(Spelling.name(one)) || names.contains(Spelling.name(other))) {
                    names.add(Spelling.name(one));
                    names.add(Spelling.name(other));
                }
            });
            all.add(names);
            if (entity.type().equals("Person")) {
                people.add(names);
            }
            if (entity.isDescribed()) {
                described.add(names);
            }
        }
    }

    @Override
    public boolean names(String gold, String found) {
        String one = Spelling.name(gold);
        String other = Spelling.name(found);
        if (one.equals(other) || share(all, one, other)) {
            return true;
        }
        boolean known = all.stream().anyMatch(names -> names.contains(other));
        return !known && (isSurname(one, other) || describes(one, other));
    }

    private static boolean share(List<Set<String>> entities, String one, String other) {
        return entities.stream().anyMatch(names -> names.contains(one) && names.contains(other));
    }

    /** One person's names, of which one is a part of the other; a surname that two people have says nothing. */
    private boolean isSurname(String one, String other) {
        List<Set<String>> candidates = people.stream()
                .filter(names -> names.stream().anyMatch(name -> isPart(name, other)))
                .toList();
        return candidates.size() == 1 && candidates.getFirst().contains(one);
    }

    private static boolean isPart(String whole, String part) {
        List<String> longer = Arrays.asList(whole.split(" ", -1));
        List<String> shorter = Arrays.asList(part.split(" ", -1));
        return longer.size() > 1
                && longer.getLast().equals(shorter.getLast())
                && (longer.containsAll(shorter) || shorter.containsAll(longer));
    }

    /** Cases, events, and what the annotator had to name have no names but descriptions. */
    private boolean describes(String one, String other) {
        return described.stream()
                .filter(names -> names.contains(one))
                .flatMap(Set::stream)
                .anyMatch(name -> Spelling.overlap(Spelling.stems(name), Spelling.stems(other)) >= SAME_CLAIM);
    }

    @Override
    public double words(GoldFact gold, String found) {
        Set<String> stems = Spelling.stems(found);
        double same = Spelling.overlap(stems, Spelling.stems(gold.object()));
        Set<String> evidence = Spelling.stems(gold.evidence());
        if (evidence.size() >= TELLING_EVIDENCE) {
            same = Math.max(same, 0.98 * Spelling.overlap(stems, evidence));
        }
        return same >= SAME_CLAIM ? same : 0;
    }
}
