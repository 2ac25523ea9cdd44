package org.newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads Universal Dependencies; contractions and hyphen compounds are joined again, as they stand in the text. */
final class Treebank {
    static final Path FOLDER = Path.of(System.getProperty("newsgraph.treebank", "/work/shared/data/treebank"));

    private Treebank() {}

    /** A tree over surface tokens; heads are indices, -1 for the root. */
    record Tree(
            String text,
            List<String> forms,
            List<String> universal,
            List<String> tags,
            List<String> lemmas,
            List<Integer> heads,
            List<String> relations) {}

    static List<Tree> read(Path file) throws IOException {
        List<Tree> trees = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            String text = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# text = ")) {
                    text = line.substring(9);
                } else if (line.isEmpty()) {
                    trees.add(tree(text, rows));
                    rows.clear();
                } else if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        }
        return trees;
    }

    private static Tree tree(String text, List<String[]> rows) {
        Map<Integer, Integer> place = new HashMap<>();
        List<String[]> kept = new ArrayList<>();
        int last = 0;
        for (String[] row : rows) {
            if (row[0].contains("-")) {
                String[] range = row[0].split("-", -1);
                last = Integer.parseInt(range[1]);
                for (int id = Integer.parseInt(range[0]); id <= last; id++) {
                    place.put(id, kept.size());
                }
                kept.add(row);
            } else if (!row[0].contains(".")) {
                int id = Integer.parseInt(row[0]);
                if (id > last) {
                    place.put(id, kept.size());
                    kept.add(row);
                } else if (kept.getLast()[6].equals("_")) {
                    String form = kept.getLast()[1];
                    kept.set(kept.size() - 1, row.clone());
                    kept.getLast()[1] = form;
                    kept.getLast()[3] = "ADP+DET";
                    kept.getLast()[4] = "APPRART";
                }
            }
        }
        joinHyphens(kept, place);
        joinCut(kept, place);
        return new Tree(
                text,
                kept.stream().map(r -> r[1]).toList(),
                kept.stream().map(r -> r[3]).toList(),
                kept.stream().map(r -> r[4]).toList(),
                kept.stream().map(r -> r[2]).toList(),
                kept.stream()
                        .map(r -> r[6].equals("0") ? -1 : place.getOrDefault(Integer.valueOf(r[6]), -1))
                        .toList(),
                kept.stream().map(r -> r[7]).toList());
    }

    /** Joins {@code U - Bahn}, cut in the treebank but written without spaces, to one row with the head's columns. */
    private static void joinHyphens(List<String[]> kept, Map<Integer, Integer> place) {
        for (int i = kept.size() - 2; i > 0; i--) {
            boolean hyphen = kept.get(i)[1].equals("-")
                    && kept.get(i)[9].contains("SpaceAfter=No")
                    && kept.get(i - 1)[9].contains("SpaceAfter=No");
            if (hyphen
                    && Character.isLetterOrDigit(kept.get(i + 1)[1].codePointAt(0))
                    && Character.isLetterOrDigit(kept.get(i - 1)[1].codePointAt(kept.get(i - 1)[1].length() - 1))) {
                String[] joined = kept.get(i + 1).clone();
                joined[1] = kept.get(i - 1)[1] + "-" + joined[1];
                kept.set(i - 1, joined);
                kept.subList(i, i + 2).clear();
                int at = i;
                place.replaceAll((id, index) -> index > at ? index - 2 : index == at ? at - 1 : index);
            }
        }
    }

    /** Joins the hyphen to the word cut before it: {@code Parkett- und Laminatböden}. */
    private static void joinCut(List<String[]> kept, Map<Integer, Integer> place) {
        for (int i = kept.size() - 2; i > 0; i--) {
            boolean cut = kept.get(i)[1].equals("-")
                    && kept.get(i - 1)[9].contains("SpaceAfter=No")
                    && !kept.get(i)[9].contains("SpaceAfter=No")
                    && kept.get(i + 1)[3].equals("CCONJ");
            if (cut) {
                kept.get(i - 1)[1] += "-";
                kept.remove(i);
                int at = i;
                place.replaceAll((id, index) -> index >= at ? index - 1 : index);
            }
        }
    }
}
