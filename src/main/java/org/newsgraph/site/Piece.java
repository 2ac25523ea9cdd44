package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of text with the marks that cover all of it.
 *
 * @param classes of the marks, separated by blanks; empty for plain text
 */
record Piece(String text, String classes) {
    /**
     * A mark on a text.
     *
     * @param begin in code points
     * @param end in code points, behind the last
     */
    record Mark(int begin, int end, String name) {
        private boolean covers(int point) {
            return begin <= point && point < end;
        }
    }

    /** The text, cut wherever a mark begins or ends. */
    static List<Piece> cut(String text, List<Mark> marks) {
        int length = text.codePointCount(0, text.length());
        NavigableSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        marks.stream()
                .flatMap(mark -> Stream.of(mark.begin(), mark.end()))
                .filter(cut -> cut > 0 && cut < length)
                .forEach(cuts::add);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int begin = from;
                String names = marks.stream()
                        .filter(mark -> mark.covers(begin))
                        .map(Mark::name)
                        .distinct()
                        .collect(Collectors.joining(" "));
                pieces.add(new Piece(slice(text, from, to), names));
                from = to;
            }
        }
        return pieces;
    }

    /** The code points of a range. */
    static String slice(String text, int begin, int end) {
        int from = text.offsetByCodePoints(0, begin);
        return text.substring(from, text.offsetByCodePoints(from, end - begin));
    }
}
