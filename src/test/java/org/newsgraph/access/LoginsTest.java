package org.newsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins, with a slow hash whose work is counted instead of done. */
class LoginsTest {
    private static final String PASSWORD = "vier Wörter: die keiner rät";
    private static final String TOKEN = "ng_0123456789abcdef";
    private static final String HOME = "192.0.2.7";
    private static final User ANNA = new User("anna", Set.of(Role.READER), PasswordHash.of(PASSWORD));
    private static final User DESK = new User("desk", Set.of(Role.WRITER), TokenDigest.of(TOKEN));

    /** Iterations of every slow hash that was made. */
    private final List<Integer> work = new ArrayList<>();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private Users users = new Users(List.of(ANNA, DESK));
    private final Logins logins = new Logins(
            () -> users,
            (password, salt, iterations) -> {
                work.add(iterations);
                byte[] right = Base64.getDecoder().decode(ANNA.secret().text().split("\\$", -1)[3]);
                return password.equals(PASSWORD) ? right : Arrays.copyOf(salt, right.length);
            },
            () -> now);

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Login from(String address, String authorization) {
        return logins.check(authorization, address);
    }

    @Test
    void tokensAndPasswordsProveTheirUser() {
        assertThat(from(HOME, "Bearer " + TOKEN)).isEqualTo(new Login.Proven(DESK));
        assertThat(from(HOME, "bearer  " + TOKEN + " ")).isEqualTo(new Login.Proven(DESK));
        assertThat(from(HOME, basic("anna", PASSWORD))).isEqualTo(new Login.Proven(ANNA));
        assertThat(from(HOME, basic("desk", TOKEN))).isEqualTo(new Login.Proven(DESK));
        assertThat(logins.check(null, HOME)).isEqualTo(new Login.Anonymous());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer ng_0123456789abcdeg",
                "Basic",
                "Basic ",
                "Basic %%%",
                "Basic YW5uYQ==",
                "Basic YW5uYTo=",
                "Basic gICA",
                "Digest username=\"anna\"",
                "ng_0123456789abcdef"
            })
    void nothingElseProvesAnybody(String authorization) {
        assertThat(from(HOME, authorization)).isEqualTo(new Login.Wrong());
    }

    @Test
    void aGuessedPasswordCostsTheSameForUnknownUsers() {
        List<List<Integer>> costs = new ArrayList<>();
        for (String name : List.of("anna", "desk", "nobody", "")) {
            work.clear();
            assertThat(from(HOME, basic(name, "a wrong password"))).isEqualTo(new Login.Wrong());
            costs.add(List.copyOf(work));
        }
        assertThat(costs).containsOnly(List.of(PasswordHash.ITERATIONS));
    }

    @Test
    void theRightPasswordOfNobodyOpensNothing() {
        assertThat(from(HOME, basic("nobody", PASSWORD))).isEqualTo(new Login.Wrong());
        assertThat(from(HOME, basic("desk", PASSWORD))).isEqualTo(new Login.Wrong());
        assertThat(from(HOME, "Bearer " + PASSWORD)).isEqualTo(new Login.Wrong());
    }

    @Test
    void aProvenPasswordIsHashedOnceUntilItIsChangedOrOld() {
        for (int i = 0; i < 5; i++) {
            assertThat(from(HOME, basic("anna", PASSWORD))).isInstanceOf(Login.Proven.class);
        }
        assertThat(work).hasSize(1);
        now = now.plus(Duration.ofMinutes(11));
        from(HOME, basic("anna", PASSWORD));
        assertThat(work).hasSize(2);
        users = new Users(List.of(new User("anna", Set.of(Role.READER), PasswordHash.of("ein anderes Passwort"))));
        assertThat(from(HOME, basic("anna", PASSWORD))).isEqualTo(new Login.Wrong());
        users = Users.NONE;
        assertThat(from(HOME, basic("anna", PASSWORD))).isEqualTo(new Login.Wrong());
    }

    @Test
    void whoeverGuessesHasToWaitEvenWithTheRightOneAndNobodyElseHas() {
        for (int i = 0; i < Throttle.FAILURES; i++) {
            assertThat(from(HOME, "Bearer guess-number-" + i)).isEqualTo(new Login.Wrong());
        }
        work.clear();
        assertThat(from(HOME, "Bearer " + TOKEN))
                .isInstanceOfSatisfying(
                        Login.Refused.class,
                        refused -> assertThat(refused.pause()).isEqualTo(Throttle.WINDOW));
        assertThat(from(HOME, basic("anna", PASSWORD))).isInstanceOf(Login.Refused.class);
        assertThat(work).as("slow hashes for somebody who has to wait").isEmpty();
        assertThat(from("192.0.2.8", "Bearer " + TOKEN)).isInstanceOf(Login.Proven.class);
        now = now.plus(Throttle.WINDOW);
        assertThat(from(HOME, "Bearer " + TOKEN)).isInstanceOf(Login.Proven.class);
    }

    @Test
    void anIpv6NetworkIsOneGuesser() {
        for (int i = 0; i < Throttle.FAILURES; i++) {
            from("[2001:db8:1:2:0:0:0:" + i + "]", "Bearer guess-number-" + i);
        }
        assertThat(from("2001:db8:1:2:9:9:9:9%eth0", "Bearer " + TOKEN)).isInstanceOf(Login.Refused.class);
        assertThat(from("2001:db8:1:3:0:0:0:1", "Bearer " + TOKEN)).isInstanceOf(Login.Proven.class);
    }

    @Test
    void guessingFromManyAddressesTakesNoMoreMemory() {
        Throttle throttle = new Throttle(() -> now);
        for (int i = 0; i < 3 * Throttle.ADDRESSES; i++) {
            throttle.failed("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }
        assertThat(throttle.size()).isEqualTo(Throttle.ADDRESSES);
    }
}
