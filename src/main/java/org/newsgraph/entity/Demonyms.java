package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.AdjectiveStem;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Places within the adjectives made of their names: Italien in {@code italienisch}, Kassel in {@code Kasseler}. */
final class Demonyms {
    private final Map<String, String> countries = WordList.tabbed("demonyms.tsv");
    private final Map<String, String> types = WordList.tabbed("place-names.tsv");
    private final Map<String, String> inhabitants = new HashMap<>();

    Demonyms() {
        types.keySet().stream().filter(name -> name.length() > 3).forEach(this::addInhabitants);
    }

    private void addInhabitants(String place) {
        String stem = place.endsWith("e") ? place.substring(0, place.length() - 1) : place;
        inhabitants.put(stem + "er", place);
        if (place.endsWith("en")) {
            String bare = place.substring(0, place.length() - 2);
            inhabitants.put(bare + "er", place);
            inhabitants.put(bare + "ner", place);
        }
    }

    /** A mention of kind {@code PART} for each such adjective. */
    List<Mention> find(Line line) {
        List<Mention> mentions = new ArrayList<>();
        for (Token token : line.sentence().tokens()) {
            String place = place(line, token);
            if (place != null) {
                mentions.add(new Mention(
                        token.span(),
                        line.sentence().index(),
                        token.index(),
                        token.index() + 1,
                        Mention.Kind.PART,
                        place,
                        types.getOrDefault(place, "Country")));
            }
        }
        return mentions;
    }

    private @Nullable String place(Line line, Token token) {
        if (token.tag() == Tag.ADJA && !Shape.isCapitalised(token.form())) {
            return countries.get(stem(token.form()));
        }
        boolean beforeNoun = line.tag(token.index() + 1).isNoun();
        boolean adjective = token.tag() == Tag.ADJA || (token.tag().isNoun() && beforeNoun);
        return adjective && beforeNoun
                ? inhabitants.getOrDefault(token.form(), countries.get(stem(token.form())))
                : null;
    }

    private static String stem(String form) {
        return AdjectiveStem.of(form.toLowerCase(Locale.ROOT));
    }
}
