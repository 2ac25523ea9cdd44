package org.newsgraph.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached from elsewhere.
 *
 * @param publicUrl where people find it, when a proxy stands before it; null when none does
 * @param hosts other names under which it is asked
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 */
public record Exposure(@Nullable URI publicUrl, List<String> hosts, List<String> proxies) {
    /** By this machine alone, or by whoever reaches the address that it listens on. */
    public static final Exposure DIRECT = new Exposure(null, List.of(), List.of());

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    public Exposure {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        proxies = proxies.stream().map(Exposure::address).toList();
        if (publicUrl != null
                && (publicUrl.getHost() == null
                        || !String.valueOf(publicUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("public URL '" + publicUrl
                    + "' is no address of the web; give one such as https://news.example.org/");
        }
    }

    /** Without names, so that no resolver is asked; the same address has the same text. */
    private static String address(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException("proxy '" + literal + "' is no IP address; give one such as 127.0.0.1");
        }
        try {
            return InetAddress.getByName(literal).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "proxy '" + literal + "' is no IP address; give one such as 127.0.0.1", e);
        }
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT))
                || (host.startsWith("127.") && LITERAL.matcher(host).matches());
    }

    /**
     * Whether a request may name this host. A page whose name was pointed at this machine after it had been loaded cannot: that
     * takes a name, and one that is not known here.
     *
     * @param listening what the server listens on
     */
    boolean knows(String host, String listening) {
        String name = host.toLowerCase(Locale.ROOT);
        if (isLoopback(name) || name.equals(listening.toLowerCase(Locale.ROOT)) || isNamed(name)) {
            return true;
        }
        boolean anyName = hosts.isEmpty() && publicUrl == null;
        return !isLoopback(listening) && (anyName || LITERAL.matcher(name).matches());
    }

    private boolean isNamed(String name) {
        return hosts.contains(name) || (publicUrl != null && name.equalsIgnoreCase(publicUrl.getHost()));
    }

    /**
     * Whose request it is: the peer's, or whom a proxy that is believed names last.
     *
     * @param forwardedFor the lines of that header, which are one list: some proxies add a line to those of the client
     */
    String client(String peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || proxies.isEmpty()) {
            return peer;
        }
        String last = forwardedFor.getLast();
        try {
            return proxies.contains(address(peer))
                    ? address(last.substring(last.lastIndexOf(',') + 1).strip())
                    : peer;
        } catch (IllegalArgumentException e) { // it says nothing that can be understood
            return peer;
        }
    }
}
