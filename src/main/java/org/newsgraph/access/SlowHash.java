package org.newsgraph.access;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes a digest of a password at a cost that whoever tries many has to pay for each. */
@FunctionalInterface
interface SlowHash {
    /** Bits of what comes out. */
    int BITS = 512;

    byte[] derive(String password, byte[] salt, int iterations);

    /** PBKDF2 with HMAC-SHA-512 (RFC 8018), of the JDK. */
    SlowHash PBKDF2 = (password, salt, iterations) -> {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-512", e);
        } finally {
            spec.clearPassword();
        }
    };
}
