package org.newsgraph.entity;

import java.util.Set;
import java.util.function.Consumer;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Names right after a noun that says what they are: {@code der Konzern Nordlicht}, {@code die App „Wetterfrosch“}. */
final class CuedNames implements CandidateStage {
    private static final String OPENING = "„“”\"«»‚‘'";
    private static final int LONGEST_QUOTED = 4;

    private final ClassNouns nouns;
    private final Set<String> never;

    CuedNames(ClassNouns nouns, Set<String> never) {
        this.nouns = nouns;
        this.never = never;
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i + 1 < line.size(); i++) {
            String type = nouns.of(line.token(i));
            if (type != null && isQuote(line.form(i + 1))) {
                quoted(line, i + 2, type, found);
            } else if (type != null
                    && !type.equals("Person")
                    && (isBareName(line, i + 1) || (isDefinite(line, i) && isUnheardNoun(line, i + 1)))) {
                accept(line, i + 1, i + 2, type, found);
            }
        }
    }

    private static void quoted(Line line, int begin, String type, Consumer<Candidate> found) {
        int end = begin;
        while (end < line.size() && end - begin <= LONGEST_QUOTED && !isQuote(line.form(end))) {
            end++;
        }
        boolean closed = end > begin && end - begin <= LONGEST_QUOTED && isQuote(line.form(end));
        if (closed
                && Shape.isCapitalised(line.form(begin))
                && !line.tag(end - 1).isPunctuation()) {
            accept(line, begin, end, type, found);
        }
    }

    private static void accept(Line line, int begin, int end, String type, Consumer<Candidate> found) {
        found.accept(Candidate.of(line, begin, end, line.characters(begin, end), Candidate.Source.CUE, type));
    }

    private static boolean isQuote(String form) {
        return form.length() == 1 && OPENING.contains(form);
    }

    private static boolean isDefinite(Line line, int noun) {
        int i = noun - 1;
        while (i >= 0 && line.tag(i) == Tag.ADJA) {
            i--;
        }
        return i >= 0
                && (line.tag(i) == Tag.ART || line.tag(i) == Tag.APPRART)
                && !line.form(i).startsWith("ein");
    }

    /** A compound that no dictionary has whole, right behind a noun with its article, is that noun's name. */
    private boolean isUnheardNoun(Line line, int token) {
        Token noun = line.token(token);
        return line.tag(token) == Tag.NN
                && !noun.head().equals(noun.lemma())
                && noun.form().equals(noun.lemma())
                && noun.form().indexOf('-') < 0
                && nouns.of(noun) == null
                && !never.contains(noun.form())
                && !line.tag(token + 1).isNoun();
    }

    /** A word no dictionary has as a noun, not itself followed by a name it would be the cue of. */
    private boolean isBareName(Line line, int token) {
        String word = line.form(token);
        Tag tag = line.tag(token);
        return (Shape.isCapitalised(word) || Shape.hasInnerCapital(word))
                && !never.contains(word)
                && (tag == Tag.NE || tag == Tag.FM || tag == Tag.XY || Shape.hasInnerCapital(word))
                && !line.tag(token + 1).isNoun();
    }
}
