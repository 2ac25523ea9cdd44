package org.newsgraph.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.newsgraph.text.Tag;

/** Names that end in a legal form, as in {@code Nordlicht Werke GmbH & Co. KG}. */
final class LegalForms implements CandidateStage {
    private static final Set<String> ABBREVIATIONS = Set.of("Fa.", "Firma", "Sonstiges");
    private static final int LONGEST_NAME = 6;
    private static final Set<String> ASSOCIATIONS = Set.of("e.V.", "e. V.");

    /** By their first character, the longest first. */
    private final Map<Character, List<String>> forms = WordList.lines("legal-forms.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(form -> form.charAt(0)));

    private final Set<String> never;
    private final ClassNouns nouns;

    LegalForms(Set<String> never, ClassNouns nouns) {
        this.never = never;
        this.nouns = nouns;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        int from = 0;
        for (int i = 1; i < line.size(); i++) {
            String form = formAt(line, i);
            int last = form.isEmpty() ? -1 : line.tokenEndingAt(line.begin(i) + form.length(), i);
            int begin = last < 0 ? i : nameBegin(line, i, from);
            if (begin < i && (line.tag(i) != Tag.APPR || Shape.isAllCapitals(form))) {
                String type = ASSOCIATIONS.contains(form) ? "Organization" : "Company";
                String name = line.characters(begin, i);
                found.accept(Candidate.of(line, begin, last + 1, name, Candidate.Source.LEGAL_FORM, type));
                from = last + 1;
                i = last;
            }
        }
    }

    private String formAt(Line line, int token) {
        int begin = line.begin(token);
        for (String form : forms.getOrDefault(line.characters().charAt(begin), List.of())) {
            int end = begin + form.length();
            if (line.characters().startsWith(form, begin)
                    && (end == line.characters().length()
                            || !Character.isLetterOrDigit(line.characters().charAt(end)))) {
                return form;
            }
        }
        return "";
    }

    /** Leftwards over capitalised words up to what cannot belong to a company's name. */
    private int nameBegin(Line line, int form, int from) {
        int begin = form;
        while (begin > from && form - begin < LONGEST_NAME && belongs(line, begin - 1, begin == form)) {
            begin--;
        }
        for (int i = begin; i < form; i++) {
            if (isCue(line, i, form)) {
                begin = i + 1; // der Hamburger Autobauer Nordlicht AG
            }
        }
        while (begin < form && isConnector(line.form(begin))) {
            begin++;
        }
        return begin;
    }

    private boolean belongs(Line line, int token, boolean nextToForm) {
        String word = line.form(token);
        if (isConnector(word)) {
            return !nextToForm && token > 0 && Shape.isCapitalised(line.form(token - 1));
        }
        return switch (line.tag(token)) {
            case NE, NN, FM, XY, ADJA, CARD, TRUNC ->
                (Shape.isCapitalised(word) || Shape.hasInnerCapital(word) || (nextToForm && Shape.hasDigit(word)))
                        && !ABBREVIATIONS.contains(word)
                        && (!never.contains(word)
                                || word.startsWith("Deutsche")
                                || (word.endsWith("er") && line.tag(token + 1) == Tag.NN));
            default -> Shape.isAllCapitals(word) || Shape.hasInnerCapital(word);
        };
    }

    private static boolean isConnector(String word) {
        return word.equals("&") || word.equals("+");
    }

    /** {@code Autobauer} before {@code Nordlicht AG} says what the name is, it is not part of it. */
    private boolean isCue(Line line, int token, int form) {
        return token + 1 < form
                && line.tag(token) == Tag.NN
                && nouns.of(line.token(token)) != null
                && line.tag(token + 1) == Tag.NE;
    }
}
