package org.newsgraph.entity;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Vocabulary;

/** Places that no list has, told by how they are built: {@code Bad Quellbrunn}, {@code Kassel-Harle}, {@code in Hohenmoos}. */
final class Settlements {
    private static final Pattern ENDING = Pattern.compile(
            ".{2,}(?:burg|berg|bergen|dorf|heim|hausen|stadt|städt|stedt|ingen|"
                    + "kirchen|kirch|bach|feld|felden|furt|münster|hofen|rode|roda|leben|weiler|moos|brunn|bronn|stätten|hagen|"
                    + "büttel|beck|beuren|brück|born|horst|scheid|rath|kamp|werder|zell|itz|walde|stein|reuth|grün|garten|acker)");
    private static final Pattern COUNTY = Pattern.compile("(\\p{Lu}[\\p{L}-]+?)(?:-K|k)reis(?:es)?");
    private static final Pattern SIDE =
            Pattern.compile("(?:Nord|Süd|Ost|West|Mittel|Zentral|Nordost|Nordwest|Südost|Südwest)-?(\\p{L}{4,})");
    private static final Set<String> BEFORE =
            Set.of("in", "In", "aus", "Aus", "nach", "bei", "Bei", "Gemeinde", "Ortsteil");

    private final Map<String, String> places;
    private final ClassNouns nouns;
    private final Vocabulary vocabulary;

    Settlements(Map<String, String> places, ClassNouns nouns, Vocabulary vocabulary) {
        this.places = places;
        this.nouns = nouns;
        this.vocabulary = vocabulary;
    }

    void find(Line line, int token, Consumer<Candidate> found) {
        String word = line.form(token);
        if (!line.tag(token).isNoun() || !Shape.isCapitalised(word)) {
            return;
        }
        if (word.equals("Bad") && line.tag(token + 1).isNoun() && Shape.isWord(line.form(token + 1))) {
            emit(line, token, token + 2, "City", found);
        } else if (isCounty(word)) {
            emit(line, token, token + 1, "Region", found);
        } else if (isPartOfTown(line, token) || isSide(word)) {
            emit(line, token, token + 1, "Place", found);
        } else if (BEFORE.contains(line.form(token - 1)) && isSettlement(line, token)) {
            emit(line, token, token + 1, "City", found);
        }
    }

    private static void emit(Line line, int begin, int end, String type, Consumer<Candidate> found) {
        found.accept(Candidate.of(line, begin, end, line.characters(begin, end), Candidate.Source.PLACE, type));
    }

    /** True for a word that ends like the names of towns do. */
    static boolean endsLikeATown(String word) {
        return ENDING.matcher(word).matches();
    }

    /** {@code Odenwaldkreis}, {@code Rhein-Sieg-Kreis}. */
    private boolean isCounty(String word) {
        var matcher = COUNTY.matcher(word);
        return matcher.matches()
                && (places.containsKey(matcher.group(1))
                        || (matcher.group(1).contains("-")
                                && places.containsKey(matcher.group(1)
                                        .substring(0, matcher.group(1).indexOf('-')))));
    }

    /** {@code Kassel-Harle}: a town's name before a word that is no common noun. */
    private boolean isPartOfTown(Line line, int token) {
        String word = line.form(token);
        int hyphen = word.indexOf('-');
        if (hyphen < 3 || !places.containsKey(word.substring(0, hyphen)) || nouns.of(line.token(token)) != null) {
            return false;
        }
        String rest = word.substring(hyphen + 1);
        return places.containsKey(rest)
                || line.tag(token) == Tag.NE
                || (Shape.isCapitalised(rest)
                        && Set.of(Vocabulary.Standing.UNHEARD, Vocabulary.Standing.NAME)
                                .contains(vocabulary.standing(rest)));
    }

    private boolean isSide(String word) {
        var matcher = SIDE.matcher(word);
        return matcher.matches() && places.containsKey(capitalised(matcher.group(1)));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A singular count noun would need an article after these prepositions; a town has none. */
    private boolean isSettlement(Line line, int token) {
        String word = line.form(token);
        boolean unlisted = Set.of(Vocabulary.Standing.UNHEARD, Vocabulary.Standing.COMPOUND, Vocabulary.Standing.NAME)
                .contains(vocabulary.standing(word));
        return unlisted
                && Shape.isWord(word)
                && !line.tag(token + 1).isNoun()
                && nouns.of(line.token(token)) == null
                && endsLikeATown(word);
    }
}
