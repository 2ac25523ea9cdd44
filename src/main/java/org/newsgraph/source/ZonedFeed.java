package org.newsgraph.source;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Reads a feed and keeps the offsets of its moments, which the feed reader drops: late at night they decide the day. */
final class ZonedFeed extends WireFeedInput {
    private static final Set<String> MOMENTS = Set.of("pubDate", "date", "published", "updated", "issued", "modified");

    private final Map<Instant, OffsetDateTime> moments = new HashMap<>();

    ZonedFeed() {
        super(false, Locale.ROOT);
    }

    @Override
    public WireFeed build(Document document) throws FeedException {
        for (Element element : document.getDescendants(Filters.element())) {
            if (MOMENTS.contains(element.getName())) {
                keep(element.getTextTrim());
            }
        }
        return super.build(document);
    }

    private void keep(String text) {
        boolean iso = !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.contains("T");
        DateTimeFormatter form = iso ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : DateTimeFormatter.RFC_1123_DATE_TIME;
        try {
            OffsetDateTime moment = form.parse(text, OffsetDateTime::from);
            moments.put(moment.toInstant(), moment);
        } catch (DateTimeException e) {
            // Written in another way: it stays in the time zone that the feed reader gives it.
        }
    }

    /** In ISO 8601, with the offset it was written with where that is known. */
    @Nullable
    String iso(@Nullable Date moment) {
        OffsetDateTime written = moment == null ? null : moments.get(moment.toInstant());
        return written == null ? Moments.iso(moment) : Moments.iso(written);
    }
}
