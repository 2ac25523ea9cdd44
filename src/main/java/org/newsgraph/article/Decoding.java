package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes become characters: byte order mark, then what is declared, then UTF-8 when valid, then windows-1252. */
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The WHATWG encoding standard reads these labels as windows-1252. */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "us-ascii");

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final int META_WINDOW = 8192;

    private Decoding() {}

    /** A page's characters; never fails, as browsers never do. */
    static String page(byte[] bytes, @Nullable String declared) {
        Charset mark = byteOrderMark(bytes);
        if (mark != null) {
            return withoutMark(new String(bytes, mark));
        }
        Charset charset = declared == null ? null : charset(declared);
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, charset);
        }
        if (mostlyUtf8(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        charset = metaCharset(bytes);
        return new String(bytes, charset == null || charset.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : charset);
    }

    /** Valid UTF-8, or broken at a few places only, as where a page was cut to a number of bytes. */
    private static boolean mostlyUtf8(byte[] bytes) {
        if (invalidUtf8(bytes) < 0) {
            return true;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long sound = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return sound > 20 * broken;
    }

    /** A text file's characters: UTF-8, or UTF-16 with a mark. */
    static String text(String source, byte[] bytes, long offset) {
        Charset mark = byteOrderMark(bytes);
        if (mark != null && !mark.equals(StandardCharsets.UTF_8)) {
            return withoutMark(new String(bytes, mark));
        }
        int broken = invalidUtf8(bytes);
        if (broken >= 0) {
            throw new ArticleException(String.format(
                    Locale.ROOT,
                    "%s: byte 0x%02X at offset %d is not UTF-8; convert the file, e.g. iconv -f windows-1252 -t utf-8",
                    source,
                    bytes[broken] & 0xFF,
                    offset + broken));
        }
        return withoutMark(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static @Nullable Charset metaCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, META_WINDOW), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        if (!meta.find()) {
            return null;
        }
        Charset charset = charset(meta.group(1));
        // A meta element that could be read byte by byte cannot be in UTF-16.
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    private static @Nullable Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            return LATIN.contains(charset.name().toLowerCase(Locale.ROOT)) ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The index of the first byte that is not UTF-8, or -1. */
    private static int invalidUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            decoder.decode(in);
            return -1;
        } catch (CharacterCodingException e) {
            return in.position();
        }
    }
}
