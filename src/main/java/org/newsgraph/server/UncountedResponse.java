package org.newsgraph.server;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response whose length the server counts itself, because Fuseki counts the characters of its error texts, not their bytes. */
class UncountedResponse extends HttpServletResponseWrapper {
    UncountedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}
}
