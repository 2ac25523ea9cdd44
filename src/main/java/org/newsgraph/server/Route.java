package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What answers at a path. */
@FunctionalInterface
interface Route {
    /**
     * Answers it.
     *
     * @throws Refusal when the request cannot be answered
     */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
