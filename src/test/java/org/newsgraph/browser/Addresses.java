package org.newsgraph.browser;

import java.util.List;

/** Of the pages over the bundled articles, one of each kind. */
final class Addresses {
    static final List<String> OF_PAGES = List.of("/");

    private Addresses() {}
}
