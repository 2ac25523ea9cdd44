package org.newsgraph.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Links where one that is none is as good as missing. */
final class Links {
    private Links() {}

    /** What a link means where it was found; null when it is no address of the web. */
    static @Nullable URI of(@Nullable URI base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            return address(base, link);
        } catch (SourceException e) {
            return null;
        }
    }

    /** @throws SourceException when it is no address of the web */
    static URI address(@Nullable URI base, String link) {
        return base == null ? Addresses.parse(link) : Addresses.resolve(base, link);
    }
}
