package org.newsgraph.source;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that are no place on the public Internet: IANA's special-purpose registries, and this machine's own. */
final class SpecialAddresses {
    private static final List<Block> IPV4 = List.of(
            Block.of("0.0.0.0/8", "local"),
            Block.of("127.0.0.0/8", "local"),
            Block.of("10.0.0.0/8", "private"),
            Block.of("172.16.0.0/12", "private"),
            Block.of("192.168.0.0/16", "private"),
            Block.of("100.64.0.0/10", "carrier-grade NAT"),
            Block.of("169.254.0.0/16", "link-local"),
            Block.of("192.0.0.0/24", "reserved"),
            Block.of("192.0.2.0/24", "documentation"),
            Block.of("198.51.100.0/24", "documentation"),
            Block.of("203.0.113.0/24", "documentation"),
            Block.of("192.88.99.0/24", "reserved"),
            Block.of("198.18.0.0/15", "benchmarking"),
            Block.of("224.0.0.0/4", "multicast"),
            Block.of("240.0.0.0/4", "reserved"));

    private static final Block NAT64 = Block.of("64:ff9b::/96", "NAT64");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16", "6to4");
    private static final Block GLOBAL = Block.of("2000::/3", "global");
    private static final List<Block> IPV6 = List.of(
            Block.of("::/127", "local"),
            Block.of("::/96", "IPv4-compatible"),
            Block.of("fe80::/10", "link-local"),
            Block.of("fec0::/10", "private"),
            Block.of("fc00::/7", "private"),
            Block.of("ff00::/8", "multicast"),
            // Teredo, ORCHID and benchmarking among them.
            Block.of("2001::/23", "reserved"),
            Block.of("2001:db8::/32", "documentation"),
            Block.of("3fff::/20", "documentation"));

    private SpecialAddresses() {}

    /** What kind of address it is, such as {@code private}; null for a public one of another machine. */
    static @Nullable String kind(InetAddress address) {
        String kind = kind(address.getAddress());
        return kind == null && onThisMachine(address) ? "local" : kind;
    }

    private static @Nullable String kind(byte[] bytes) {
        if (bytes.length == 4) {
            return first(IPV4, bytes);
        }
        if (NAT64.holds(bytes)) {
            return kind(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return kind(Arrays.copyOfRange(bytes, 2, 6));
        }
        String kind = first(IPV6, bytes);
        return kind == null && !GLOBAL.holds(bytes) ? "reserved" : kind;
    }

    private static @Nullable String first(List<Block> blocks, byte[] bytes) {
        for (Block block : blocks) {
            if (block.holds(bytes)) {
                return block.kind;
            }
        }
        return null;
    }

    private static boolean onThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    /** The addresses that begin with the same bits. */
    private static final class Block {
        private final byte[] prefix;
        private final int bits;
        private final String kind;

        private Block(byte[] prefix, int bits, String kind) {
            this.prefix = prefix;
            this.bits = bits;
            this.kind = kind;
        }

        static Block of(String cidr, String kind) {
            int slash = cidr.indexOf('/');
            try {
                byte[] prefix = InetAddress.getAllByName(cidr.substring(0, slash))[0].getAddress();
                return new Block(prefix, Integer.parseInt(cidr.substring(slash + 1)), kind);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(cidr + ": no block of addresses", e);
            }
        }

        boolean holds(byte[] address) {
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> i % 8;
                if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
