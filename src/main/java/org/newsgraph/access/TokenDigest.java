package org.newsgraph.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A token's SHA-256: enough for what is drawn at random, since nobody tries 2^192 of them. */
public final class TokenDigest implements Secret {
    static final String SCHEME = "sha256";
    private static final int SHORTEST = 16;
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] digest;

    private TokenDigest(byte[] digest) {
        this.digest = digest;
    }

    /** A new token, to be shown once. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "ng_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Of a token, which is not kept.
     *
     * @throws AccessException when it is easy to guess, or no token of RFC 6750
     */
    public static TokenDigest of(String token) {
        if (token.length() < SHORTEST) {
            throw new AccessException("the token has " + token.length() + " characters; take " + SHORTEST
                    + " or more, such as 'openssl rand -hex 24' makes");
        }
        if (!token.matches("[A-Za-z0-9._~+/=-]+")) {
            throw new AccessException(
                    "the token has other characters than letters, digits and -._~+/=; 'openssl rand -hex 24' makes one");
        }
        return new TokenDigest(digest(token));
    }

    static TokenDigest parse(String text) {
        String hex = text.substring(text.indexOf('$') + 1);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new AccessException(
                    "the " + SCHEME + " secret has no 64 hexadecimal digits; 'newsgraph user add' makes one");
        }
        return new TokenDigest(HexFormat.of().parseHex(hex));
    }

    /** Takes the same time wherever they differ. */
    boolean isProvenBy(String token) {
        return MessageDigest.isEqual(digest, digest(token));
    }

    private static byte[] digest(String characters) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String text() {
        return SCHEME + "$" + HexFormat.of().formatHex(digest);
    }
}
