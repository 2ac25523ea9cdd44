package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.Need;

/**
 * A frame of the lexicon as people read it: {@code X kaufen Y (für Z)}.
 *
 * @param before what stands before the word
 * @param after what stands behind it
 * @param says the relation, class or status
 * @param support verbs with which a noun says it, joined by commas
 * @param status the strongest that it can have, or null
 * @param constants qualifiers that the word itself gives
 */
record Reading(
        String lemma,
        String language,
        List<Slot> before,
        List<Slot> after,
        Ref says,
        String support,
        @Nullable Ref status,
        @Nullable Ref presentStatus,
        List<FactCard.Detail> constants,
        boolean negative) {
    private static final List<String> LETTERS = List.of("Z", "W", "V", "U", "T", "S", "R", "Q", "P");

    Reading {
        before = List.copyOf(before);
        after = List.copyOf(after);
        constants = List.copyOf(constants);
    }

    /**
     * A place in the pattern.
     *
     * @param marker the preposition, or another word before it; empty for none
     * @param letter that stands for what fills it; empty where only fixed words do
     * @param heads words of which one must stand there, joined by commas
     * @param function what it is in grammar
     * @param fills what it fills, or null where nothing
     */
    record Slot(
            String marker,
            String letter,
            String heads,
            String function,
            @Nullable Ref fills,
            Need need) {
        boolean isOptional() {
            return need != Need.REQUIRED;
        }

        boolean isUnderstood() {
            return need == Need.UNDERSTOOD;
        }
    }

    /** Those that stand for something. */
    List<Slot> slots() {
        List<Slot> all = new ArrayList<>(before);
        all.addAll(after);
        return all.stream().filter(slot -> !slot.letter().isEmpty()).toList();
    }

    static Reading of(org.newsgraph.ontology.Frame frame, OntologyView view) {
        List<Slot> before = new ArrayList<>();
        List<Slot> after = new ArrayList<>();
        List<String> free = new ArrayList<>(LETTERS);
        for (Argument argument : frame.arguments()) {
            Slot slot = slot(argument, letter(argument, free), view);
            (argument.function() == Function.SUBJECT ? before : after).add(slot);
        }
        return new Reading(
                frame.lemma(),
                frame.language(),
                before,
                after,
                view.ref(frame.reference()),
                String.join(", ", frame.supportVerbs().stream().sorted().toList()),
                status(frame.status(), view),
                status(frame.presentStatus(), view),
                frame.constants().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new FactCard.Detail(view.label(e.getKey()), Ref.plain(e.getValue())))
                        .toList(),
                frame.negative());
    }

    private static @Nullable Ref status(@Nullable String name, OntologyView view) {
        return name == null ? null : view.ref(name);
    }

    private static String letter(Argument argument, List<String> free) {
        return switch (argument.fills()) {
            case "" -> "";
            case "subject" -> "X";
            case "object" -> "Y";
            default -> free.size() > 1 ? free.removeFirst() : free.getFirst();
        };
    }

    private static Slot slot(Argument argument, String letter, OntologyView view) {
        String key = "ontology.function." + argument.function().name().toLowerCase(java.util.Locale.ROOT);
        return new Slot(
                marker(argument),
                letter,
                String.join(", ", argument.heads().stream().sorted().toList()),
                view.messages().lookup(key),
                fills(argument.fills(), view),
                argument.need());
    }

    private static String marker(Argument argument) {
        if (argument.marker() != null) {
            return argument.marker();
        }
        return switch (argument.function()) {
            case CLAUSE -> "… , dass";
            case POSSESSOR -> "von";
            case PREDICATIVE -> "als";
            case REFERENT -> "=";
            case SUBJECT, DIRECT_OBJECT, INDIRECT_OBJECT, GENITIVE_OBJECT, PREPOSITIONAL -> "";
        };
    }

    private static @Nullable Ref fills(String name, OntologyView view) {
        return switch (name) {
            case "" -> null;
            case "subject", "object", "speaker" -> Ref.plain(view.messages().lookup("ontology.fills." + name));
            default -> view.ref(name);
        };
    }
}
