package org.newsgraph.entity;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Vocabulary;

/** Runs of words tagged or written as names, with the numeral of a product and the domain of a web company. */
final class TaggedNames implements CandidateStage {
    private static final Pattern VERSION =
            Pattern.compile("\\p{Lu}?\\d{1,3}(?:\\.\\d{1,2})?\\p{L}{0,3}|\\p{Lu}{1,2}\\d{1,4}");
    private static final Pattern MODEL = Pattern.compile("\\p{Lu}\\p{L}+-\\d[\\d.]*\\p{L}{0,2}");
    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\d-]{2,}\\.(?:com|de|ai|io|net|org|at|ch|eu|co|tv|fm|app)", Pattern.CASE_INSENSITIVE);

    /** Securities and the like: {@code DE000XYZ1234}. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]*\\d[A-Z0-9]*\\d[A-Z0-9]*\\d[A-Z0-9]*");

    private final Set<String> legalForms = Set.copyOf(WordList.lines("legal-forms.txt"));
    private final Set<String> never;
    private final ClassNouns nouns;
    private final Vocabulary vocabulary;

    TaggedNames(Set<String> never, ClassNouns nouns, Vocabulary vocabulary) {
        this.never = never;
        this.nouns = nouns;
        this.vocabulary = vocabulary;
    }

    /** True for a word tagged as a name, or tagged as a noun that the dictionary does not know, not even as a compound. */
    static boolean isWorthAGuess(Line line, int token, Vocabulary vocabulary) {
        String word = line.form(token);
        return line.tag(token) == Tag.NE
                || (line.tag(token) == Tag.NN
                        && word.length() > 2
                        && Shape.isCapitalised(word)
                        && Shape.isWord(word)
                        && !line.isShouted()
                        && vocabulary.standing(word) == Vocabulary.Standing.UNHEARD);
    }

    @Override
    public void find(Line line, Consumer<Candidate> found) {
        for (int i = 0; i < line.size(); i++) {
            if (DOMAIN.matcher(line.form(i)).matches() && !line.form(i).startsWith("www.")) {
                emit(line, i, i + 1, Candidate.Source.DOMAIN, "Organization", found);
            } else if (MODEL.matcher(line.form(i)).matches()) {
                emit(line, i, i + 1, Candidate.Source.PRODUCT, "Product", found);
            } else if (isNameWord(line, i)) {
                int end = runEnd(line, i);
                if (isVersion(line, end)) {
                    emit(line, i, end + 1, Candidate.Source.PRODUCT, "Product", found);
                }
                emit(line, i, end, Candidate.Source.TAG, null, found);
                i = end - 1;
            }
        }
    }

    private static void emit(
            Line line, int begin, int end, Candidate.Source source, @Nullable String type, Consumer<Candidate> found) {
        found.accept(Candidate.of(line, begin, end, line.characters(begin, end), source, type));
    }

    private int runEnd(Line line, int begin) {
        int end = begin + 1;
        while (isNameWord(line, end) || (line.form(end).equals("&") && isNameWord(line, end + 1))) {
            end++;
        }
        return end;
    }

    private boolean isNameWord(Line line, int token) {
        String word = line.form(token);
        if (word.length() < 2
                || never.contains(word)
                || !Character.isLetterOrDigit(word.charAt(0))
                || CODE.matcher(word).matches()
                || legalForms.contains(word)) {
            return false;
        }
        return switch (line.tag(token)) {
            case NE ->
                (Shape.isCapitalised(word) && !line.isShouted() && !isCompound(line, token))
                        || Shape.hasInnerCapital(word);
            case FM, XY -> Shape.isCapitalised(word) && !line.isShouted() && Shape.isWord(word);
            case NN ->
                !isCompound(line, token)
                        && (Shape.hasInnerCapital(word)
                                || isWorthAGuess(line, token, vocabulary)
                                || (word.length() > 2 && Shape.isAllCapitals(word) && !line.isShouted()));
            default -> Shape.hasInnerCapital(word) && !word.contains("-");
        };
    }

    /** {@code Nordlicht-Chef} is no name but holds one. */
    private boolean isCompound(Line line, int token) {
        return line.form(token).contains("-") && (nouns.of(line.token(token)) != null || line.tag(token) == Tag.NN);
    }

    private static boolean isVersion(Line line, int token) {
        String word = line.form(token);
        Tag next = line.tag(token + 1);
        return VERSION.matcher(word).matches()
                && next != Tag.NN
                && next != Tag.CARD
                && !line.form(token + 1).equals("%")
                && !line.form(token + 1).equals(":");
    }
}
