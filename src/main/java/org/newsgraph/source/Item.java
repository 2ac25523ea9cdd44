package org.newsgraph.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page that a feed, a sitemap or a list of addresses names.
 *
 * @param name what messages call it
 * @param address where it stands; null when the list gives none, but its text
 * @param text the article as the feed carries it, when it does
 */
record Item(
        String name,
        @Nullable URI address,
        Told told,
        @Nullable Text text) {
    /** What a feed carries of an article. */
    record Text(Resource.Kind kind, String content) {
        private static final int ENOUGH = 250;

        /** Null when it is only a teaser. */
        static @Nullable Text of(Resource.Kind kind, @Nullable String content) {
            if (content == null) {
                return null;
            }
            int length = content.replaceAll("<[^>]*+>", " ")
                    .replaceAll("\\s+", " ")
                    .strip()
                    .length();
            return length < ENOUGH ? null : new Text(kind, content);
        }
    }

    static Item of(URI address, Told told) {
        return new Item(address.toString(), address, told, null);
    }
}
