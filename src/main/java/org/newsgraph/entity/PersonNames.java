package org.newsgraph.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Vocabulary;

/** Names of persons, known by a given name, a title or the role before them. */
final class PersonNames implements CandidateStage {
    private static final Set<String> TITLES =
            Set.of("Herr", "Herrn", "Frau", "Dr.", "Dr", "Prof.", "Prof", "Mr.", "Mr", "Mrs.", "Ms.", "Sir", "Lord");
    private static final Set<String> PARTICLES = Set.of(
            "von",
            "van",
            "de",
            "der",
            "den",
            "zu",
            "di",
            "da",
            "del",
            "della",
            "bin",
            "al",
            "la",
            "le",
            "dos",
            "ten",
            "ter",
            "vom",
            "zur",
            "Freiherr",
            "Graf",
            "el",
            "du");

    /** Tells whether a known organisation's name begins at a token. */
    interface Organizations {
        boolean startsAt(Line line, int token);
    }

    private final Set<String> legalForms = Set.copyOf(WordList.lines("legal-forms.txt"));
    private final Organizations organizations;
    private final Map<String, String> givenNames;
    private final Set<String> never;
    private final ClassNouns nouns;
    private final Vocabulary vocabulary;

    PersonNames(
            Map<String, String> givenNames,
            Set<String> never,
            ClassNouns nouns,
            Vocabulary vocabulary,
            Organizations organizations) {
        this.organizations = organizations;
        this.vocabulary = vocabulary;
        this.givenNames = givenNames;
        this.never = never;
        this.nouns = nouns;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i < line.size(); i++) {
            int end = line.isShouted() ? i : nameEnd(line, i);
            if (end > i) {
                found.accept(Candidate.of(line, i, end, line.characters(i, end), Candidate.Source.PERSON, "Person"));
                i = end - 1;
            }
        }
    }

    /** The token after a person's name that begins here; the begin itself when none does. */
    private int nameEnd(Line line, int begin) {
        boolean titled = begin > 0 && TITLES.contains(line.form(begin - 1));
        boolean role = begin > 0 && "Person".equals(classBefore(line, begin));
        int end = begin;
        while (isGivenName(line.form(end)) || (end > begin && Shape.isInitial(line.form(end)))) {
            end++;
        }
        boolean given = end > begin;
        if (!given && (isCredited(line, begin) || isHolder(line, begin))) {
            return begin + 2;
        }
        if (!given && Shape.isInitial(line.form(begin)) && isSurname(line, begin + 1, true)) {
            return surnameEnd(line, begin + 1);
        }
        int surname = afterParticles(line, end);
        if (surname > end && isOrganization(line, surname)) {
            return end > begin + 1 ? end : begin; // Jan Peter von der Nordbank
        }
        if (surname > end || given || titled || role) {
            if (given && isSurname(line, surname, false)) {
                return surnameEnd(line, surname);
            }
            if (!given && titled && !TITLES.contains(line.form(begin)) && isSurname(line, surname, false)) {
                return surnameEnd(line, surname);
            }
            if (!given
                    && role
                    && surname == begin
                    && isSurname(line, begin, true)
                    && isSurname(line, begin + 1, true)) {
                return surnameEnd(line, begin + 1);
            }
        }
        return begin;
    }

    /** {@code Foto: Orwin Quell}: two words that the dictionary does not have as common nouns. */
    private boolean isCredited(Line line, int begin) {
        return line.form(begin - 1).equals(":")
                && Surroundings.CREDITS.contains(line.form(begin - 2))
                && isUncommon(line.form(begin))
                && isUncommon(line.form(begin + 1))
                && !Shape.isCapitalised(line.form(begin + 2));
    }

    /** {@code der Forschungschef von Nordlicht, Orwin Quell,}: two names behind a person's noun with its attribute. */
    private boolean isHolder(Line line, int begin) {
        boolean enclosed = line.form(begin - 1).equals(",")
                && line.form(begin + 2).equals(",")
                && isSurname(line, begin, true)
                && isSurname(line, begin + 1, true);
        for (int i = begin - 2; enclosed && i >= 0 && i >= begin - 7 && isAttribute(line, i); i--) {
            if ("Person".equals(nouns.of(line.token(i)))) {
                return line.tag(i + 1) == Tag.ART || line.form(i + 1).matches("von|vom|bei|beim");
            }
        }
        return false;
    }

    private static boolean isAttribute(Line line, int token) {
        return !line.tag(token).isPunctuation() && !line.tag(token).isVerb() && line.tag(token) != Tag.KON;
    }

    private boolean isUncommon(String word) {
        return Shape.isCapitalised(word)
                && Shape.isWord(word)
                && !Shape.isAllCapitals(word)
                && !never.contains(word)
                && switch (vocabulary.standing(word)) {
                    case NAME, UNHEARD, COMPOUND -> true;
                    case EITHER, NOUN, OTHER -> false;
                };
    }

    private @Nullable String classBefore(Line line, int begin) {
        return nouns.of(line.token(begin - 1));
    }

    private boolean isGivenName(String word) {
        return givenNames.containsKey(word)
                || (word.length() > 3
                        && Shape.isAllCapitals(word)
                        && givenNames.containsKey(
                                word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)));
    }

    /** True where an organisation's name begins, by the register or the legal form behind it. */
    private boolean isOrganization(Line line, int token) {
        return legalForms.contains(line.form(token + 1))
                || legalForms.contains(line.form(token + 2))
                || organizations.startsAt(line, token);
    }

    private static int afterParticles(Line line, int begin) {
        int end = begin;
        while (end < line.size() && PARTICLES.contains(line.form(end))) {
            end++;
        }
        return end;
    }

    private int surnameEnd(Line line, int surname) {
        int end = surname + 1;
        while (end < line.size() && end - surname < 2 && isSurname(line, end, true) && !isGivenName(line.form(end))) {
            end++;
        }
        return end;
    }

    private boolean isSurname(Line line, int token, boolean strict) {
        String word = line.form(token);
        if (!Shape.isCapitalised(word) || !Shape.isWord(word) || never.contains(word)) {
            return false;
        }
        Tag tag = line.tag(token);
        boolean noun = strict ? tag == Tag.NE || tag == Tag.FM : tag.isNoun() || tag == Tag.XY || tag == Tag.ADJA;
        return noun && (tag != Tag.NN || nouns.of(line.token(token)) == null);
    }
}
