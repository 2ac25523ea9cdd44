package org.newsgraph.entity;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Vocabulary;

/**
 * Towns, countries and regions of the place list, and what is built of them; those that read as ordinary nouns only where
 * their words around say so.
 */
final class PlaceNames implements CandidateStage {
    private static final Set<String> BEFORE_PLACES = Set.of(
            "in", "In", "aus", "Aus", "nach", "Nach", "bei", "Bei", "um", "Raum", "Stadt", "Richtung", "zwischen");
    private static final Set<String> COUNTIES =
            Set.of("Landkreis", "Landkreises", "Kreis", "Kreises", "Kanton", "Kantons", "Landkreise");
    private static final Set<String> WATERS_AND_HILLS = Set.of(
            "See",
            "Main",
            "Rhein",
            "Neckar",
            "Inn",
            "Lech",
            "Donau",
            "Weinstraße",
            "Harz",
            "Taunus",
            "Odenwald",
            "Ruhr",
            "Saale",
            "Elbe",
            "Oder",
            "Ilm",
            "Fulda",
            "Steigerwald",
            "Brenz",
            "Tauber",
            "Innkreis",
            "Mühlkreis",
            "Breisgau",
            "Allgäu",
            "Schwarzwald",
            "Gebirge",
            "Berg",
            "Mur",
            "Glan",
            "Drau",
            "Ybbs",
            "Krems",
            "Leitha",
            "Pongau",
            "Isar");

    private final Map<String, String> places = WordList.tabbed("place-names.tsv");
    private final NameIndex index = new NameIndex(places.keySet());
    private final Set<String> never;
    private final Settlements settlements;
    private final Vocabulary vocabulary;

    PlaceNames(Set<String> never, ClassNouns nouns, Vocabulary vocabulary) {
        this.never = never;
        this.vocabulary = vocabulary;
        this.settlements = new Settlements(places, nouns, vocabulary);
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i < line.size(); i++) {
            listed(line, i, found);
            if (!never.contains(line.form(i)) && !line.isShouted()) {
                settlements.find(line, i, found);
            }
        }
    }

    private void listed(Line line, int begin, Consumer<Candidate> found) {
        index.match(line.characters(), line.begin(begin)).ifPresent(match -> {
            int last = line.tokenEndingAt(match.wordEnd(), begin);
            String type = places.getOrDefault(match.name(), "Place");
            if (last >= 0 && isName(line, begin, last, type)) {
                int end = afterWater(line, last + 1);
                boolean county = COUNTIES.contains(line.form(begin - 1));
                int from = county ? begin - 1 : begin;
                String name = end > last + 1 || county ? line.characters(from, end) : match.name();
                found.accept(Candidate.of(line, from, end, name, Candidate.Source.PLACE, county ? "Region" : type));
            }
        });
    }

    /** After {@code am See} or {@code an der Donau}, which belongs to the name of a town. */
    private static int afterWater(Line line, int end) {
        if (line.form(end).matches("am|im") && WATERS_AND_HILLS.contains(line.form(end + 1))) {
            return end + 2;
        }
        boolean river = line.form(end).matches("an|ob") && line.form(end + 1).equals("der");
        return river && WATERS_AND_HILLS.contains(line.form(end + 2)) ? end + 3 : end;
    }

    private boolean isName(Line line, int begin, int last, String type) {
        if (never.contains(line.form(begin))) {
            return false;
        }
        Tag tag = line.tag(begin);
        if (begin < last || tag == Tag.NE) {
            return true;
        }
        return tag.isNoun()
                && (BEFORE_PLACES.contains(line.form(begin - 1))
                        || line.isShouted()
                        || isRatherName(line, begin, type));
    }

    /** A noun of the list that is no common noun, or a river or region with its article. */
    private boolean isRatherName(Line line, int token, String type) {
        boolean determined = RegisterNames.hasDeterminer(line, token);
        return switch (vocabulary.standing(line.form(token))) {
            case NAME, UNHEARD -> true;
            case COMPOUND -> !determined || !type.equals("City");
            case EITHER -> determined && !type.equals("City");
            case NOUN -> determined && type.equals("Country");
            case OTHER -> false;
        };
    }
}
