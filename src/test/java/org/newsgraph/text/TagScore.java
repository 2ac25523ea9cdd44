package org.newsgraph.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts right tags on a treebank. */
final class TagScore {
    private TagScore() {}

    public static void main(String[] args) throws IOException {
        Tagger tagger = Tagger.load(Dictionary.load(), KnownNames.of(List.of()));
        for (String name : args) {
            int tokens = 0;
            int right = 0;
            Map<String, Integer> wrong = new TreeMap<>();
            long start = System.nanoTime();
            for (Treebank.Tree tree : Treebank.read(Treebank.FOLDER.resolve(name + ".conllu.gz"))) {
                List<Tag> tags = tagger.tags(tree.forms());
                for (int i = 0; i < tags.size(); i++) {
                    boolean stts = !name.contains("pud");
                    String gold = tree.universal().get(i);
                    String guess = universal(tags.get(i));
                    if (stts) {
                        gold = TaggerTrainer.tag(tree.tags().get(i)).name();
                        guess = tags.get(i).name();
                    }
                    tokens++;
                    if (same(gold, guess)) {
                        right++;
                    } else {
                        wrong.merge(gold + ">" + guess, 1, Integer::sum);
                    }
                }
            }
            System.out.printf(
                    "%s %.4f of %d, %.0f tokens/s%n",
                    name, (double) right / tokens, tokens, tokens * 1e9 / (System.nanoTime() - start));
            wrong.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(25)
                    .forEach(e -> System.out.print(e + " "));
            System.out.println();
        }
    }

    static boolean same(String gold, String guess) {
        return gold.equals(guess)
                || (gold.equals("AUX") && guess.equals("VERB*"))
                || (gold.equals("VERB") && guess.equals("VERB*"));
    }

    static String universal(Tag tag) {
        return switch (tag) {
            case ADJA, ADJD -> "ADJ";
            case ADV, PROAV, PWAV, PTKA -> "ADV";
            case APPR, APPO, APZR, PTKVZ -> "ADP";
            case APPRART -> "ADP+DET";
            case ART, PDAT, PIAT, PIDAT, PPOSAT, PWAT, PRELAT -> "DET";
            case CARD -> "NUM";
            case KON -> "CCONJ";
            case KOUS, KOUI -> "SCONJ";
            case KOKOM -> "CCONJ";
            case NN, TRUNC -> "NOUN";
            case NE -> "PROPN";
            case FM, XY -> "X";
            case PDS, PIS, PPER, PPOSS, PRELS, PRF, PWS -> "PRON";
            case PTKZU, PTKNEG, PTKANT -> "PART";
            case ITJ -> "INTJ";
            case VVFIN, VVIMP, VVINF, VVIZU, VVPP -> "VERB";
            case VAFIN, VAIMP, VAINF, VAPP -> "VERB*";
            case VMFIN, VMINF, VMPP -> "AUX";
            case COMMA, STOP, OTHER -> "PUNCT";
        };
    }
}
