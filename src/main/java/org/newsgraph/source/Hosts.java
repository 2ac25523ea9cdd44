package org.newsgraph.source;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Every spelling of a host becomes one, as the WHATWG URL standard's host parser has it. */
final class Hosts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]{0,8}|[0-9]{1,12}");
    /** IDNA 2003 maps these to others, browsers do not: the host would be a different one. */
    private static final Pattern DEVIATING = Pattern.compile("[ßẞς\u200C\u200D]");

    private Hosts() {}

    /**
     * A name in lower case and ASCII, a dotted IPv4 address, or an IPv6 address in brackets.
     *
     * @param address that messages name
     */
    static String canonical(String address, String written) {
        if (written.startsWith("[")) {
            return ipv6(address, written);
        }
        String host = ascii(address, decoded(address, written));
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!NAME.matcher(host).matches() || host.length() > 253) {
            throw unknown(address, written);
        }
        return ENDS_IN_NUMBER.matcher(host).matches() ? ipv4(address, host) : host;
    }

    private static String decoded(String address, String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown(address, written);
        }
    }

    private static String ascii(String address, String host) {
        if (DEVIATING.matcher(host).find()) {
            throw Addresses.unknown(address, "the host name " + host + " is ambiguous; write it in its xn-- form");
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw unknown(address, host);
        }
    }

    /** One to four numbers, decimal, octal or hexadecimal; the last one fills the bytes that are left. */
    private static String ipv4(String address, String host) {
        String[] parts = host.split("\\.", -1);
        long value = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 1 << 8;
            long number = parts.length > 4 ? -1 : number(parts[i]);
            if (number < 0 || number >= limit) {
                throw unknown(address, host);
            }
            value |= last ? number : number << (8 * (3 - i));
        }
        return (value >> 24) + "." + ((value >> 16) & 0xFF) + "." + ((value >> 8) & 0xFF) + "." + (value & 0xFF);
    }

    /** Or -1. */
    private static long number(String digits) {
        try {
            if (!NUMBER.matcher(digits).matches()) {
                return -1;
            }
            if (digits.startsWith("0x")) {
                return digits.length() == 2 ? 0 : Long.parseLong(digits.substring(2), 16);
            }
            return digits.startsWith("0") ? Long.parseLong(digits, 8) : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String ipv6(String address, String written) {
        if (!written.endsWith("]") || written.contains("%")) {
            throw unknown(address, written);
        }
        try {
            // In brackets it is read as a literal and never looked up.
            InetAddress literal = InetAddress.getAllByName(written)[0];
            String plain = literal.getHostAddress();
            return literal.getAddress().length == 4 ? plain : "[" + plain + "]";
        } catch (UnknownHostException e) {
            throw unknown(address, written);
        }
    }

    private static SourceException unknown(String address, String host) {
        return Addresses.unknown(address, Addresses.shown(host) + " is no host name; check the address");
    }
}
