package org.newsgraph.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsgraph.article.ArticleReader;

/**
 * Reads labelled sentences: a sentence, a tab, and its facts {@code subject|property|object|status} or {@code
 * subject|property|object|status|speaker}, set apart by {@code " ;; "}; {@code ?} before a fact that may be found but need
 * not be, {@code #} before a comment.
 */
final class LabelledSentences {
    private LabelledSentences() {}

    static Gold read(Path file) {
        List<GoldArticle> articles = new ArrayList<>();
        String[] lines = GoldFolder.content(file).split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                articles.add(sentence(file + ":" + (i + 1), lines[i]));
            }
        }
        return new Gold(articles);
    }

    private static GoldArticle sentence(String place, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 2) {
            throw new EvaluationException(place + ": not a sentence, a tab and its facts; write them so");
        }
        List<GoldFact> facts = new ArrayList<>();
        for (String written : columns[1].split(" ;; ", -1)) {
            if (!written.isBlank()) {
                facts.add(fact(place, written.strip(), columns[0]));
            }
        }
        return new GoldArticle(
                place, ArticleReader.fromText(place, columns[0]), facts, List.of(), Wording.SENTENCE, false);
    }

    private static GoldFact fact(String place, String written, String sentence) {
        boolean required = !written.startsWith("?");
        String[] parts = (required ? written : written.substring(1)).split("\\|", -1);
        if (parts.length < 4 || parts.length > 5) {
            throw new EvaluationException(place + ": no subject|property|object|status: " + written + "; write it so");
        }
        return new GoldFact(
                place,
                parts[0],
                parts[1],
                parts[2],
                GoldFact.TEXTUAL.contains(parts[1]),
                Map.of(),
                GoldFolder.statusOf(place, parts[3]),
                required,
                sentence);
    }
}
