package org.newsgraph.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/**
 * What a server replied.
 *
 * @param fields of the header, names in lower case
 * @param body decompressed; empty unless the status says that it is the content asked for
 */
// Up to 20 MB, handed on once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Reply(URI address, int status, Map<String, String> fields, byte[] body) implements Outcome {
    private static final Set<Integer> CONTENT = Set.of(200, 203);
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private static final char REPLACEMENT = '\uFFFD';

    static boolean hasContent(int status) {
        return CONTENT.contains(status);
    }

    boolean hasContent() {
        return hasContent(status);
    }

    @Override
    public boolean passing() {
        return PASSING.contains(status);
    }

    /** A field of the header, or an empty string. */
    String field(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Where it redirects to, as written, or null. */
    @Nullable
    String target() {
        String location = field(HttpHeaders.LOCATION);
        if (!REDIRECT.contains(status) || location.isBlank()) {
            return null;
        }
        // Read as ISO 8859-1, but what is not ASCII is mostly sent in UTF-8.
        String utf8 = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return utf8.indexOf(REPLACEMENT) < 0 ? utf8 : location;
    }

    /** How long it asks to wait, or null. */
    @Nullable
    Duration retryAfter(Instant now) {
        String after = field(HttpHeaders.RETRY_AFTER).strip();
        if (after.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(after));
        }
        Instant date = after.isEmpty() ? null : DateUtils.parseStandardDate(after);
        return date == null || date.isBefore(now) ? null : Duration.between(now, date);
    }

    /** Header fields that ask for the content only if it has changed; none when the reply has no validator. */
    Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        put(conditions, HttpHeaders.IF_NONE_MATCH, field(HttpHeaders.ETAG));
        put(conditions, HttpHeaders.IF_MODIFIED_SINCE, field(HttpHeaders.LAST_MODIFIED));
        return conditions;
    }

    Answer answer() {
        ContentType type = ContentType.parseLenient(field(HttpHeaders.CONTENT_TYPE));
        String mediaType = type == null ? "" : type.getMimeType().strip().toLowerCase(Locale.ROOT);
        String charset = type == null ? null : type.getParameter("charset");
        return new Answer(
                address, mediaType.isEmpty() ? null : mediaType, charset == null ? null : charset.strip(), body);
    }

    /** Why this is no answer. */
    SourceException failure(Instant now) {
        Duration wait = retryAfter(now);
        String asks = wait == null ? "" : " and asks to wait " + wait.toSeconds() + " s";
        return switch (status) {
            case 404, 410 -> failure(Reason.MISSING, "; there is no such page, check the address");
            case 401, 402, 403, 407, 451 -> failure(Reason.FORBIDDEN, "; it lets not everybody in, give a saved page");
            case 429, 503 -> failure(Reason.BUSY, asks + "; try again later");
            default -> failure(Reason.SERVER, passing() ? asks + "; try again later" : "; check the address");
        };
    }

    private SourceException failure(Reason reason, String rest) {
        return new SourceException(
                reason, Addresses.shown(address.toString()) + ": the server answers " + status + rest);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
