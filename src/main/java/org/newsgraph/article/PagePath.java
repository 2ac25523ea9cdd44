package org.newsgraph.article;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a node lies in its page, sharing the steps to its parent with its siblings.
 *
 * @param parent of its parent, or null for the root element
 * @param step the last step of an XPath: {@code p[3]}
 * @param depth number of steps
 */
record PagePath(@Nullable PagePath parent, String step, int depth) {
    static PagePath under(@Nullable PagePath parent, String step) {
        return new PagePath(parent, step, parent == null ? 1 : parent.depth + 1);
    }

    String xpath() {
        Deque<String> steps = new ArrayDeque<>(depth);
        for (PagePath at = this; at != null; at = at.parent) {
            steps.addFirst(at.step);
        }
        return "/" + String.join("/", steps);
    }

    @Override
    public String toString() {
        return xpath();
    }
}
