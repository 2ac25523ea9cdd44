package org.newsgraph.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** What feeds of all formats have in common: how an entry becomes an item, and how names are written in it. */
final class Entries {
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern MAIL = Pattern.compile("<?\\S+@\\S+>?");

    private final String feed;
    private final @Nullable URI home;
    private final ResourceHandler handler;
    private final List<Item> items = new ArrayList<>();
    private int number;

    /**
     * No entries yet.
     *
     * @param feed as messages call it
     * @param home what relative links are resolved against
     */
    Entries(String feed, @Nullable URI home, ResourceHandler handler) {
        this.feed = feed;
        this.home = home;
        this.handler = handler;
    }

    List<Item> items() {
        return items;
    }

    /** An entry without a link to a page is one all the same when it carries its text; else it is told. */
    void add(@Nullable String link, Told told, Item.@Nullable Text text) {
        String place = feed + ", item " + ++number;
        try {
            URI address = address(place, link, told.title());
            items.add(new Item(address.toString(), address, told, text));
        } catch (SourceException e) {
            if (text == null) {
                handler.failure(place, e);
            } else {
                items.add(new Item(place, null, told, text));
            }
        }
    }

    private URI address(String place, @Nullable String link, @Nullable String title) {
        if (link == null || link.isBlank()) {
            throw new SourceException(
                    Reason.BROKEN,
                    place + (title == null ? "" : " (" + Faults.shortened(title) + ")")
                            + ": neither a link nor a text; nothing to read");
        }
        try {
            return Links.address(home, link);
        } catch (SourceException e) {
            throw Faults.at(place, e);
        }
    }

    /** A name without the mail address that RSS wants before it, or null. */
    static @Nullable String person(@Nullable String author) {
        String name = text(author);
        if (name == null) {
            return null;
        }
        Matcher both = ADDRESS_AND_NAME.matcher(name);
        return both.matches() ? both.group(1).strip() : text(MAIL.matcher(name).replaceAll(" "));
    }

    /** In one line, or null when there is none. */
    static @Nullable String text(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    static @Nullable String first(@Nullable String one, @Nullable String other) {
        String first = text(one);
        return first == null ? text(other) : first;
    }
}
