package org.newsgraph.article;

import org.jsoup.nodes.Element;

/**
 * A run of a page's text between two block boundaries, whitespace normalised.
 *
 * @param owner the block element that directly holds the text
 * @param linked how many of its characters stand in links
 */
record PageBlock(Element owner, Block.Kind kind, String text, int linked) {
    private static final int SENTENCE = 40;

    double linkDensity() {
        return linked / (double) text.length();
    }

    boolean heading() {
        return kind == Block.Kind.HEADING;
    }

    /** How much running text it holds: unlinked characters of sentences, 0 for menus and captions. */
    double prose() {
        if (heading() || kind == Block.Kind.CAPTION || text.length() < SENTENCE || linkDensity() > 0.5) {
            return 0;
        }
        int words = Languages.functionWords(text);
        double sure = Math.min(1, words / (1 + text.length() / 60.0));
        return sure * (text.length() - linked);
    }
}
