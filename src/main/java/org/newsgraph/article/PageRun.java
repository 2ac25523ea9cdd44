package org.newsgraph.article;

/**
 * Characters of a block that stand side by side in one text node; whitespace may be another there.
 *
 * @param begin first code point of the block
 * @param end code point after the last one
 * @param text the text node
 * @param offset of the first code point in the text node
 */
record PageRun(int begin, int end, PagePath text, int offset) {
    PageRun {
        if (begin < 0 || end <= begin || offset < 0) {
            throw new IllegalArgumentException("not a run: [" + begin + "," + end + ") at " + offset + " of " + text);
        }
    }

    boolean goesOnWith(PageRun next) {
        return next.begin == end && next.offset == offset + end - begin && next.text.equals(text);
    }

    /** Where a code point of the block lies that is in this run, or at its end. */
    PagePoint point(int at) {
        return new PagePoint(text.xpath(), offset + at - begin);
    }
}
