package org.newsgraph.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Authorization} of requests: {@code Bearer} (RFC 6750) with a token, {@code Basic} (RFC 7617) with a name and a
 * password or token. A wrong name costs what a wrong password costs.
 */
public final class Logins {
    /** More than so many that wait for a slow hash are sent away. */
    private static final int QUEUE = 16;

    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final PasswordHash NOBODY = PasswordHash.ofNobody();

    private final Supplier<Users> users;
    private final SlowHash slow;
    private final Throttle throttle;
    private final Proofs proofs;
    /** Slow hashes at a time: guessing is not to take the processors from readers. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** @param users asked anew for each login */
    public Logins(Supplier<Users> users) {
        this(users, SlowHash.PBKDF2, InstantSource.system());
    }

    Logins(Supplier<Users> users, SlowHash slow, InstantSource clock) {
        this.users = users;
        this.slow = slow;
        this.throttle = new Throttle(clock);
        this.proofs = new Proofs(clock);
    }

    /** Who is known at the moment. */
    public Users users() {
        return users.get();
    }

    /**
     * Whom a request's header proves.
     *
     * @param address of whom it comes from
     */
    public Login check(@Nullable String authorization, String address) {
        if (authorization == null) {
            return new Login.Anonymous();
        }
        Optional<Duration> pause = throttle.pause(address);
        if (pause.isPresent()) {
            return new Login.Refused(pause.get());
        }
        String[] parts = authorization.strip().split(" +", 2);
        String shown = parts.length == 2 ? parts[1].strip() : "";
        Login login;
        if (parts[0].equalsIgnoreCase("Bearer")) {
            login = login(users().ofToken(shown));
        } else if (parts[0].equalsIgnoreCase("Basic")) {
            login = basic(shown, address);
        } else {
            login = new Login.Wrong();
        }
        if (login instanceof Login.Wrong) {
            throttle.failed(address);
        }
        return login;
    }

    private static Login login(Optional<User> user) {
        return user.<Login>map(Login.Proven::new).orElseGet(Login.Wrong::new);
    }

    private Login basic(String base64, String address) {
        String[] pair = decoded(base64).split(":", 2);
        Optional<User> user = users().named(pair[0]);
        String password = pair.length == 2 ? pair[1] : "";
        boolean known = user.isPresent()
                && (user.get().secret() instanceof TokenDigest digest
                        ? digest.isProvenBy(password)
                        : proofs.holds(user.get(), password));
        return known ? login(user) : slowly(user, password, address);
    }

    /** Malformed credentials are those of nobody. */
    private static String decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return "";
        }
    }

    private Login slowly(Optional<User> user, String password, String address) {
        if (hashing.getQueueLength() >= QUEUE) {
            return new Login.Refused(BUSY);
        }
        hashing.acquireUninterruptibly();
        try {
            Optional<Duration> pause = throttle.pause(address); // others of this address may have failed meanwhile
            return pause.isPresent() ? new Login.Refused(pause.get()) : hashed(user, password);
        } finally {
            hashing.release();
        }
    }

    private Login hashed(Optional<User> user, String password) {
        Secret secret = user.map(User::secret).orElse(NOBODY);
        PasswordHash hash = secret instanceof PasswordHash own ? own : NOBODY;
        if (!hash.isProvenBy(password, slow) || user.isEmpty() || hash == NOBODY) {
            return new Login.Wrong();
        }
        proofs.keep(user.get(), password);
        return new Login.Proven(user.get());
    }
}
