package org.newsgraph.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a story sentence by sentence; a name is given in full at first, and shorter later. For one article. */
final class Telling {
    private static final Map<String, GrammarCase> CASES = Map.of(
            "n", GrammarCase.NOMINATIVE,
            "a", GrammarCase.ACCUSATIVE,
            "d", GrammarCase.DATIVE,
            "g", GrammarCase.GENITIVE);

    /** Blanks that empty alternatives leave, and prepositions that join the article after them. */
    private static final Map<String, String> REPAIRS = repairs();

    private final Grammar grammar;
    private final Story story;
    private final Draw draw;
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> bound = new HashMap<>();

    Telling(Grammar grammar, Story story, Draw draw) {
        this.grammar = grammar;
        this.story = story;
        this.draw = draw;
    }

    private static Map<String, String> repairs() {
        Map<String, String> repairs = new LinkedHashMap<>();
        repairs.put("  ", " ");
        repairs.put(" ,", ",");
        repairs.put(" .", ".");
        repairs.put("ei dem ", "eim ");
        repairs.put("on dem ", "om ");
        repairs.put("u dem ", "um ");
        repairs.put("u der ", "ur ");
        return repairs;
    }

    /** A sentence of a pattern, with what it says. */
    Sentence tell(SentencePattern pattern) {
        bound.clear();
        StringBuilder text = new StringBuilder();
        pattern.pieces().forEach(piece -> add(piece, text));
        return new Sentence(
                finished(text.toString()),
                pattern.facts().stream().map(this::filled).toList());
    }

    /** An alternative of a list, as a sentence without facts. */
    String words(String list) {
        StringBuilder text = new StringBuilder();
        addWords(list, text);
        return finished(text.toString());
    }

    private void add(Piece piece, StringBuilder text) {
        switch (piece) {
            case Piece.Words words -> text.append(words.text());
            case Piece.Choice choice -> draw.of(choice.alternatives()).forEach(each -> add(each, text));
            case Piece.Amount amount -> text.append(grouped(draw.amount(amount.least(), amount.most())));
            case Piece.Gendered gendered ->
                text.append(story.role(gendered.name()).female() ? gendered.female() : gendered.male());
            case Piece.Slot slot -> addSlot(slot, text);
        }
    }

    private static String grouped(int number) {
        return number < 1000
                ? "" + number
                : grouped(number / 1000) + String.format(Locale.ROOT, ".%03d", number % 1000);
    }

    private void addSlot(Piece.Slot slot, StringBuilder text) {
        Referent referent = story.cast().get(slot.name());
        if (referent == null) {
            int begin = text.length();
            addWords(slot.name(), text);
            bound.put(slot.name(), text.substring(begin));
        } else {
            text.append(slot.form().equals("s") ? referent.shortName() : name(slot, referent));
        }
    }

    private String name(Piece.Slot slot, Referent referent) {
        GrammarCase grammarCase = CASES.get(slot.form());
        if (grammarCase == null) {
            throw new BenchException(
                    "{" + slot.name() + "." + slot.form() + "}: no such form; there are n, a, d, g, s");
        }
        List<Naming> names = named.add(slot.name()) ? referent.first() : referent.later();
        return draw.of(names).in(grammarCase);
    }

    private void addWords(String list, StringBuilder text) {
        switch (list) {
            case "yearPast" -> text.append(story.date().getYear() - draw.amount(1, 30));
            case "yearAhead" -> text.append(story.date().getYear() + 1 + draw.below(5));
            default -> draw.of(grammar.words(list)).forEach(each -> add(each, text));
        }
    }

    /** A fact of a pattern about those of the story; words that are not yet told stand as they are. */
    Told filled(Told told) {
        return new Told(end(told.subject()), told.property(), end(told.object()), told.status(), told.required());
    }

    /** A role's name, the words a slot was filled with, or what the pattern itself says; a minus stays. */
    private String end(String written) {
        Referent referent = story.cast().get(written);
        if (referent != null) {
            return referent.name();
        }
        String sign = written.startsWith("-") ? "-" : "";
        @Nullable String words = bound.get(written.substring(sign.length()));
        return words == null ? written : sign + words;
    }

    /** Begun with a capital, prepositions joined with articles. */
    private static String finished(String text) {
        String joined = text;
        for (Map.Entry<String, String> repair : REPAIRS.entrySet()) {
            joined = joined.replace(repair.getKey(), repair.getValue());
        }
        joined = joined.strip();
        return joined.substring(0, 1).toUpperCase(Locale.GERMAN) + joined.substring(1);
    }
}
