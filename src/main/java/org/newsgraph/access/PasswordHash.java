package org.newsgraph.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A password's slow hash with a salt of its own: whoever steals the file has to try password by password, user by user. */
public final class PasswordHash implements Secret {
    static final String SCHEME = "pbkdf2-sha512";
    /** What OWASP asks of PBKDF2 with HMAC-SHA-512. */
    static final int ITERATIONS = 210_000;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_000;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Of a password, which is not kept.
     *
     * @throws AccessException when it is too short to be a password
     */
    public static PasswordHash of(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new AccessException("the password has " + length + " characters; take " + SHORTEST + " to " + LONGEST
                    + ", such as four words that nobody would put together");
        }
        byte[] salt = salt();
        return new PasswordHash(ITERATIONS, salt, SlowHash.PBKDF2.derive(password, salt, ITERATIONS));
    }

    /** No password's, but to be checked at the cost of one. */
    static PasswordHash ofNobody() {
        byte[] hash = new byte[SlowHash.BITS / Byte.SIZE];
        RANDOM.nextBytes(hash);
        return new PasswordHash(ITERATIONS, salt(), hash);
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static PasswordHash parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[1].matches("\\d{1,9}")) {
            throw broken();
        }
        int iterations = Integer.parseInt(parts[1]);
        if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new AccessException("the " + SCHEME + " secret has " + iterations + " iterations; " + ITERATIONS
                    + " to " + MOST_ITERATIONS + " are taken, make it anew with 'newsgraph user add'");
        }
        return new PasswordHash(iterations, bytes(parts[2], SALT), bytes(parts[3], SlowHash.BITS / Byte.SIZE));
    }

    private static byte[] bytes(String base64, int least) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length < least) {
                throw broken();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static AccessException broken() {
        return new AccessException(
                "the " + SCHEME + " secret is not iterations, salt and hash; 'newsgraph user add' makes one");
    }

    boolean isProvenBy(String password, SlowHash slow) {
        return MessageDigest.isEqual(hash, slow.derive(password, salt, iterations));
    }

    @Override
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
