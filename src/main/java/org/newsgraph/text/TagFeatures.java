package org.newsgraph.text;

import java.util.List;
import java.util.Locale;

/** What the tagger looks at around a token. */
final class TagFeatures {
    static final int MOST = 48;

    private final String[] forms;
    private final String[] lower;
    private final String[] shapes;
    private final String[] universal;
    private final String[] readings;
    private final String[] sources;
    private final int[] features = new int[MOST];
    private int count;

    TagFeatures(List<String> words, String[] universal, Dictionary dictionary) {
        int n = words.size();
        this.forms = new String[n];
        this.lower = new String[n];
        this.shapes = new String[n];
        this.readings = new String[n];
        this.sources = new String[n];
        this.universal = universal;
        for (int i = 0; i < n; i++) {
            String form = words.get(i);
            forms[i] = withoutDigits(form);
            lower[i] = forms[i].toLowerCase(Locale.ROOT);
            shapes[i] = shape(form);
            readings[i] = dictionary.word(form).ambiguity();
            sources[i] = dictionary.word(form).source();
        }
    }

    int[] features() {
        return features;
    }

    /** Fills {@link #features()} for token {@code i} after two tags and says how many there are. */
    int fill(int i, int tag1, int tag2) {
        count = 0;
        String before = at(lower, i - 1);
        String after = at(lower, i + 1);
        String first = i == 0 ? "first" : "inner";
        add(1, "bias");
        add(2, forms[i]);
        add(3, lower[i]);
        for (int k = 1; k <= 4; k++) {
            add(3 + k, ending(lower[i], k));
        }
        add(8, shapes[i], first);
        add(9, shapes[i], ending(lower[i], 3));
        add(10, "", tag1);
        add(11, "", tag1 * 100 + tag2);
        add(12, lower[i], tag1);
        add(13, ending(lower[i], 3), tag1);
        add(14, before);
        add(15, after);
        add(16, ending(after, 3));
        add(17, lower[i], before);
        add(18, lower[i], after);
        add(19, universal[i]);
        add(20, universal[i], lower[i]);
        add(21, universal[i], readings[i]);
        add(22, universal[i], at(universal, i + 1));
        add(23, at(universal, i - 1), universal[i]);
        add(24, at(universal, i + 1), at(universal, i + 2));
        add(25, readings[i]);
        add(26, readings[i], first + shapes[i]);
        add(27, readings[i], tag1);
        add(28, readings[i], at(readings, i + 1));
        add(29, at(readings, i - 1), readings[i]);
        add(30, lower[i], at(readings, i + 1));
        add(31, lower[i], at(universal, i + 1));
        add(32, readings[i], tag1 * 100 + tag2);
        add(33, at(universal, i + 1), tag1);
        add(34, at(lower, i + 2));
        add(35, at(lower, i - 2));
        add(36, readings[i] + ' ' + ending(lower[i], 2), tag1);
        add(37, at(readings, i + 1), at(readings, i + 2));
        add(38, readings[i], at(shapes, i + 1));
        add(39, forms[forms.length - 1], lower[i]);
        add(40, before, readings[i] + shapes[i]);
        add(41, sources[i] + ' ' + universal[i], shapes[i]);
        add(42, after, readings[i]);
        add(43, sources[i], at(sources, i + 1));
        add(44, at(sources, i - 1), sources[i]);
        add(45, lower[i].substring(0, Math.min(3, lower[i].length())), sources[i]);
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

    private static String ending(String word, int length) {
        return word.length() <= length ? word : word.substring(word.length() - length);
    }

    private static String withoutDigits(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(Character.isDigit(word.charAt(i)) ? '0' : word.charAt(i));
        }
        return plain.toString();
    }

    /** Upper, lower and digit runs: {@code Xx-X} for Groß-U. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length() && shape.length() < 8; i++) {
            char c = word.charAt(i);
            char kind =
                    Character.isUpperCase(c) ? 'X' : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                shape.append(kind);
                last = kind;
            }
        }
        return shape.toString();
    }
}
