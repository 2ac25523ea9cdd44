package org.newsgraph.article;

import org.jsoup.nodes.Element;

/**
 * A run of a page's text between two block boundaries, whitespace normalised.
 *
 * @param owner the block element that directly holds the text
 * @param linked how many of its characters stand in links
 * @param source the text nodes it was made of
 */
record PageBlock(Element owner, Block.Kind kind, String text, int linked, PageSource source) {
    private static final int SENTENCE = 40;
    private static final String STOPS = ".,!?;:…。、，．！？।،؛";

    double linkDensity() {
        return linked / (double) text.length();
    }

    boolean heading() {
        return kind == Block.Kind.HEADING;
    }

    /** 1 to 6 of a heading element, 7 of a line set in bold. */
    int level() {
        String tag = owner.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)) ? tag.charAt(1) - '0' : 7;
    }

    /** How much running text it holds: unlinked characters of sentences, 0 for menus and captions. */
    double prose() {
        if (heading() || kind == Block.Kind.CAPTION || text.length() < SENTENCE || linkDensity() > 0.5) {
            return 0;
        }
        int ends = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ends += STOPS.indexOf(c) >= 0 ? 1 : 0;
            lower += Character.isLowerCase(c) || Character.getType(c) == Character.OTHER_LETTER ? 1 : 0;
        }
        double sure = Math.min(1, ends / (1 + text.length() / 200.0)) * (lower * 2 > text.length() ? 1 : 0.3);
        return sure * (text.length() - linked);
    }
}
