package org.newsgraph.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a request, without what would let whoever reads it do as its sender.
 *
 * @param address of the client
 * @param user who has logged in, or null
 * @param target path and query as they came
 * @param bytes of the answer's body
 */
public record RequestLine(
        Instant time,
        String address,
        @Nullable String user,
        String method,
        String target,
        String protocol,
        int status,
        long bytes,
        long millis) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(token|passw|pwd|secret|auth(?!or)|credential|api[-_.]?key|session|signature|\\bsig\\b|\\bkey\\b).*");
    /** A name and password in an address, or a secret parameter of it. */
    private static final Pattern SECRET_WITHIN = Pattern.compile(
            "(?is).*(//[^/?#\\s]*@|(token|passw\\w*|pwd|secret|authorization|credentials?|api[-_.]?key)\\s*[=:]"
                    + "|\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{16,}).*");

    private static final String HIDDEN = "***";
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_PATH = 500;

    /** The Common Log Format of web servers, with the milliseconds it took behind. */
    public String common() {
        return String.format(
                Locale.ROOT,
                "%s - %s [%s] \"%s %s %s\" %d %d %d",
                safe(address),
                user == null ? "-" : safe(user),
                TIME.format(time),
                safe(method),
                safe(shown()),
                safe(protocol),
                status,
                bytes,
                millis);
    }

    /** The same, from a network rather than a machine: an IPv4 address without its last byte, an IPv6 one as its /48. */
    public RequestLine withShortAddress() {
        String plain = address.replace("[", "").replace("]", "");
        String[] groups = plain.split(":", -1);
        String network = plain.contains(":")
                ? Stream.of(groups)
                                .limit(3)
                                .takeWhile(group -> !group.isEmpty())
                                .collect(Collectors.joining(":")) + "::"
                : plain.replaceFirst("\\d+$", "0");
        return new RequestLine(time, network, user, method, target, protocol, status, bytes, millis);
    }

    /** The target without secrets and overlong values. */
    private String shown() {
        String[] parts = target.split("\\?", 2);
        String path = cut(parts[0].replaceFirst(";.*", ";" + HIDDEN), LONGEST_PATH);
        return parts.length == 1
                ? path
                : path + "?"
                        + Stream.of(parts[1].split("&", -1))
                                .map(RequestLine::parameter)
                                .collect(Collectors.joining("&"));
    }

    private static String parameter(String written) {
        String[] pair = written.split("=", 2);
        if (pair.length == 1) {
            return SECRET_WITHIN.matcher(decoded(written)).matches() ? HIDDEN : cut(written, LONGEST_VALUE);
        }
        boolean secret = SECRET.matcher(decoded(pair[0])).matches()
                || SECRET_WITHIN.matcher(decoded(pair[1])).matches();
        return cut(pair[0], LONGEST_VALUE) + "=" + (secret ? HIDDEN : cut(pair[1], LONGEST_VALUE));
    }

    /** Twice, for what is within an address that is a parameter. */
    private static String decoded(String text) {
        String once = decodedOnce(text);
        return once.contains("%") ? once + "\n" + decodedOnce(once) : once;
    }

    /** What is not well encoded stands for itself. */
    private static String decodedOnce(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }

    /** In printable ASCII without quotation marks, so that nobody can end the field or the line. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f && c != '"' && c != '\\') {
                safe.append(c);
            } else {
                safe.append("\\u%04x".formatted((int) c));
            }
        }
        return safe.isEmpty() ? "-" : safe.toString();
    }
}
