package org.newsgraph.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords that were proven a while ago, so that each request does not cost a slow hash; kept under a key of this process alone. */
final class Proofs {
    private static final int MOST = 1_000;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SecretKeySpec key = key();
    private final InstantSource clock;
    private final Recent<Instant> proven = new Recent<>(MOST);

    Proofs(InstantSource clock) {
        this.clock = clock;
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    synchronized boolean holds(User user, String password) {
        Instant until = proven.get(name(user, password));
        return until != null && clock.instant().isBefore(until);
    }

    synchronized void keep(User user, String password) {
        proven.put(name(user, password), clock.instant().plus(LIFE));
    }

    /** Another one as soon as the user has another secret. */
    private String name(User user, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((user.name() + "\n" + user.secret().text() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
