package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, heading or the like of a body.
 *
 * @param kind {@code paragraph}, {@code heading}, {@code list_item} …
 * @param begin in code points
 * @param end behind the last
 */
record Block(String kind, int begin, int end) {
    private static final Pattern BLOCK = Pattern.compile("([a-z_]{1,40})=(\\d{1,9}),(\\d{1,9})");
    private static final Pattern BREAK = Pattern.compile("\n\\s*\n");

    /** The blocks that are told, or else, when these do not hold all words of the body, what blank lines divide. */
    static List<Block> of(String body, String told) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(told);
        while (matcher.find()) {
            blocks.add(new Block(
                    matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        }
        return holdAll(body, blocks) ? blocks : paragraphs(body);
    }

    private static boolean holdAll(String body, List<Block> blocks) {
        int[] points = body.codePoints().toArray();
        int at = 0;
        for (Block block : blocks) {
            if (block.begin() < at || block.end() < block.begin() || block.end() > points.length) {
                return false;
            }
            if (!isBlank(points, at, block.begin())) {
                return false;
            }
            at = block.end();
        }
        return isBlank(points, at, points.length);
    }

    private static boolean isBlank(int[] points, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(points[i])) {
                return false;
            }
        }
        return true;
    }

    private static List<Block> paragraphs(String body) {
        List<Block> found = new ArrayList<>();
        Matcher breaks = BREAK.matcher(body);
        int from = 0;
        int begin = 0;
        while (from < body.length()) {
            boolean more = breaks.find();
            int to = more ? breaks.start() : body.length();
            int end = begin + body.codePointCount(from, to);
            if (end > begin) {
                found.add(new Block("paragraph", begin, end));
            }
            from = more ? breaks.end() : body.length();
            begin = end + body.codePointCount(to, from);
        }
        return found;
    }
}
