package org.newsgraph.entity;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.newsgraph.text.Tag;

/** Towns, countries and regions of the place list; those that read as ordinary nouns only after a preposition. */
final class PlaceNames implements CandidateStage {
    private static final Set<String> BEFORE_PLACES = Set.of("in", "In", "aus", "nach", "bei", "um", "Raum", "Stadt");

    private final Map<String, String> places = WordList.tabbed("place-names.tsv");
    private final NameIndex index = new NameIndex(places.keySet());
    private final Set<String> never;

    PlaceNames(Set<String> never) {
        this.never = never;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i < line.size(); i++) {
            int begin = i;
            int hyphen = line.form(i).indexOf('-');
            if (line.tag(i) == Tag.NE
                    && hyphen > 0
                    && places.containsKey(line.form(i).substring(0, hyphen))) {
                found.accept(Candidate.of(line, i, i + 1, line.form(i), Candidate.Source.PLACE, "Place"));
            }
            index.match(line.characters(), line.begin(i)).ifPresent(match -> {
                int last = line.tokenEndingAt(match.wordEnd(), begin);
                if (last >= 0 && isName(line, begin, last)) {
                    found.accept(Candidate.of(
                            line, begin, last + 1, match.name(), Candidate.Source.PLACE, places.get(match.name())));
                }
            });
        }
    }

    private boolean isName(Line line, int begin, int last) {
        if (never.contains(line.form(begin))) {
            return false;
        }
        Tag tag = line.tag(begin);
        return begin < last
                || tag == Tag.NE
                || (tag.isNoun() && (BEFORE_PLACES.contains(line.form(begin - 1)) || line.isShouted()));
    }
}
