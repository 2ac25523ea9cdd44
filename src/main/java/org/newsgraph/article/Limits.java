package org.newsgraph.article;

/**
 * The most that is read of one article, so that none takes longer than two seconds or more than 200 MB. What goes beyond is left
 * out by whole paragraphs, and told in the {@link Article#notes() notes} of the article; a liveblog of 30,000 words is well
 * below. How long a sentence may be, and how many facts are read, is said where they are found: {@code Sentence.LONGEST}, {@code
 * FrameExtractor.MOST_FACTS}.
 */
public final class Limits {
    /** UTF-16 units of the source of a page, long scripts and style sheets not counted. */
    public static final int PAGE = 4_000_000;

    /** Elements of a page, as its start tags tell. */
    public static final int ELEMENTS = 80_000;

    /** UTF-16 units of the JSON-LD by which a page describes itself. */
    public static final int DESCRIPTION = 1_000_000;

    /** UTF-16 units of an article's text. */
    public static final int TEXT = 300_000;

    /** Paragraphs, headings, list items and rows of an article. */
    public static final int BLOCKS = 10_000;

    private Limits() {}
}
