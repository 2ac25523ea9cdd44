package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;

/** Puts into words, for a {@link Trace}, why a match became a fact or none. */
record Explanation(Scene scene, Match match, Property property, Ontology ontology) {
    Grounds grounds(double base, double subject, double object) {
        return new Grounds(match.frame(), arguments(), scene.journal().reasons(), base, subject, object);
    }

    private List<Grounds.Argument> arguments() {
        return match.frame().arguments().stream()
                .map(Frame.Argument::fills)
                .filter(slot -> !slot.isEmpty())
                .distinct()
                .flatMap(slot -> match.fillers(slot).stream().map(f -> argument(slot, f)))
                .toList();
    }

    static Grounds.Argument argument(String slot, Filler filler) {
        return new Grounds.Argument(slot, filler.span(), reference(filler.kind()));
    }

    private static @Nullable String reference(Mention.@Nullable Kind kind) {
        return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    }

    /** Why a match gave no fact: its clause, else its subject, else its object. */
    String refusal(boolean assessed) {
        if (!assessed) {
            return "its clause says nothing of the world: a question, a condition, something unreal, or under a word"
                    + " that vouches for nothing";
        }
        List<String> subjects = faults("subject", property.domain());
        if (match.fillers("subject").isEmpty()
                || subjects.size() == match.fillers("subject").size()) {
            return subjects.isEmpty() ? "its subject is missing" : String.join(", ", subjects);
        }
        if (Quantities.isWanted(property)) {
            return "no amount or number stands where its object is";
        }
        List<String> objects = faults("object", property.range());
        return objects.isEmpty() ? "its object is missing, or its subject itself" : String.join(", ", objects);
    }

    private List<String> faults(String slot, Set<String> classes) {
        List<String> faults = new ArrayList<>();
        for (Filler filler : match.fillers(slot)) {
            Entity entity = filler.entity();
            String words = "its " + slot + " '" + scene.text().slice(filler.span()) + "'";
            if (entity == null) {
                faults.add(words + " is no name that was recognised, nor stands for one");
            } else if (entity.isLocal() && slot.equals("subject")) {
                faults.add(words + " stands for nobody with a name");
            } else if (!ontology.isAny(entity.type(), classes)) {
                faults.add(words + " is a " + entity.type() + ", but " + property.name() + " wants "
                        + String.join(
                                " or ",
                                Stream.of(classes.toArray(String[]::new))
                                        .sorted()
                                        .toList()));
            }
        }
        return faults;
    }
}
