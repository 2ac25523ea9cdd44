package org.newsgraph.site;

/**
 * Who looks at a page.
 *
 * @param address path and query of the page that was asked for
 */
public record Reader(Language language, String address) {}
