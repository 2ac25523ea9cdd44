package org.newsgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an input holds: by its first bytes where they leave no doubt, else by its media type, its name, its bytes. */
enum Format {
    HTML(".*\\.x?html?", "text/html|application/xhtml\\+xml"),
    TEXT(".*\\.txt", ""),
    JSON_LINES(".*\\.(?:jsonl|ndjson|json)", "application/(?:json|jsonl|x-ndjson|x-jsonlines)"),
    WARC(".*\\.w?arc", "application/warc"),
    FEED(".*\\.(?:rss|atom|rdf)", "application/(?:rss|atom|rdf)\\+xml"),
    JSON_FEED(null, "application/feed\\+json"),
    SITEMAP(null, ""),
    /** One address a line. */
    ADDRESSES(null, "");

    /** Names of files that are taken from a directory. */
    static final String KNOWN = ".html .htm .xhtml .txt .jsonl .ndjson .json .warc, each also with .gz";

    /** So many first bytes say what an input holds. */
    static final int SNIFFED = 1 << 13;

    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(?:<!--|<!doctype html|<\\?xml|<html|<head|<body|<meta|<article|<div|<p[ >]|<h1)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_INSIDE = Pattern.compile("<(?:html|body|article)[ >]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile(
            "^(?>\\s+|<\\?.*?\\?>|<!--.*?-->|<!doctype[^\\[>]*+(?:\\[.*?\\]\\s*+)?>)*+<(?:[\\w.-]+:)?([\\w.-]+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_FEED_VERSION =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version");
    private static final Pattern ADDRESS = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE_INSIDE = Pattern.compile("\\S\\s+\\S");

    private final @Nullable Pattern names;
    private final Pattern mediaTypes;

    Format(@Nullable String names, String mediaTypes) {
        this.names = names == null ? null : Pattern.compile(names + "(?:\\.(?:gz|bz2))?", Pattern.CASE_INSENSITIVE);
        this.mediaTypes = Pattern.compile(mediaTypes);
    }

    /** By all that is known. */
    static Format of(String name, @Nullable String mediaType, byte[] head) {
        String start = start(head);
        Format format = certain(start);
        if (format == null) {
            format = declared(mediaType);
        }
        if (format == null) {
            format = named(name);
        }
        if (format == null) {
            format = sniffed(start);
        }
        return format == TEXT && addresses(start, head.length) ? ADDRESSES : format;
    }

    private static @Nullable Format declared(@Nullable String mediaType) {
        for (Format format : values()) {
            if (mediaType != null && format.mediaTypes.matcher(mediaType).matches()) {
                return format;
            }
        }
        return null;
    }

    /** By the name's end; null when it says nothing. */
    static @Nullable Format named(String name) {
        for (Format format : values()) {
            if (format.names != null && format.names.matcher(name).matches()) {
                return format;
            }
        }
        return null;
    }

    /** Whether the files of a directory that are named so are taken. */
    static boolean mayHoldArticles(String fileName) {
        Format format = named(fileName);
        return !fileName.startsWith(".") && (format == null ? fileName.indexOf('.') < 0 : format != FEED);
    }

    private static @Nullable Format certain(String start) {
        if (start.startsWith("WARC/") || start.startsWith("filedesc://")) {
            return WARC;
        }
        if (start.startsWith("{")) {
            return JSON_FEED_VERSION.matcher(start).find() ? JSON_FEED : null;
        }
        Matcher root = ROOT.matcher(start);
        return root.find()
                ? switch (root.group(1).toLowerCase(Locale.ROOT)) {
                    case "rss", "rdf", "feed" -> FEED;
                    case "urlset", "sitemapindex" -> SITEMAP;
                    default -> null;
                }
                : null;
    }

    private static Format sniffed(String start) {
        if (start.startsWith("{")) {
            return JSON_LINES;
        }
        return MARKUP.matcher(start).find() || HTML_INSIDE.matcher(start).find() ? HTML : TEXT;
    }

    /** Whether the first line is an address, and each line but the last, where it may be cut, is one word as addresses are. */
    private static boolean addresses(String start, int length) {
        int end = length < SNIFFED ? start.length() : start.lastIndexOf('\n') + 1;
        return ADDRESS.matcher(start).find()
                && start.substring(0, end)
                        .lines()
                        .noneMatch(line -> SPACE_INSIDE.matcher(line).find());
    }

    private static String start(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        return head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .replace("\u0000", "")
                .stripLeading();
    }

    /** Whether the first bytes are no text at all: an image, an archive, a program. */
    static boolean binary(byte[] bytes) {
        if (marked(bytes)) {
            return false;
        }
        int window = Math.min(bytes.length, SNIFFED);
        int controls = 0;
        for (int i = 0; i < window; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls * 50 > window
                || new String(bytes, 0, Math.min(5, window), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /** Whether a byte order mark says that this is text. */
    private static boolean marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
    }
}
