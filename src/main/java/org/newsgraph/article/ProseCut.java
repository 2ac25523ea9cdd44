package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a scraped page become the lines of its article: the tail and boilerplate in between go. */
final class ProseCut {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'“”«»’)\\]]*$");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–—*•·▪►▶›»‣]|\\d{1,2}[.)])\\s+\\S");
    private static final Pattern SIGN_OFF = Pattern.compile("^[(\\[]?[\\p{L}., /*-]{2,30}[)\\]]$");
    private static final double CHROME = 1.5;
    private static final double PLAIN = 0.5;
    private static final double SURE = 2;
    private static final double LONGEST_RUN = -3;
    private static final int PROSE = 80;
    private static final int LONG_PROSE = 200;

    private ProseCut() {}

    static boolean bullet(String line) {
        return BULLET.matcher(line).find();
    }

    static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line).find();
    }

    /** The kept lines, unchanged and in order; all of them when nothing reads like prose. */
    static List<String> article(List<String> lines) {
        List<Double> worth = lines.stream().map(ProseCut::worth).toList();
        if (worth.stream().noneMatch(w -> w >= 1)) {
            return lines;
        }
        int end = end(worth);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (worth.get(i) > -CHROME || lines.get(i).length() > LONG_PROSE) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    /** Positive for prose, negative for chrome, 0 for what may be either: the more, the surer. */
    static double worth(String line) {
        double chrome = Chrome.score(line);
        if (bullet(line)) {
            return bulletWorth(line, chrome);
        }
        return prose(line) - chrome;
    }

    private static double bulletWorth(String line, double chrome) {
        if (chrome == 0) {
            return 0;
        }
        return prose(line) - chrome - (line.endsWith("!") ? 0.8 : 0.3);
    }

    private static double prose(String line) {
        int length = line.length();
        boolean sentence = endsSentence(line) || length > LONG_PROSE;
        if (SIGN_OFF.matcher(line).matches()) {
            return 0.3;
        }
        if (!sentence) {
            return 0;
        }
        double words = Math.min(1, Languages.functionWords(line) / (length / 30.0 + 1));
        return length < PROSE ? 0.5 * words : words * Math.min(4, length / (double) PROSE);
    }

    /**
     * The tail is cut where the sum of worth before it is greatest; without chrome in it, it stays. A run of chrome counts
     * for no more than a paragraph of prose, however long the form or menu in mid-article is, and a long paragraph without
     * any sign of chrome is never in the tail.
     */
    private static int end(List<Double> worth) {
        double sum = 0;
        double run = 0;
        double best = 0;
        int end = 0;
        for (int i = 0; i < worth.size(); i++) {
            double here = worth.get(i);
            run = here > PLAIN ? 0 : Math.max(LONGEST_RUN, run + Math.min(here, 0));
            double counted = here >= 0 ? here : run > LONGEST_RUN ? here : 0;
            sum = end == 0 ? Math.max(0, sum + counted) : sum + counted;
            if (sum > best || here >= SURE) {
                best = sum;
                end = i + 1;
            }
        }
        double tail = worth.subList(end, worth.size()).stream()
                .mapToDouble(Double::doubleValue)
                .filter(w -> w < 0)
                .sum();
        return tail <= -CHROME ? end : worth.size();
    }
}
