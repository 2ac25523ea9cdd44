package org.newsgraph.source;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses that may be connected to. HttpClient connects to what this returns and asks nobody else,
 * so a name cannot change its address between check and connection.
 */
final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetSocketAddress> allowed;

    /** @param allowed the special addresses that may be reached nevertheless */
    CheckedResolver(DnsResolver names, Predicate<InetSocketAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> open = new ArrayList<>();
        String refused = "no address";
        for (InetAddress address : names.resolve(host)) {
            InetSocketAddress target = new InetSocketAddress(address, port);
            String kind = SpecialAddresses.kind(address);
            if (kind == null || allowed.test(target)) {
                open.add(target);
            } else {
                refused = "the " + kind + " address " + address.getHostAddress();
            }
        }
        if (open.isEmpty()) {
            throw new RefusedAddress(refused);
        }
        return open;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host has no address but such as are refused. */
    static final class RefusedAddress extends UnknownHostException {
        private final String what;

        private RefusedAddress(String what) {
            super(what);
            this.what = what;
        }

        /** Such as {@code the private address 10.0.0.7}. */
        String what() {
            return what;
        }
    }
}
