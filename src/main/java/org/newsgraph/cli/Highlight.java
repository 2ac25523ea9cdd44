package org.newsgraph.cli;

import java.util.Comparator;
import java.util.List;
import org.newsgraph.article.Span;

/** Marks the anchors of a fact in its sentence: in colour where a terminal shows it, in brackets elsewhere. */
enum Highlight {
    /** Subject, cue and object in brackets; one that lies in another is a bracket in a bracket. */
    BRACKETS {
        @Override
        String mark(String text, List<Span> anchors) {
            int[] points = text.codePoints().toArray();
            StringBuilder marked = new StringBuilder();
            for (int i = 0; i <= points.length; i++) {
                int at = i;
                marked.repeat(
                        ']', (int) anchors.stream().filter(a -> a.end() == at).count());
                marked.repeat(
                        '[', (int) anchors.stream().filter(a -> a.begin() == at).count());
                if (i < points.length) {
                    marked.appendCodePoint(points[i]);
                }
            }
            return marked.toString();
        }
    },

    /** Subject bold, cue underlined, object bold and blue; where two overlap, the shorter one shows. */
    COLOURS {
        @Override
        String mark(String text, List<Span> anchors) {
            int[] points = text.codePoints().toArray();
            StringBuilder marked = new StringBuilder();
            String shown = PLAIN;
            for (int i = 0; i < points.length; i++) {
                String style = styleAt(i, anchors);
                if (!style.equals(shown)) {
                    marked.append(PLAIN).append(style);
                    shown = style;
                }
                marked.appendCodePoint(points[i]);
            }
            return shown.equals(PLAIN)
                    ? marked.toString()
                    : marked.append(PLAIN).toString();
        }
    };

    private static final String PLAIN = "\u001b[0m";
    private static final List<String> STYLES = List.of("\u001b[1m", "\u001b[4m", "\u001b[1;34m");

    /**
     * The text with its anchors marked.
     *
     * @param anchors subject, cue and object, in code points from the beginning of the text
     */
    abstract String mark(String text, List<Span> anchors);

    private static String styleAt(int point, List<Span> anchors) {
        return anchors.stream()
                .filter(a -> a.begin() <= point && point < a.end())
                .min(Comparator.comparingInt(Span::length))
                .map(a -> STYLES.get(anchors.indexOf(a) % STYLES.size()))
                .orElse(PLAIN);
    }
}
