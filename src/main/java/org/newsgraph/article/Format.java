package org.newsgraph.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an input holds, by the end of its name or by its first bytes. */
enum Format {
    HTML(".*\\.x?html?"),
    TEXT(".*\\.txt"),
    JSON_LINES(".*\\.(?:jsonl|ndjson|json)");

    static final String KNOWN = ".html .htm .xhtml .txt .jsonl .ndjson .json, each also with .gz";

    private static final int SNIFFED = 4096;
    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(?:<!--|<!doctype html|<\\?xml|<html|<head|<body|<meta|<article|<div|<p[ >]|<h1)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_INSIDE = Pattern.compile("<(?:html|body|article)[ >]", Pattern.CASE_INSENSITIVE);

    private final Pattern names;

    Format(String names) {
        this.names = Pattern.compile(names + "(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
    }

    /** By the name's end; null when it says nothing. */
    static @Nullable Format named(String fileName) {
        for (Format format : values()) {
            if (format.names.matcher(fileName).matches()) {
                return format;
            }
        }
        return null;
    }

    /** By the first bytes. */
    static Format sniffed(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        String start = head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .replace("\u0000", "")
                .stripLeading();
        if (start.startsWith("{")) {
            return JSON_LINES;
        }
        return MARKUP.matcher(start).find() || HTML_INSIDE.matcher(start).find() ? HTML : TEXT;
    }

    /** Whether the first bytes are no text at all: an image, an archive, a program. */
    static boolean binary(byte[] bytes) {
        if (Decoding.byteOrderMark(bytes) != null) {
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
}
