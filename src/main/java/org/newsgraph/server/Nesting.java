package org.newsgraph.server;

/** How deep the brackets of a query stand in one another: what reads them needs a stack for it. */
final class Nesting {
    /** Deepest that is read. */
    private static final int DEEPEST = 200;

    private Nesting() {}

    /** Refuses a query that is nested too deep; brackets in strings and comments may count, which real queries do not have by the hundred. */
    static void check(String query) {
        int depth = 0;
        for (int i = 0; i < query.length(); i++) {
            switch (query.charAt(i)) {
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
            if (depth > DEEPEST) {
                throw tooDeep();
            }
        }
    }

    static Refusal tooDeep() {
        return new Refusal(400, "the query is nested too deep, or leads too deep into the graph; make it flatter");
    }
}
