package org.newsgraph.entity;

import java.util.Set;
import java.util.function.Consumer;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Vocabulary;

/** Sports clubs: {@code TSV Quellendorf}, {@code 1. FC Kupferberg}, {@code Viktoria Hellental 07}. */
final class ClubNames implements CandidateStage {
    private final Set<String> openers = WordList.words("club-words.txt");
    private final Vocabulary vocabulary;

    ClubNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i + 1 < line.size(); i++) {
            int end = openers.contains(line.form(i)) ? end(line, i + 1) : i;
            if (end > i + 1) {
                int begin = line.form(i - 1).matches("\\d\\.") ? i - 1 : i;
                String name = line.characters(begin, end);
                found.accept(Candidate.of(line, begin, end, name, Candidate.Source.INSTITUTION, "Institution"));
                i = end - 1;
            }
        }
    }

    /** After up to three words of the name, among them further openers, and the year of its foundation. */
    private int end(Line line, int begin) {
        int end = begin;
        if (Shape.isAllCapitals(line.form(begin - 1)) && isUnlistedNoun(line, end)) {
            end++;
        }
        while (end - begin < 3 && (isNameWord(line, end) || openers.contains(line.form(end)))) {
            end++;
        }
        boolean named = end > begin && !openers.contains(line.form(end - 1));
        if (!named) {
            return begin;
        }
        return line.form(end).matches("\\d{2}|18\\d{2}|19\\d{2}") && !isUnit(line, end + 1) ? end + 1 : end;
    }

    private static boolean isNameWord(Line line, int token) {
        String word = line.form(token);
        Tag tag = line.tag(token);
        return Shape.isCapitalised(word) && Shape.isWord(word) && (tag == Tag.NE || tag == Tag.FM || tag == Tag.XY);
    }

    private boolean isUnlistedNoun(Line line, int token) {
        return line.tag(token) == Tag.NN
                && Shape.isWord(line.form(token))
                && vocabulary.standing(line.form(token)) != Vocabulary.Standing.NOUN;
    }

    private static boolean isUnit(Line line, int token) {
        return line.tag(token).isNoun() || line.tag(token) == Tag.CARD;
    }
}
