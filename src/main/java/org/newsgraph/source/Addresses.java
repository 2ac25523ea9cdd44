package org.newsgraph.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.source.SourceException.Reason;

/** Web addresses as people and pages write them, repaired as the WHATWG URL standard has browsers repair them. */
public final class Addresses {
    /** In characters; RFC 9110 asks for at least 8,000. */
    static final int LONGEST = 8192;

    private static final int SHOWN = 200;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern DROPPED = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]+");
    private static final Pattern PORT = Pattern.compile("(.*?)(?::([0-9]*))?");
    private static final Pattern ONE_DOT = Pattern.compile("\\.|%2e", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_DOTS = Pattern.compile("(\\.|%2e){2}", Pattern.CASE_INSENSITIVE);
    private static final String IN_PATH = "-._~!$&'()*+,;=:@/";
    private static final String IN_QUERY = IN_PATH + "?[]";

    private Addresses() {}

    /**
     * The address that is meant: percent-encoded, the host in lower case and ASCII, without fragment, dot segments and
     * default port.
     *
     * @throws SourceException when it is none, or none that is fetched
     */
    public static URI parse(String written) {
        String text = DROPPED.matcher(written).replaceAll("");
        Matcher parts = SCHEME.matcher(text);
        if (!parts.matches()) {
            throw unknown(written, "not a web address; begin it with https://");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new SourceException(
                    Reason.REFUSED,
                    shown(written) + ": only http and https are fetched, not " + scheme
                            + "; save it and give the file");
        }
        URI address = URI.create(repaired(written, scheme, parts.group(2)));
        if (address.toString().length() > LONGEST) {
            throw unknown(written, "an address of more than " + LONGEST + " characters; give a shorter one");
        }
        return address;
    }

    /**
     * What a reference on a page means, such as {@code ../politik/?seite=2}.
     *
     * @param base the page's address
     * @throws SourceException as {@link #parse}
     */
    public static URI resolve(URI base, String reference) {
        String text = withoutFragment(DROPPED.matcher(reference).replaceAll(""));
        if (SCHEME.matcher(text).matches()) {
            return parse(text);
        }
        URI page = parse(base.toString());
        String site = page.getScheme() + "://" + page.getRawAuthority();
        String path = page.getRawPath();
        if (text.isEmpty()) {
            return page;
        }
        return switch (text.charAt(0)) {
            case '/', '\\' -> parse(isSlash(text, 1) ? page.getScheme() + ":" + text : site + text);
            case '?' -> parse(site + path + text);
            default -> parse(site + path.substring(0, path.lastIndexOf('/') + 1) + text);
        };
    }

    /** The host of a parsed address, also where {@link URI#getHost} knows none because of an underscore. */
    static String host(URI parsed) {
        return parsed.getRawAuthority().replaceFirst(":[0-9]+$", "");
    }

    /** An address for a message: on one line, cut when long, and without a password. */
    static String shown(String written) {
        String line = written.replaceAll("[\\p{C}\\p{Z}]+", " ").replaceFirst("^([^:]*:[/\\\\]*)[^/\\\\?#]*@", "$1…@");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static boolean isSlash(String text, int at) {
        return text.length() > at && (text.charAt(at) == '/' || text.charAt(at) == '\\');
    }

    /** Any number of slashes opens the host. */
    private static String repaired(String written, String scheme, String rest) {
        String[] parts = withoutFragment(rest).split("\\?", 2);
        String place = parts[0].replace('\\', '/').replaceFirst("^/+", "");
        int slash = place.indexOf('/') < 0 ? place.length() : place.indexOf('/');
        String path = encoded(place.substring(slash), IN_PATH);
        String query = parts.length == 1 ? "" : "?" + encoded(parts[1], IN_QUERY);
        return scheme + "://" + authority(written, scheme, place.substring(0, slash)) + withoutDots(path) + query;
    }

    private static String withoutFragment(String text) {
        return text.split("#", 2)[0];
    }

    private static String authority(String written, String scheme, String authority) {
        if (authority.contains("@")) {
            throw new SourceException(
                    Reason.REFUSED,
                    shown(written) + ": an address with a user name or password is refused; leave them out");
        }
        Matcher parts = PORT.matcher(authority);
        if (!parts.matches() || parts.group(1).isEmpty()) {
            throw unknown(written, "an address without a host; write it as https://host/path");
        }
        String host = Hosts.canonical(written, parts.group(1));
        String port = parts.group(2) == null ? "" : parts.group(2);
        return port.isEmpty() ? host : host + port(written, scheme, port);
    }

    private static String port(String written, String scheme, String digits) {
        int port = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw unknown(written, "there is no port " + digits + "; use 1 to 65535, or none");
        }
        boolean standard = port == (scheme.equals("http") ? 80 : 443);
        return standard ? "" : ":" + port;
    }

    /** RFC 3986, 5.2.4, with percent-encoded dots as dots. */
    private static String withoutDots(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean up = TWO_DOTS.matcher(segments[i]).matches();
            boolean stays = ONE_DOT.matcher(segments[i]).matches();
            if (up) {
                kept.pollLast();
            }
            if (!up && !stays) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encoded(String text, String allowed) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean stands = c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0);
            if (stands || (c == '%' && escapes(text, i))) {
                encoded.append((char) c);
            } else {
                encoded.append(escaped(c));
            }
        }
        return encoded.toString();
    }

    private static boolean escapes(String text, int at) {
        return text.length() > at + 2
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static String escaped(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        byte[] bytes = Character.toString(half ? 0xFFFD : c).getBytes(StandardCharsets.UTF_8);
        return "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(bytes);
    }

    static SourceException unknown(String written, String what) {
        return new SourceException(Reason.UNKNOWN_FORMAT, shown(written) + ": " + what);
    }
}
