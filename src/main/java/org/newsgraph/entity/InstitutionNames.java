package org.newsgraph.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.Vocabulary;

/**
 * Institutions named by a common noun with their seat ({@code Landgericht Kassel}), an adjective that is part of the name
 * ({@code Deutsche Vogelhilfe}) or their field ({@code Institut für Waldbau}).
 */
final class InstitutionNames implements CandidateStage {
    private static final Set<String> FIELD_OPENERS = Set.of("für", "der", "des", "Deutscher", "deutscher");
    private static final int LONGEST_FIELD = 6;

    /** What a noun at the head of a name says. */
    private record Head(String noun, String type, String uses) {
        boolean takes(char use) {
            return uses.indexOf(use) >= 0;
        }
    }

    private final Map<String, Head> heads = new HashMap<>();
    private final Set<String> places = WordList.tabbed("place-names.tsv").keySet();
    private final Vocabulary vocabulary;

    InstitutionNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (String line : WordList.lines("institution-heads.tsv")) {
            String[] fields = line.split("\t", -1);
            heads.put(fields[0], new Head(fields[0], fields[1], fields[2]));
        }
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i < line.size(); i++) {
            Head head = line.isShouted() ? null : head(line, i);
            if (head != null) {
                named(line, i, head, found);
            }
        }
    }

    private @Nullable Head head(Line line, int token) {
        String form = line.form(token);
        if (!Shape.isCapitalised(form)) {
            return null;
        }
        Head head = heads.get(form);
        String lemma = line.token(token).lemma();
        boolean genitive = line.tag(token) == Tag.NN && (form.equals(lemma + "s") || form.equals(lemma + "es"));
        return head == null && genitive ? heads.get(lemma) : head;
    }

    private void named(Line line, int at, Head head, Consumer<Candidate> found) {
        int begin = begin(line, at, head);
        int end = begin < at ? at + 1 : head.takes('s') ? seatEnd(line, at + 1) : at + 1;
        if (end == at + 1 && head.takes('t')) {
            end = fieldEnd(line, at + 1);
        }
        if (begin < at || end > at + 1) {
            String tail = end > at + 1 ? " " + line.characters(at + 1, end) : "";
            String name = adjectives(line, begin, at) + head.noun() + tail;
            found.accept(Candidate.of(line, begin, end, name, Candidate.Source.INSTITUTION, head.type()));
        }
    }

    /** The adjectives as they stand without an article: {@code Deutscher} for {@code des Deutschen}. */
    private static String adjectives(Line line, int begin, int at) {
        StringBuilder name = new StringBuilder();
        for (int i = begin; i < at; i++) {
            String form = line.form(i);
            String ending = line.form(i).matches(".*(sch|ich|ig|eu|oß|ein|ei)e[rnms]?") ? ending(line.token(at)) : "";
            name.append(ending.isEmpty() ? form : form.replaceAll("e[rnms]?$", ending))
                    .append(' ');
        }
        return name.toString();
    }

    /** The ending of an adjective before a noun whose gender is clear. */
    private static String ending(Token noun) {
        boolean feminine = noun.morphology().allows(Morphology.FEMININE);
        boolean masculine = noun.morphology().allows(Morphology.MASCULINE);
        boolean neuter = noun.morphology().allows(Morphology.NEUTER);
        if (feminine) {
            return masculine || neuter ? "" : "e";
        }
        return masculine == neuter ? "" : masculine ? "er" : "es";
    }

    /** Leftwards over the adjectives that are part of the name. */
    private static int begin(Line line, int at, Head head) {
        int begin = at;
        while (begin > 0 && belongs(line, begin - 1, head)) {
            begin--;
        }
        return begin;
    }

    private static boolean belongs(Line line, int token, Head head) {
        String word = line.form(token);
        if (!Shape.isCapitalised(word) || line.tag(token) != Tag.ADJA) {
            return false;
        }
        boolean ofTown = word.endsWith("er") && !word.matches("(Deutsch|Europäisch|Österreichisch|Bayerisch).*");
        return ofTown ? head.takes('l') : head.takes('a') && token > 0;
    }

    /** {@code Kassel}, {@code Bad Kissingen}, {@code München I}, {@code Weiden-Ost}. */
    private int seatEnd(Line line, int begin) {
        int end = begin;
        if (line.form(end).matches("Bad|St\\.|Sankt|Wiener|New|San")) {
            end++;
        }
        if (!isPlace(line, end)) {
            return begin;
        }
        end++;
        return line.form(end).matches("I{1,2}") ? end + 1 : end;
    }

    private boolean isPlace(Line line, int token) {
        String word = line.form(token);
        if (!Shape.isCapitalised(word) || !line.tag(token).isNoun() || !Shape.isWord(word)) {
            return false;
        }
        return places.contains(word)
                || (vocabulary.standing(word) == Vocabulary.Standing.UNHEARD && !Shape.isAllCapitals(word))
                || (vocabulary.standing(word) == Vocabulary.Standing.COMPOUND && Settlements.endsLikeATown(word))
                || (line.tag(token) == Tag.NE
                        && vocabulary.standing(word) == Vocabulary.Standing.NAME
                        && !vocabulary.isGivenName(word));
    }

    /** {@code für Handel und Gewerbe}, {@code der Chemischen Industrie}; only words that are capitalised, joined by {@code und}. */
    private static int fieldEnd(Line line, int begin) {
        String opener = line.form(begin);
        if (!FIELD_OPENERS.contains(opener)) {
            return begin;
        }
        int end = begin + 1;
        while (end < line.size() && end - begin <= LONGEST_FIELD && isFieldWord(line, end)) {
            end++;
        }
        while (end > begin + 1 && !line.tag(end - 1).isNoun()) {
            end--;
        }
        boolean closed = end > begin + 1 && (opener.equals("für") || Shape.isCapitalised(line.form(begin + 1)));
        return closed ? end : begin;
    }

    private static boolean isFieldWord(Line line, int token) {
        Token word = line.token(token);
        boolean capital = Shape.isCapitalised(word.form())
                && (word.tag().isNoun() || word.tag() == Tag.ADJA || word.tag() == Tag.TRUNC);
        boolean first = line.tag(token - 1) == Tag.APPR || line.tag(token - 1) == Tag.ART;
        boolean joint = word.form().equals("und") && Shape.isCapitalised(line.form(token + 1));
        boolean afterNoun = capital && line.tag(token - 1).isNoun();
        return joint || (capital && !afterNoun) || (first && word.tag() == Tag.ADJA);
    }
}
