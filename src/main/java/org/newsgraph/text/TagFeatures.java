package org.newsgraph.text;

import java.util.List;

/** What the tagger looks at around a token. */
final class TagFeatures {
    static final int MOST = 48;

    private final WordForm[] words;
    private final String[] universal;
    private final int[] features = new int[MOST];
    private int count;

    TagFeatures(List<String> forms, String[] universal, Dictionary dictionary) {
        this.words = forms.stream().map(dictionary::form).toArray(WordForm[]::new);
        this.universal = universal;
    }

    /** The form at a place of the sentence. */
    WordForm form(int i) {
        return words[i];
    }

    int[] features() {
        return features;
    }

    /** Fills {@link #features()} for token {@code i} after two tags and says how many there are. */
    int fill(int i, int tag1, int tag2) {
        count = 0;
        WordForm word = words[i];
        WordForm last = at(i - 1);
        WordForm next = at(i + 1);
        String first = i == 0 ? "first" : "inner";
        add(1, "bias");
        add(2, word.digitless);
        add(3, word.lower);
        for (int k = 1; k <= 4; k++) {
            add(3 + k, word.ending(k));
        }
        add(8, word.shape, first);
        add(9, word.shape, word.ending(3));
        add(10, "", tag1);
        add(11, "", tag1 * 100 + tag2);
        add(12, word.lower, tag1);
        add(13, word.ending(3), tag1);
        add(14, last.lower);
        add(15, next.lower);
        add(16, next.ending(3));
        add(17, word.lower, last.lower);
        add(18, word.lower, next.lower);
        add(19, universal[i]);
        add(20, universal[i], word.lower);
        add(21, universal[i], word.readings);
        add(22, universal[i], at(universal, i + 1));
        add(23, at(universal, i - 1), universal[i]);
        add(24, at(universal, i + 1), at(universal, i + 2));
        add(25, word.readings);
        add(26, word.readings, first + word.shape);
        add(27, word.readings, tag1);
        add(28, word.readings, next.readings);
        add(29, last.readings, word.readings);
        add(30, word.lower, next.readings);
        add(31, word.lower, at(universal, i + 1));
        add(32, word.readings, tag1 * 100 + tag2);
        add(33, at(universal, i + 1), tag1);
        add(34, at(i + 2).lower);
        add(35, at(i - 2).lower);
        add(36, word.readingsAndEnding, tag1);
        add(37, next.readings, at(i + 2).readings);
        add(38, word.readings, next.shape);
        add(39, words[words.length - 1].digitless, word.lower);
        add(40, last.lower, word.readingsAndShape);
        add(41, word.source + ' ' + universal[i], word.shape);
        add(42, next.lower, word.readings);
        add(43, word.source, next.source);
        add(44, last.source, word.source);
        add(45, word.start, word.source);
        return count;
    }

    private void add(int template, String value) {
        features[count++] = (template * 0x9E3779B1) ^ value.hashCode();
    }

    private void add(int template, String value, String other) {
        features[count++] = ((template * 0x9E3779B1) ^ value.hashCode()) * 31 + other.hashCode() * 0x27D4EB2F;
    }

    private void add(int template, String value, int tag) {
        features[count++] = ((template * 0x9E3779B1) ^ value.hashCode()) * 31 + tag * 0x165667B1;
    }

    private static String at(String[] values, int i) {
        return i < 0 ? "<" : i >= values.length ? ">" : values[i];
    }

    private WordForm at(int i) {
        return i < 0 ? WordForm.BEGIN : i >= words.length ? WordForm.END : words[i];
    }
}
