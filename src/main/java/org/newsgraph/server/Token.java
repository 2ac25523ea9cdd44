package org.newsgraph.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** What whoever changes the graph must know. Only its digest is kept, so that it is in no message and no heap dump. */
public final class Token {
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    /** @throws IllegalArgumentException when it is easy to guess, or no token of RFC 6750 */
    public Token(String characters) {
        if (characters.length() < SHORTEST) {
            throw new IllegalArgumentException("the token has " + characters.length() + " characters; take " + SHORTEST
                    + " or more, such as 'openssl rand -hex 24' makes");
        }
        if (!characters.matches("[A-Za-z0-9._~+/=-]+")) {
            throw new IllegalArgumentException(
                    "the token has other characters than letters, digits and -._~+/=; 'openssl rand -hex 24' makes one");
        }
        this.digest = digest(characters);
    }

    /** Whether a request's {@code Authorization} proves it, in the same time wherever it differs. */
    boolean isProvenBy(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String shown = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(digest, digest(shown));
    }

    private static byte[] digest(String characters) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
