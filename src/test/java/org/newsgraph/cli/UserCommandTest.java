package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users as whoever runs a server keeps them. */
class UserCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path users() {
        return folder.resolve("users.txt");
    }

    private Ran add(String name, String role) {
        return Ran.newsgraph("user", "add", name, "--role", role, "--users", users());
    }

    @Test
    void aTokenIsShownOnceAndNowhereKept() throws Exception {
        Ran ran = add("desk", "writer,admin");
        assertThat(ran.code()).isZero();
        String token = ran.out().strip();
        assertThat(token).matches("ng_[A-Za-z0-9_-]{32}");
        assertThat(Files.readString(users()))
                .startsWith("desk:writer,admin:sha256$")
                .doesNotContain(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users())))
                .isEqualTo("rw-------");
        assertThat(Ran.newsgraph("user", "list", "--users", users()).succeeds().out())
                .isEqualTo("desk\twriter,admin\ttoken\n");
    }

    @Test
    void aPasswordComesFromTheInputAndIsKeptAsItsHash() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("vier Wörter, die keiner rät\n".getBytes(StandardCharsets.UTF_8)));
        try {
            Ran ran = Ran.newsgraph("user", "add", "anna", "--role", "reader", "--password-stdin", "--users", users());
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).isEmpty();
        } finally {
            System.setIn(before);
        }
        assertThat(Files.readString(users()))
                .startsWith("anna:reader:pbkdf2-sha512$210000$")
                .doesNotContain("keiner");
    }

    @Test
    void whoIsRemovedIsGone() {
        add("anna", "reader");
        add("ben", "reader");
        assertThat(Ran.newsgraph("user", "remove", "anna", "--users", users()).code())
                .isZero();
        assertThat(Ran.newsgraph("user", "list", "--users", users()).succeeds().out())
                .isEqualTo("ben\treader\ttoken\n");
        Ran.newsgraph("user", "remove", "anna", "--users", users()).saysInOneLine(1, "anna", "user list");
    }

    @Test
    void anotherOfTheSameNameIsRefusedAndNothingIsLost() throws Exception {
        add("anna", "reader");
        String before = Files.readString(users());
        add("anna", "admin").saysInOneLine(1, "anna is there already");
        assertThat(Files.readString(users())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"anna, boss, role 'boss'", "an:na, reader, an:na", "'', reader, user ''"})
    void whatIsNoUserIsRefused(String name, String role, String words) {
        add(name, role).saysInOneLine(1, words);
        assertThat(users()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--private | nobody could read",
                "--users none.txt | user add",
                "--tls-cert c.pem | --tls-key together",
                "--keystore k.p12 | NEWSGRAPH_KEYSTORE_PASSWORD",
                "--proxy proxy.example | no IP address",
                "--public-url ftp://x/ | no address of the web"
            })
    void whatCannotBeServedIsToldBeforeAnythingIsBuilt(String options, String words) {
        Object[] args = ("serve --demo --port 0 " + options).split(" ");
        Ran ran = Ran.newsgraph(args);
        assertThat(ran.code()).isIn(1, 2);
        assertThat(ran.out()).isEmpty();
        ran.saysInOneLine(ran.code(), words);
    }

    @Test
    void aUsersFileThatOthersCanReadIsNotServed() throws Exception {
        add("anna", "reader");
        Files.setPosixFilePermissions(users(), PosixFilePermissions.fromString("rw-r--r--"));
        Ran.newsgraph("serve", "--demo", "--port", "0", "--users", users()).saysInOneLine(1, "chmod 600");
    }
}
