package org.newsgraph.article;

/**
 * A point in the DOM of a page, before a character of a text node or behind its last one.
 *
 * <p>The DOM is the one an HTML parser makes of the page before any script runs. A DOM {@code Range} counts UTF-16 units
 * instead; {@code [...node.data].slice(0, offset).join("").length} converts in JavaScript.
 *
 * @param xpath of the text node (XPath 1.0): {@code /html[1]/body[1]/p[3]/text()[2]}
 * @param offset in that text node, in Unicode code points as a W3C {@code TextPositionSelector} counts them
 */
public record PagePoint(String xpath, int offset) {
    public PagePoint {
        if (!xpath.startsWith("/") || offset < 0) {
            throw new IllegalArgumentException("not a point in a page: " + xpath + " at " + offset);
        }
    }
}
