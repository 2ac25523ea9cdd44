package org.newsgraph.source;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links as feeds and sitemaps write them become addresses. */
final class Links {
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private Links() {}

    /** An absolute http or https address, resolved against where the link was found; null when it is none. */
    static @Nullable URI of(@Nullable URI base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            URI written = URI.create(escaped(link.strip()));
            URI address = base == null ? written : base.resolve(written);
            return web(address) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean web(URI address) {
        String scheme = address.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && address.getHost() != null;
    }

    private static String escaped(String link) {
        Matcher unwritable = UNWRITABLE.matcher(link);
        return unwritable.replaceAll(
                character -> String.format(Locale.ROOT, "%%%02X", (int) character.group().charAt(0)));
    }
}
