package org.newsgraph.article;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Addresses;
import org.newsgraph.source.SourceException;

/** Which pages belong to a page, as its links say. */
final class PageLinks {
    private static final Pattern VARIANT_HOST = Pattern.compile("^(?:www|m|mobile?|amp|print)\\.");
    private static final Pattern PRINT =
            Pattern.compile("(?<![a-z])(?:print|druck)(?:version|ansicht|er)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_SUFFIX = Pattern.compile("(?:\\.[a-z]{3,5}|/)?$");
    /** What is added to a page's address, or takes the place of its query, in those that follow. */
    private static final Pattern NUMBERED = Pattern.compile(
            "[-_,./](?:[a-z]{1,8}[-_,/=]?)?(\\d{1,3})(?:\\.[a-z]{3,5}|/)?|\\?(?:[^#]*&)?[a-z]{1,10}=(\\d{1,3})",
            Pattern.CASE_INSENSITIVE);

    private PageLinks() {}

    /** Where the main version of an AMP or print page stands, on the same site; null when the page is no such variant. */
    static @Nullable URI mainVersion(Document page, URI address) {
        Element html = page.selectFirst("html");
        boolean amp = html != null && (html.hasAttr("amp") || html.hasAttr("⚡"));
        if (!amp && !PRINT.matcher(tail(address)).find()) {
            return null;
        }
        URI canonical = link(page.selectFirst("link[rel=canonical][href]"), address);
        return canonical != null && site(canonical).equals(site(address)) && !same(canonical, address)
                ? canonical
                : null;
    }

    /**
     * The page that follows in the same article, or null.
     *
     * @param first where the article's first page stands
     * @param at where this page stands
     * @param number of the page that is to follow, from 2
     */
    static @Nullable URI next(Document page, URI first, URI at, int number) {
        for (Element link : page.select("link[rel~=(?i)^next$][href], article a[rel~=(?i)\\bnext\\b][href],"
                + " main a[rel~=(?i)\\bnext\\b][href]")) {
            URI next = link(link, at);
            if (next != null && follows(first, next, number)) {
                return next;
            }
        }
        return null;
    }

    /** Whether an address is the first page's with this number added; sites that count from 0 call the second page 1. */
    private static boolean follows(URI first, URI next, int number) {
        if (!next.getRawAuthority().equals(first.getRawAuthority())) {
            return false;
        }
        String stem = PAGE_SUFFIX.matcher(path(first)).replaceFirst("");
        String address = tail(next);
        Matcher numbered = NUMBERED.matcher(rest(stem, first, address));
        if (!numbered.matches()) {
            return false;
        }
        int given = Integer.parseInt(numbered.group(1) == null ? numbered.group(2) : numbered.group(1));
        return given == number || (given == number - 1 && numbered.group(2) != null);
    }

    /** What an address adds to the stem or, as a query, to the whole of the first one; empty when it is no such address. */
    private static String rest(String stem, URI first, String address) {
        boolean asks = first.getRawQuery() != null;
        String whole = tail(first) + (asks ? "&" : "?");
        if (stem.isEmpty()) {
            return "";
        }
        if (address.startsWith(whole)) {
            return "?" + address.substring(whole.length());
        }
        String added = address.startsWith(stem) ? address.substring(stem.length()) : "";
        return asks && added.startsWith("?") ? "" : added;
    }

    private static @Nullable URI link(@Nullable Element element, URI base) {
        try {
            return element == null ? null : Addresses.resolve(base, element.attr("href"));
        } catch (SourceException e) {
            return null;
        }
    }

    private static boolean same(URI one, URI other) {
        return tail(one).equals(tail(other)) && one.getRawAuthority().equals(other.getRawAuthority());
    }

    private static String site(URI address) {
        return VARIANT_HOST.matcher(address.getRawAuthority()).replaceFirst("");
    }

    private static String path(URI address) {
        return address.getRawPath() == null ? "" : address.getRawPath();
    }

    private static String tail(URI address) {
        return path(address) + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
