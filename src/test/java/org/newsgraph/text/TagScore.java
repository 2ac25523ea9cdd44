package org.newsgraph.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts right tags on treebanks, given the treebank's words: before and after the repair by context. German treebanks are
 * compared in STTS where they have it, PUD in universal tags.
 */
final class TagScore {
    /** Pronouns that never stand before a noun; the German guideline calls all others determiners, with a noun or without. */
    private static final Set<String> PRONOUNS = Set.of(
            "jemand",
            "jemanden",
            "jemandem",
            "jemandes",
            "niemand",
            "niemanden",
            "niemandem",
            "niemandes",
            "man",
            "nichts",
            "etwas",
            "jedermann");

    private static final Dictionary DICTIONARY = Dictionary.load();

    private TagScore() {}

    public static void main(String[] args) throws IOException {
        Tagger tagger = Tagger.load(DICTIONARY, KnownNames.of(List.of()));
        GermanAnalyzer analyzer = GermanAnalyzer.load();
        for (String name : args) {
            List<Treebank.Tree> trees = Treebank.read(Treebank.FOLDER.resolve(name + ".conllu.gz"));
            score(name + " tagger", trees, tree -> tagger.tags(tree.forms()));
            score(
                    name + " analyzer",
                    trees,
                    tree -> analyzer.analyze(tree.forms()).tokens().stream()
                            .map(Token::tag)
                            .toList());
        }
    }

    private static void score(String name, List<Treebank.Tree> trees, Function<Treebank.Tree, List<Tag>> tags) {
        int tokens = 0;
        int right = 0;
        Map<String, Integer> wrong = new TreeMap<>();
        long start = System.nanoTime();
        for (Treebank.Tree tree : trees) {
            List<Tag> guesses = tags.apply(tree);
            for (int i = 0; i < guesses.size(); i++) {
                String form = tree.forms().get(i);
                boolean stts = !name.contains("pud");
                String gold = stts
                        ? TaggerTrainer.tag(tree.tags().get(i)).name()
                        : tree.universal().get(i);
                String guess = stts ? guesses.get(i).name() : universal(guesses.get(i), form);
                tokens++;
                if (same(gold, guess)) {
                    right++;
                } else {
                    wrong.merge(gold + ">" + guess, 1, Integer::sum);
                }
            }
        }
        double perSecond = tokens * 1e9 / (System.nanoTime() - start);
        System.out.printf("%s %.4f of %d, %.0f tokens/s%n", name, (double) right / tokens, tokens, perSecond);
        wrong.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(25)
                .forEach(e -> System.out.print(e + " "));
        System.out.println();
    }

    static boolean same(String gold, String guess) {
        return gold.equals(guess)
                || (gold.equals("AUX") && guess.equals("VERB*"))
                || (gold.equals("VERB") && guess.equals("VERB*"));
    }

    /**
     * The universal tag by the German guidelines of Universal Dependencies. A verb's particle is an adposition where the word
     * is one elsewhere, else an adverb; quantity signs are symbols.
     */
    static String universal(Tag tag, String form) {
        return switch (tag) {
            case ADJA, ADJD -> "ADJ";
            case ADV, PROAV, PWAV, PTKA -> "ADV";
            case APPR, APPO, APZR -> "ADP";
            case PTKVZ -> DICTIONARY.word(form).preposition ? "ADP" : "ADV";
            case APPRART -> "ADP+DET";
            case ART, PDAT, PDS, PIAT, PIDAT, PPOSAT, PPOSS, PWAT -> "DET";
            case PIS -> PRONOUNS.contains(form.toLowerCase(Locale.ROOT)) ? "PRON" : "DET";
            case CARD -> "NUM";
            case KON -> "CCONJ";
            case KOUS, KOUI -> "SCONJ";
            case KOKOM -> "CCONJ";
            case NN -> Character.isLetterOrDigit(form.codePointAt(0)) ? "NOUN" : "SYM";
            case TRUNC -> "NOUN";
            case NE -> "PROPN";
            case FM, XY -> "X";
            case PPER, PRELS, PRELAT, PRF, PWS -> "PRON";
            case PTKZU, PTKNEG, PTKANT -> "PART";
            case ITJ -> "INTJ";
            case VVFIN, VVIMP, VVINF, VVIZU, VVPP -> "VERB";
            case VAFIN, VAIMP, VAINF, VAPP -> "VERB*";
            case VMFIN, VMINF, VMPP -> "AUX";
            case COMMA, STOP, OTHER -> "PUNCT";
        };
    }
}
