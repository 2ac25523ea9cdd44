package org.newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A sentence of GermEval 2014 (CC BY 4.0): its words and, for each, what kind of name it belongs to.
 *
 * @param outer label of the outer name without its first letters, empty for none
 * @param inner label of the name within a name, likewise
 * @param length words in the outer name
 */
record NamedSentence(List<String> forms, List<String> outer, List<String> inner, List<Integer> length) {
    static final Path FILE = Treebank.FOLDER.resolveSibling("names").resolve("germeval2014-dev.tsv.gz");

    static List<NamedSentence> read(Path file) throws IOException {
        List<NamedSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank() && !rows.isEmpty()) {
                    sentences.add(sentence(rows));
                    rows.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        }
        return sentences;
    }

    private static NamedSentence sentence(List<String[]> rows) {
        List<Integer> length = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int begin = i;
            while (rows.get(begin)[2].startsWith("I-") && begin > 0) {
                begin--;
            }
            int end = i + 1;
            while (end < rows.size() && rows.get(end)[2].startsWith("I-")) {
                end++;
            }
            length.add(end - begin);
        }
        return new NamedSentence(
                rows.stream().map(r -> r[1]).toList(),
                rows.stream().map(r -> kind(r[2])).toList(),
                rows.stream().map(r -> kind(r[3])).toList(),
                length);
    }

    private static String kind(String label) {
        return label.equals("O") ? "" : label.substring(2);
    }

    /** The tags that each word may have: a name's sure words are names, words outside names are neither names nor foreign. */
    List<EnumSet<Tag>> tags(Dictionary dictionary) {
        List<EnumSet<Tag>> tags = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            tags.add(tags(i, dictionary.word(forms.get(i))));
        }
        return tags;
    }

    private EnumSet<Tag> tags(int i, Word word) {
        boolean named = isName(outer.get(i)) || isName(inner.get(i));
        if (!named) {
            return EnumSet.complementOf(EnumSet.of(Tag.NE, Tag.FM));
        }
        boolean capital = Character.isUpperCase(forms.get(i).codePointAt(0)) && isName(outer.get(i));
        if (capital && (outer.get(i).equals("PER") || (length.get(i) == 1 && (word.noun == 0 || word.name != 0)))) {
            return EnumSet.of(Tag.NE);
        }
        boolean foreign = capital && !word.known && word.noun == 0;
        return foreign ? EnumSet.of(Tag.NE, Tag.FM) : EnumSet.allOf(Tag.class);
    }

    private static boolean isName(String label) {
        return label.length() == 3;
    }
}
