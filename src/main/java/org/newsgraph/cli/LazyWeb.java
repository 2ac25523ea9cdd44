package org.newsgraph.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Answer;
import org.newsgraph.source.FetchOptions;
import org.newsgraph.source.Fetcher;
import org.newsgraph.source.Web;

/** The web, made ready when the first address is asked for: most inputs are files. */
final class LazyWeb implements Web, AutoCloseable {
    private final FetchOptions options;
    private @Nullable Fetcher fetcher;

    LazyWeb(FetchOptions options) {
        this.options = options;
    }

    @Override
    public Answer get(URI address) {
        return fetcher().get(address);
    }

    private synchronized Fetcher fetcher() {
        if (fetcher == null) {
            fetcher = new Fetcher(options);
        }
        return fetcher;
    }

    @Override
    public synchronized void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
