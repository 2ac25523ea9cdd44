package org.newsgraph.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Ends requests whose body takes too long altogether: a steady trickle keeps above any least rate for hours. */
final class BodyDeadline extends Handler.Wrapper {
    /** Enough for 20 MB at half a megabit a second. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    private final Duration limit;

    BodyDeadline(Handler handler, Duration limit) {
        super(handler);
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Timed(request, System.nanoTime() + limit.toNanos()), response, callback);
    }

    private static final class Timed extends Request.Wrapper {
        private final long end;
        private boolean whole;
        private Content.@Nullable Chunk late;

        Timed(Request request, long end) {
            super(request);
            this.end = end;
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (late == null && !whole && System.nanoTime() - end > 0) {
                late = Content.Chunk.from(new HttpException.RuntimeException(408, "it takes too long"), true);
            }
            if (late != null) {
                return late;
            }
            Content.Chunk chunk = super.read();
            whole = chunk != null && chunk.isLast();
            return chunk;
        }
    }
}
