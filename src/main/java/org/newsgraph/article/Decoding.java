package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes become characters: by the byte order mark; as UTF-8 when they are that; then as the HTTP header, the meta element or
 * the XML declaration says; then as they look; then as windows-1252.
 */
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The WHATWG encoding standard reads these labels as windows-1252. */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "us-ascii");

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ENCODING = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final int META_WINDOW = 8192;
    private static final int ENOUGH = 1 << 16;

    private Decoding() {}

    /** A page's characters; never fails, as browsers never do. */
    static String page(byte[] bytes, @Nullable String declared) {
        Charset mark = byteOrderMark(bytes);
        if (mark != null) {
            return withoutMark(new String(bytes, mark));
        }
        Charset header = declared == null ? null : charset(declared);
        if (header != null && wide(header)) {
            return new String(bytes, header);
        }
        // Bytes beyond ASCII form UTF-8 by chance so rarely that they outweigh what is declared.
        return mostlyUtf8(bytes) && !shifting(header)
                ? new String(bytes, StandardCharsets.UTF_8)
                : new String(bytes, singleByte(bytes, header));
    }

    /** What is declared, unless that is UTF-8, which the bytes are not. */
    private static Charset singleByte(byte[] bytes, @Nullable Charset header) {
        if (header != null && !header.equals(StandardCharsets.UTF_8)) {
            return header;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, META_WINDOW), StandardCharsets.ISO_8859_1);
        for (Pattern declaration : new Pattern[] {META_CHARSET, XML_ENCODING}) {
            Matcher said = declaration.matcher(head);
            Charset charset = said.find() ? charset(said.group(1)) : null;
            // A declaration that could be read byte by byte cannot be in UTF-16.
            if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !wide(charset)) {
                return charset;
            }
        }
        return detected(bytes);
    }

    /** Whether a charset has more than one byte for every character. */
    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Whether a charset writes all characters with bytes that are ASCII, and so UTF-8, too. */
    private static boolean shifting(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(beyondAscii(bytes));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : charset(name);
        return charset == null || charset.equals(StandardCharsets.UTF_8) || wide(charset) ? WINDOWS_1252 : charset;
    }

    /** The part of the bytes around the first that is not ASCII: what is before it tells nothing. */
    private static byte[] beyondAscii(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        return Arrays.copyOfRange(bytes, Math.max(0, first - 1), Math.min(bytes.length, first + ENOUGH));
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

    /** A text file's characters: UTF-8, or UTF-16 or UTF-32 with a mark. */
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
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
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
