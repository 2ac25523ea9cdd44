package org.newsgraph.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts every request that was answered, also those that never got to a page, and notes it where that is asked for. */
record Traffic(Metrics metrics, Exposure exposure, @Nullable Consumer<RequestLine> lines) implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    @Override
    public void log(Request request, Response response) {
        Duration taken = Duration.ofNanos(NanoTime.since(request.getHeadersNanoTime()));
        metrics.count(request.getMethod(), Request.getPathInContext(request), response.getStatus(), taken);
        if (lines != null) {
            try {
                lines.accept(line(request, response, taken));
            } catch (RuntimeException e) { // the answer has been given all the same
                LOG.error("a request could not be noted", e);
            }
        }
    }

    private RequestLine line(Request request, Response response, Duration taken) {
        Object user = request.getAttribute(Admission.USER);
        List<String> forwardedFor = request.getHeaders().getValuesList("X-Forwarded-For");
        return new RequestLine(
                Instant.now().minus(taken),
                exposure.client(Request.getRemoteAddr(request), forwardedFor),
                user == null ? null : user.toString(),
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                request.getConnectionMetaData().getProtocol(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                taken.toMillis());
    }
}
