package org.newsgraph.source;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** An RSS 0.9x, 1.0 or 2.0 or Atom feed becomes the pages that it names, and what it says about them. */
final class FeedReader {
    private final Opened content;
    private final ResourceHandler handler;
    private final ZonedFeed input = new ZonedFeed();

    FeedReader(Opened content, ResourceHandler handler) {
        this.content = content;
        this.handler = handler;
    }

    List<Item> items(byte[] bytes) {
        SyndFeed feed = feed(bytes);
        URI home = content.address() == null ? Links.of(null, feed.getLink()) : content.address();
        Entries entries = new Entries(content.name(), home, handler);
        for (SyndEntry entry : feed.getEntries()) {
            entries.add(link(entry), told(entry, feed), text(entry));
        }
        return entries.items();
    }

    /** A document type is tolerated, its entities are not: neither is anything fetched for them, nor are they expanded. */
    private SyndFeed feed(byte[] bytes) {
        input.setAllowDoctypes(true);
        String charset = content.charset() == null ? "UTF-8" : content.charset();
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true, charset)) {
            return new SyndFeedImpl(input.build(reader));
        } catch (FeedException | IOException | RuntimeException e) {
            throw new SourceException(
                    Reason.BROKEN,
                    content.name() + ": broken feed (" + Faults.reason(e) + "); ask its publisher to mend it",
                    e);
        }
    }

    /** A permanent link can also stand where the identifier does. */
    private static @Nullable String link(SyndEntry entry) {
        String link = Entries.text(entry.getLink());
        return link == null && Links.of(null, entry.getUri()) != null ? entry.getUri() : link;
    }

    private Told told(SyndEntry entry, SyndFeed feed) {
        DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);
        return new Told(
                "feed",
                Entries.text(entry.getTitle()),
                input.iso(entry.getPublishedDate()),
                input.iso(entry.getUpdatedDate()),
                authors(entry),
                Entries.first(dublinCore == null ? null : dublinCore.getPublisher(), feed.getTitle()),
                keywords(entry, dublinCore),
                Entries.first(dublinCore == null ? null : dublinCore.getLanguage(), feed.getLanguage()));
    }

    private static List<String> authors(SyndEntry entry) {
        return Stream.concat(entry.getAuthors().stream().map(SyndPerson::getName), Stream.ofNullable(entry.getAuthor()))
                .map(Entries::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> keywords(SyndEntry entry, @Nullable DCModule dublinCore) {
        Stream<String> categories = entry.getCategories().stream().map(SyndCategory::getName);
        Stream<String> subjects = dublinCore == null
                ? Stream.empty()
                : dublinCore.getSubjects().stream().map(DCSubject::getValue);
        return Stream.of(categories, subjects, mediaKeywords(entry))
                .flatMap(words -> words)
                .map(Entries::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<String> mediaKeywords(SyndEntry entry) {
        return entry.getModule(MediaModule.URI) instanceof MediaEntryModule media && media.getMetadata() != null
                ? Stream.of(media.getMetadata().getKeywords())
                : Stream.empty();
    }

    /** The longest that it carries: {@code content:encoded}, or Atom's content. */
    private static Item.@Nullable Text text(SyndEntry entry) {
        return entry.getContents().stream()
                .filter(part -> part.getValue() != null)
                .max(Comparator.comparingInt(part -> part.getValue().length()))
                .map(part -> Item.Text.of(kind(part), part.getValue()))
                .orElse(null);
    }

    private static Resource.Kind kind(SyndContent part) {
        boolean plain = "text".equals(part.getType()) || "text/plain".equals(part.getType());
        return plain ? Resource.Kind.TEXT : Resource.Kind.HTML;
    }
}
