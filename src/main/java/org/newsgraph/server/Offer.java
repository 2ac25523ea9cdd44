package org.newsgraph.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server has from the rooms it does not know.
 *
 * @param downloads formats of files
 * @param writing null for a server that is only read
 */
public record Offer(List<Download> downloads, @Nullable Writing writing) {
    /** Only what the server itself can do. */
    public static final Offer NONE = new Offer(List.of(), null);

    public Offer {
        downloads = List.copyOf(downloads);
    }
}
