package org.newsgraph.article;

/**
 * The most that is read of one article, so that none takes very long or very much memory: two seconds and 200 MB are the aim,
 * which pages made to be costly still miss. What goes beyond is left out by whole paragraphs, and told in the
 * {@link Article#notes() notes} of the article; a liveblog of 30,000 words is well below.
 */
final class Limits {
    /** UTF-16 units of the source of a page, long scripts and style sheets not counted. */
    static final int PAGE = 5_000_000;

    /** Elements of a page, as its start tags tell. */
    static final int ELEMENTS = 100_000;

    /** UTF-16 units of the JSON-LD by which a page describes itself. */
    static final int DESCRIPTION = 1_000_000;

    /** UTF-16 units of an article's text. */
    static final int TEXT = 300_000;

    /** Paragraphs, headings, list items and rows of an article. */
    static final int BLOCKS = 10_000;

    private Limits() {}
}
