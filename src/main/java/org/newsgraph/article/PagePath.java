package org.newsgraph.article;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where an element lies in its page: a CSS selector path from the root. */
final class PagePath {
    private static final int DEEPEST = 1000;

    private PagePath() {}

    static @Nullable String of(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Element at = element; at != null && at.parent() != null; at = at.parent()) {
            if (steps.size() == DEEPEST) {
                return null;
            }
            steps.addFirst(step(at));
        }
        return String.join(" > ", steps);
    }

    private static String step(Element element) {
        String tag = element.normalName();
        return switch (tag) {
            case "html", "body" -> tag;
            default -> tag + ":nth-child(" + (element.elementSiblingIndex() + 1) + ")";
        };
    }
}
