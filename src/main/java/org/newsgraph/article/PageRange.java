package org.newsgraph.article;

/**
 * A half-open range of a page's DOM.
 *
 * @param start before the first character
 * @param end behind the last one; the same as {@code start} where the body has whitespace that stands for a line break
 */
public record PageRange(PagePoint start, PagePoint end) {
    public PageRange {
        if (start.xpath().equals(end.xpath()) && end.offset() < start.offset()) {
            throw new IllegalArgumentException("a range that ends at " + end + " before it starts at " + start);
        }
    }
}
