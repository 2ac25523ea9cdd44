package org.newsgraph.entity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.Vocabulary;

/** What the words around a name say of its class. */
final class Surroundings {
    private static final Set<String> TITLES =
            Set.of("Herr", "Herrn", "Frau", "Dr.", "Dr", "Prof.", "Prof", "Mr.", "Mr", "Mrs.", "Ms.");
    /** What stands before the name of somebody who made a picture or text. */
    static final Set<String> CREDITS = Set.of(
            "Foto",
            "Fotos",
            "Bild",
            "Archivfoto",
            "Archivbild",
            "Symbolfoto",
            "Text",
            "Autor",
            "Autorin",
            "Moderation",
            "Interview",
            "Fotograf",
            "Redaktion",
            "Regie",
            "Drehbuch");
    /** Last words of names that only organisations bear. */
    private static final Set<String> ORGANIZATION_WORDS = Set.of(
            "Pharmaceuticals",
            "Pharma",
            "Energy",
            "Partners",
            "Group",
            "Gruppe",
            "Holding",
            "Holdings",
            "Games",
            "Studios",
            "Logistics",
            "Solutions",
            "Systems",
            "Capital",
            "Ventures",
            "Bank",
            "Airlines",
            "Airways",
            "Motors",
            "Technologies",
            "Technology",
            "Entertainment",
            "Media",
            "Records",
            "University",
            "Institute",
            "Foundation",
            "Society",
            "Association",
            "Orchestra",
            "Council",
            "Times",
            "Magazine",
            "News",
            "Verlag",
            "Industries",
            "International",
            "Networks",
            "Labs",
            "Software",
            "Robotics",
            "Therapeutics",
            "Biotech",
            "Semiconductor",
            "Electronics",
            "Consulting",
            "Services",
            "Insurance",
            "Financial",
            "Investments",
            "Investment",
            "Management",
            "Mining",
            "Resources",
            "Petroleum",
            "Foods",
            "Stiftung",
            "Werke",
            "Versicherung",
            "Versicherungen",
            "Airline",
            "Express",
            "Telecom",
            "Mobile",
            "Brothers",
            "Sons");

    private static final Map<String, String> PREPOSITIONS = Map.of(
            "in",
            "Place",
            "In",
            "Place",
            "aus",
            "Place",
            "Aus",
            "Place",
            "nach",
            "Place",
            "bei",
            "Organization",
            "Bei",
            "Organization");
    private static final Map<String, Double> WEIGHTS =
            Map.of("in", 1.1, "In", 1.1, "aus", 1.0, "Aus", 1.0, "nach", 0.5, "bei", 0.5, "Bei", 0.5);

    private final ClassNouns nouns;
    private final Vocabulary vocabulary;

    Surroundings(ClassNouns nouns, Vocabulary vocabulary) {
        this.nouns = nouns;
        this.vocabulary = vocabulary;
    }

    void vote(Line line, Candidate name, Ballot ballot) {
        if (name.name().indexOf(' ') > 0 && ORGANIZATION_WORDS.contains(line.form(name.end() - 1))) {
            ballot.add("Organization", 1.2);
        }
        credit(line, name, ballot);
        before(line, name, ballot);
        after(line, name, ballot);
        apposition(line, name.end(), ballot);
        copula(line, name.end(), ballot);
    }

    /** {@code Foto: Jana Quell}: who is credited with a picture or a text is a person where it has two names. */
    private static void credit(Line line, Candidate name, Ballot ballot) {
        boolean credited = line.form(name.begin() - 1).equals(":") && CREDITS.contains(line.form(name.begin() - 2));
        boolean author = name.begin() == 1 && line.form(0).equals("Von") && line.size() < 8;
        if ((credited || author) && name.end() - name.begin() == 2 && !Shape.hasDigit(name.name())) {
            ballot.add("Person", 1.2);
        }
    }

    private void before(Line line, Candidate name, Ballot ballot) {
        int before = name.begin() - 1;
        if (before < 0) {
            return;
        }
        String word = line.form(before);
        if (TITLES.contains(word)) {
            ballot.add("Person", 2.5);
        } else if (line.tag(before) == Tag.NN || line.tag(before) == Tag.NE) {
            noun(line, before, name, ballot);
        } else if (PREPOSITIONS.containsKey(word)) {
            boolean weak = name.end() - name.begin() > 2 || isOrdinary(line, name);
            ballot.add(PREPOSITIONS.getOrDefault(word, "Place"), weak ? 0.3 : WEIGHTS.getOrDefault(word, 0.0));
        } else if (word.equals("wie") && before > 0) {
            example(line, before - 1, ballot);
        } else if (word.equals("von") && before > 0 && "Person".equals(nouns.of(line.token(before - 1)))) {
            ballot.add("Organization", 0.8);
        }
    }

    /** One word that the dictionary has as a common noun only. */
    private boolean isOrdinary(Line line, Candidate name) {
        return name.end() - name.begin() == 1
                && switch (vocabulary.standing(line.form(name.begin()))) {
                    case NOUN, COMPOUND, OTHER -> true;
                    case NAME, EITHER, UNHEARD -> false;
                };
    }

    /** {@code Firmen wie X}. */
    private void example(Line line, int noun, Ballot ballot) {
        String type = nouns.of(line.token(noun));
        if (type != null) {
            ballot.add(type, 1.5);
        }
    }

    /** A class noun right before says the name's class; a person's role only when the name can be one's. */
    private void noun(Line line, int before, Candidate name, Ballot ballot) {
        String type = nouns.of(line.token(before));
        if (type != null && !(type.equals("Person") && Shape.hasInnerCapital(name.name()))) {
            ballot.add(type, 1.5);
        }
    }

    private void after(Line line, Candidate name, Ballot ballot) {
        int next = name.end();
        if (line.form(next).equals("(") && line.form(next + 2).equals(")") && isAge(line.form(next + 1))) {
            ballot.add("Person", 1.5);
        }
        boolean inflected = !line.characters(name.begin(), name.end()).equals(name.name());
        if (inflected && line.tag(next) == Tag.NN && "Person".equals(nouns.of(line.token(next)))) {
            ballot.add("Organization", 0.7);
        }
    }

    private static boolean isAge(String word) {
        return word.length() == 2 && word.chars().allMatch(Character::isDigit) && word.charAt(0) > '0';
    }

    /** {@code X, ein Hersteller …} and {@code X, der Konzern …}. */
    private void apposition(Line line, int end, Ballot ballot) {
        if (line.form(end).equals(",") && line.tag(end + 1) == Tag.ART) {
            String type = classOfNounFrom(line, end + 2);
            if (type != null) {
                ballot.add(type, 1.2);
            }
        }
    }

    /** {@code X ist ein Hersteller}. */
    private void copula(Line line, int end, Ballot ballot) {
        boolean copula = end < line.size() && line.token(end).lemma().equals("sein");
        if (copula && line.tag(end + 1) == Tag.ART) {
            String type = classOfNounFrom(line, end + 2);
            if (type != null) {
                ballot.add(type, 1.2);
            }
        }
    }

    private @Nullable String classOfNounFrom(Line line, int begin) {
        int noun = begin;
        while (line.tag(noun) == Tag.ADJA || line.tag(noun) == Tag.ADV || line.tag(noun) == Tag.CARD) {
            noun++;
        }
        if (noun >= line.size()) {
            return null;
        }
        Token token = line.token(noun);
        return nouns.of(token);
    }
}
