package org.newsgraph.ontology;

import java.util.HashMap;
import java.util.Map;

/**
 * Who bears a name when several do: the one that is far better known than all others, or nobody. Names are held as 64-bit
 * hashes; that two share one among a hundred million happens once in thousands of runs, and costs one of them a name.
 */
final class NameClaims {
    private static final int FAR = 4;

    private final Map<Long, Claim> claims = new HashMap<>();

    /** The best known bearer so far, and how well known it and the next one are. */
    private record Claim(String bearer, int best, int next) {
        Claim with(String other, int known) {
            if (other.equals(bearer)) {
                return this;
            }
            return known > best ? new Claim(other, known, best) : new Claim(bearer, best, Math.max(next, known));
        }
    }

    /** An item bears a name. */
    void add(String name, String bearer, int known) {
        claims.merge(hash(name), new Claim(bearer, known, -1), (old, claim) -> old.with(bearer, known));
    }

    boolean isOwner(String name, String bearer) {
        Claim claim = claims.get(hash(name));
        return claim != null
                && claim.bearer().equals(bearer)
                && (claim.next() < 0 || (claim.best() > 0 && claim.best() >= FAR * claim.next()));
    }

    /** FNV-1a over UTF-16 units, mixed at the end so that all bits matter. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    }
}
