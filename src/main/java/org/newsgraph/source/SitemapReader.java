package org.newsgraph.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** A sitemap, news sitemap or sitemap index becomes what it names. */
final class SitemapReader {
    /** Stands in for the address of a sitemap that was not fetched. */
    private static final URI NOWHERE = URI.create("https://sitemap.invalid/");

    private final Opened content;
    private final ResourceHandler handler;

    SitemapReader(Opened content, ResourceHandler handler) {
        this.content = content;
        this.handler = handler;
    }

    Listing listing(byte[] bytes) {
        return switch (sitemap(bytes)) {
            case SiteMapIndex index -> new Listing(List.of(), nested(index));
            case SiteMap map -> Listing.of(pages(map));
            case AbstractSiteMap other -> throw broken("neither urlset nor sitemapindex", null);
        };
    }

    /** Of a sitemap that breaks off, what stands before. */
    private AbstractSiteMap sitemap(byte[] bytes) {
        try {
            return parse(bytes, false);
        } catch (UnknownFormatException | IOException | DateTimeException e) {
            SourceException failure = broken(Faults.reason(e.getCause() instanceof Exception cause ? cause : e), e);
            try {
                AbstractSiteMap part = parse(bytes, true);
                handler.failure(content.name(), failure);
                return part;
            } catch (UnknownFormatException | IOException | DateTimeException again) {
                failure.addSuppressed(again);
                throw failure;
            }
        }
    }

    private AbstractSiteMap parse(byte[] bytes, boolean partly) throws UnknownFormatException, IOException {
        SiteMapParser parser = new SiteMapParser(false, partly);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap("text/xml", bytes, url());
    }

    private URL url() throws MalformedURLException {
        return (content.address() == null ? NOWHERE : content.address()).toURL();
    }

    private SourceException broken(String reason, @Nullable Exception cause) {
        String message = content.name() + ": broken sitemap (" + reason + "); only what stands before is read";
        return cause == null
                ? new SourceException(Reason.BROKEN, message)
                : new SourceException(Reason.BROKEN, message, cause);
    }

    private List<Listing.Nested> nested(SiteMapIndex index) {
        List<Listing.Nested> nested = new ArrayList<>();
        for (AbstractSiteMap map : index.getSitemaps()) {
            URI address = address(map.getUrl());
            if (address != null) {
                nested.add(new Listing.Nested(address, Moments.iso(map.getLastModified())));
            }
        }
        return nested;
    }

    private List<Item> pages(SiteMap map) {
        List<Item> items = new ArrayList<>();
        for (SiteMapURL page : map.getSiteMapUrls()) {
            URI address = address(page.getUrl());
            if (address != null) {
                items.add(Item.of(address, told(page)));
            }
        }
        return items;
    }

    /** Null, and told, when it is none of the web. */
    private @Nullable URI address(URL url) {
        String place = content.name() + ", " + Faults.shortened(url.getFile());
        try {
            if (!NOWHERE.getHost().equals(url.getHost())) {
                return Addresses.parse(url.toString());
            }
            handler.failure(place, new SourceException(Reason.BROKEN, place + ": addresses of a sitemap are absolute"));
        } catch (SourceException e) {
            handler.failure(place, Faults.at(content.name(), e));
        }
        return null;
    }

    private static Told told(SiteMapURL page) {
        String modified = Moments.iso(page.getLastModified());
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        return news != null && news.length > 0 && news[0] instanceof NewsAttributes article
                ? told(article, modified)
                : new Told("sitemap", null, null, modified, List.of(), null, List.of(), null);
    }

    private static Told told(NewsAttributes news, @Nullable String modified) {
        return new Told(
                "sitemap",
                Entries.text(news.getTitle()),
                news.getPublicationDateTime() == null
                        ? null
                        : Moments.iso(news.getPublicationDateTime().toOffsetDateTime()),
                modified,
                List.of(),
                Entries.text(news.getName()),
                news.getKeywords() == null ? List.of() : List.of(news.getKeywords()),
                Entries.text(news.getLanguage()));
    }
}
