package org.newsgraph.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A stretch of a text that shows why it is found: the words that were looked for, with what is around them. */
public record Passage(List<Part> parts) {
    private static final int LENGTH = 260;
    private static final int BEFORE = 60;
    /** Words behind this are not looked at. */
    private static final int READ = 100_000;

    /** Characters in a row, that were looked for or not. */
    public record Part(String text, boolean isHit) {}

    private record Found(int word, int begin, int end) {}

    public Passage {
        parts = List.copyOf(parts);
    }

    /** All of a text. */
    public static Passage all(String text, String typed) {
        String read = Words.composed(text);
        return marked(read, 0, read.length(), found(read, Wanted.typed(typed)));
    }

    /** The part of a text in which most of the words are, or else its beginning. */
    public static Passage best(String text, String typed) {
        String read = Words.composed(text.substring(0, Math.min(text.length(), READ)));
        List<Found> found = found(read, Wanted.typed(typed));
        int first = found.isEmpty() ? 0 : found.get(densest(found)).begin();
        int begin = first <= BEFORE ? 0 : wordAfter(read, first - BEFORE, first);
        int end = wordBefore(read, Math.min(read.length(), begin + LENGTH));
        return marked(read, begin, end, found);
    }

    private static List<Found> found(String text, Wanted wanted) {
        List<Found> found = new ArrayList<>();
        Words.forEach(Words.TEXTS, text, token -> {
            for (int i = 0; i < wanted.words().size(); i++) {
                if (wanted.words().get(i).isIn(token.word())) {
                    found.add(new Found(i, token.begin(), token.end()));
                    break;
                }
            }
        });
        return found;
    }

    /** The first of the words found that stand nearest to one another. */
    private static int densest(List<Found> found) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < found.size(); i++) {
            Set<Integer> different = new HashSet<>();
            int end = found.get(i).begin() + LENGTH - BEFORE;
            int all = i;
            while (all < found.size() && found.get(all).end() <= end) {
                different.add(found.get(all++).word());
            }
            int worth = 1000 * different.size() + (all - i);
            if (worth > most) {
                best = i;
                most = worth;
            }
        }
        return best;
    }

    private static int wordAfter(String text, int from, int last) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank >= last ? last : blank + 1;
    }

    private static int wordBefore(String text, int end) {
        int blank = end < text.length() ? text.lastIndexOf(' ', end) : -1;
        int cut = blank >= 0 && blank > end - BEFORE ? blank : end;
        return cut < text.length() && cut > 0 && Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }

    private static Passage marked(String text, int begin, int end, List<Found> found) {
        List<Part> parts = new ArrayList<>();
        int at = begin;
        add(parts, begin > 0 ? "… " : "", false);
        for (Found hit : found) {
            if (hit.begin() >= at && hit.end() <= end) {
                add(parts, text.substring(at, hit.begin()), false);
                add(parts, text.substring(hit.begin(), hit.end()), true);
                at = hit.end();
            }
        }
        add(parts, text.substring(at, Math.max(at, end)), false);
        add(parts, end < text.length() ? " …" : "", false);
        return new Passage(parts);
    }

    private static void add(List<Part> parts, String text, boolean isHit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, isHit));
        }
    }
}
