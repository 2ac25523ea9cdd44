package org.newsgraph.source;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed, a sitemap or a list of addresses names: pages, and further sitemaps. */
record Listing(List<Item> pages, List<Nested> sitemaps) {
    /** A sitemap that an index names. */
    record Nested(URI address, @Nullable String modified) {}

    Listing {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
    }

    static Listing of(List<Item> pages) {
        return new Listing(pages, List.of());
    }

    /** What a content of one of these formats names; entries that name nothing are told to the handler one by one. */
    static Listing of(Opened content, byte[] bytes, Format format, ResourceHandler handler) {
        return switch (format) {
            case FEED -> of(new FeedReader(content, handler).items(bytes));
            case JSON_FEED -> of(new JsonFeedReader(content, handler).items(bytes));
            case SITEMAP -> new SitemapReader(content, handler).listing(bytes);
            case ADDRESSES -> of(AddressList.items(content.name(), bytes, handler));
            case HTML, TEXT, JSON_LINES, WARC ->
                throw new SourceException(
                        SourceException.Reason.UNKNOWN_FORMAT,
                        content.name() + ": neither a feed nor a sitemap; give it by itself, as an input");
        };
    }
}
