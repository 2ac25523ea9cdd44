package org.newsgraph.site;

import org.jspecify.annotations.Nullable;

/**
 * Something a page names.
 *
 * @param href where a click leads, or null when nowhere
 */
record Ref(String label, @Nullable String href) {
    static Ref plain(String label) {
        return new Ref(label, null);
    }
}
