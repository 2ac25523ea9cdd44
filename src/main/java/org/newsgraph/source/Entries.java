package org.newsgraph.source;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** What feeds of all formats have in common: how an entry becomes an item, and how names are written in it. */
final class Entries {
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern MAIL = Pattern.compile("<?\\S+@\\S+>?");

    private Entries() {}

    /** An entry that names no page is one all the same when it carries its text; else it is told. */
    static void add(
            List<Item> items,
            String feed,
            int number,
            @Nullable URI address,
            Told told,
            Item.@Nullable Text text,
            ResourceHandler handler) {
        String place = feed + ", item " + number;
        if (address != null) {
            items.add(new Item(address.toString(), address, told, text));
        } else if (text != null) {
            items.add(new Item(place, null, told, text));
        } else {
            handler.failure(place, nothing(place, told.title()));
        }
    }

    private static SourceException nothing(String place, @Nullable String title) {
        return new SourceException(
                Reason.BROKEN,
                place + (title == null ? "" : " (" + Faults.shortened(title) + ")")
                        + ": neither a link to a page on the web nor a text; nothing to read");
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
