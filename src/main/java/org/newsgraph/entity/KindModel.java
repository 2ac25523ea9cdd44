package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Vocabulary;

/** A statistical guess, from its letters and the words beside it, at what kind of thing a run of name-like words names. */
final class KindModel {
    /** What the model tells apart; the last is no name of these kinds. */
    static final List<String> KINDS = List.of("Person", "Organization", "Place", "Other");

    private static final String RESOURCE = "name-kinds.tsv";

    private final Map<String, double[]> weights = new HashMap<>();
    private final Set<String> givenNames = WordList.pairs("given-names.txt").keySet();
    private final Set<String> places = WordList.tabbed("place-names.tsv").keySet();
    private final ClassNouns nouns;
    private final Vocabulary vocabulary;

    KindModel(ClassNouns nouns, Vocabulary vocabulary) {
        this.nouns = nouns;
        this.vocabulary = vocabulary;
    }

    /** The model that ships. */
    static KindModel bundled(ClassNouns nouns, Vocabulary vocabulary) {
        KindModel model = new KindModel(nouns, vocabulary);
        for (String line : WordList.lines(RESOURCE)) {
            String[] fields = line.split("\t", -1);
            double[] row = new double[KINDS.size()];
            for (int k = 0; k < row.length; k++) {
                row[k] = Double.parseDouble(fields[k + 1]);
            }
            model.weights.put(fields[0], row);
        }
        return model;
    }

    /** Weights by feature, to be trained. */
    Map<String, double[]> weights() {
        return weights;
    }

    /** The probability of each kind. */
    double[] guess(Line line, int begin, int end) {
        return guess(features(line, begin, end));
    }

    double[] guess(List<String> features) {
        double[] scores = new double[KINDS.size()];
        for (String feature : features) {
            double[] row = weights.get(feature);
            for (int k = 0; row != null && k < scores.length; k++) {
                scores[k] += row[k];
            }
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(Math.min(30, scores[k]));
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }

    List<String> features(Line line, int begin, int end) {
        List<String> features = new ArrayList<>(List.of("bias", "length=" + Math.min(4, end - begin)));
        for (int i = begin; i < end; i++) {
            String place = i == begin ? "first" : i == end - 1 ? "last" : "inner";
            word(features, i == begin && end - begin == 1 ? "only" : place, line.form(i));
        }
        features.add("before=" + lower(line.form(begin - 1)));
        features.add("before2=" + lower(line.form(begin - 2)));
        features.add("beforeTag=" + line.tag(begin - 1));
        features.add("beforeEnd=" + suffix(lower(line.form(begin - 1)), 4));
        features.add("after=" + lower(line.form(end)));
        features.add("after2=" + lower(line.form(end + 1)));
        features.add("afterTag=" + line.tag(end));
        features.add("afterEnd=" + suffix(lower(line.form(end)), 3));
        features.add("classBefore=" + classOf(line, begin - 1));
        features.add("classAfter=" + classOf(line, end));
        features.add("start=" + (begin == 0) + line.isShouted());
        features.add("determined=" + RegisterNames.hasDeterminer(line, begin));
        if (places.contains(line.characters(begin, end))) {
            features.add("place");
        }
        return features;
    }

    private String classOf(Line line, int token) {
        return token < 0 || token >= line.size() ? "" : String.valueOf(nouns.of(line.token(token)));
    }

    private void word(List<String> features, String place, String form) {
        String lower = lower(form);
        features.add("word=" + lower);
        features.add(place + "=" + lower);
        for (int n = 2; n <= 4; n++) {
            features.add(place + "End" + n + "=" + suffix(lower, n));
        }
        features.add("begin3=" + lower.substring(0, Math.min(3, lower.length())));
        features.add(place + "Shape=" + shape(form));
        features.add(place + "Standing" + vocabulary.standing(form));
        if (givenNames.contains(form)) {
            features.add(place + "Given");
        }
        if (places.contains(form)) {
            features.add(place + "Place");
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\t', ' ');
    }

    private static String suffix(String word, int length) {
        return word.substring(Math.max(0, word.length() - length));
    }

    private static String shape(String form) {
        return (Shape.isAllCapitals(form) ? "A" : Shape.hasInnerCapital(form) ? "i" : "a")
                + (Shape.hasDigit(form) ? "9" : "")
                + (form.contains("-") ? "-" : "")
                + (form.length() < 4 ? "s" : "");
    }
}
