package org.newsgraph.export;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a graph store answers the SPARQL 1.1 Graph Store HTTP Protocol, and as whom we come.
 *
 * @param address http or https, without a fragment and without a {@code graph} of its own
 * @param authorization value of the Authorization header, null for none; it is shown nowhere
 */
public record Endpoint(URI address, @Nullable String authorization) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public Endpoint {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null || address.getFragment() != null) {
            throw new ExportException("endpoint " + address
                    + " is no address of a graph store; give one such as http://localhost:3030/news/data");
        }
        if (address.getUserInfo() != null) {
            throw new ExportException(
                    "endpoint " + address.getHost() + " has a user in its address; name the user beside it");
        }
    }

    /**
     * The endpoint at an address, for anybody.
     *
     * @throws ExportException when it is no http or https address
     */
    public static Endpoint at(String address) {
        try {
            return new Endpoint(URI.create(address), null);
        } catch (IllegalArgumentException e) {
            throw new ExportException("endpoint " + address + " is no address: " + e.getMessage() + "; mend it", e);
        }
    }

    /** The same endpoint with a bearer token (RFC 6750). */
    public Endpoint withToken(String token) {
        return new Endpoint(address, "Bearer " + token);
    }

    /** The same endpoint with a user and a password (RFC 7617). */
    public Endpoint withPassword(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Endpoint(address, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The address of a graph: "indirect graph identification" of the protocol. */
    URI graph(String name) {
        String joint = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + joint + "graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
