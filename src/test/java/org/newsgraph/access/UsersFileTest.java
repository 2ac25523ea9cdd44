package org.newsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {
    private static final String PASSWORD = "vier Wörter, die keiner rät";

    @TempDir
    private Path folder = Path.of("");

    private static User user(String name) {
        return new User(name, Set.of(Role.WRITER, Role.ADMIN), TokenDigest.of(TokenDigest.fresh()));
    }

    private Path written(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("users"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void secretsAtRestAreHashesWithASaltEach() throws IOException {
        String token = TokenDigest.fresh();
        Path file = folder.resolve("users");
        new UsersFile(file)
                .write(new Users(List.of(
                        new User("a", Set.of(Role.READER), PasswordHash.of(PASSWORD)),
                        new User("b", Set.of(Role.READER), PasswordHash.of(PASSWORD)),
                        new User("c", Set.of(Role.WRITER), TokenDigest.of(token)))));
        List<String> lines = Files.readAllLines(file);
        assertThat(String.join("\n", lines)).doesNotContain(PASSWORD, token).contains("$210000$");
        assertThat(lines.get(0).substring(1)).isNotEqualTo(lines.get(1).substring(1));
        Users read = new UsersFile(file).read();
        assertThat(read.all().getFirst().secret()).isInstanceOfSatisfying(PasswordHash.class, hash -> {
            assertThat(hash.isProvenBy(PASSWORD, SlowHash.PBKDF2)).isTrue();
            assertThat(hash.isProvenBy(PASSWORD + " ", SlowHash.PBKDF2)).isFalse();
        });
        assertThat(read.ofToken(token).map(User::name)).hasValue("c");
    }

    /** Each in a file of its own, as processes have it: what they share is on the disk. */
    @Test
    void ofTwoWhoAddAtTheSameTimeNoneIsLost() throws Exception {
        Path file = folder.resolve("users");
        List<Callable<Object>> adding = IntStream.range(0, 24)
                .mapToObj(i ->
                        Executors.callable(() -> new UsersFile(file).change(users -> users.with(user("user" + i)))))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Object> added : threads.invokeAll(adding)) {
                added.get();
            }
        }
        assertThat(new UsersFile(file).read().all()).hasSize(24);
    }

    @Test
    void aLockThatSomebodyHoldsIsHeeded() throws Exception {
        Path file = folder.resolve("users");
        UsersFile users = new UsersFile(file);
        users.change(all -> all.with(user("anna")));
        Path lock = folder.resolve(".users.lock");
        assertThat(lock).exists();
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThatThrownBy(() -> users.change(all -> all.with(user("ben"))))
                    .as("in this process it is told; another one's is waited for")
                    .isInstanceOf(OverlappingFileLockException.class);
            assertThat(held.isValid()).isTrue();
        }
        users.change(all -> all.with(user("ben")));
        assertThat(users.read().all()).hasSize(2);
    }

    @Test
    void aFileThatOthersCanReadIsToldWithTheRemedy() throws IOException {
        Path file = written("token");
        assertThat(SecretFile.exposure(file)).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(SecretFile.exposure(file))
                .hasValueSatisfying(
                        line -> assertThat(line).contains(file + ": others can read", "rw-r--r--", "chmod 600"));
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        Path file = folder.resolve("users");
        new UsersFile(file).write(new Users(List.of(user("anna"))));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).as("no draft is left").containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw----r--", "rw-----w-"})
    void aFileThatOthersCanReadOrChangeIsRefused(String permissions) throws IOException {
        Path file = written(user("anna").line());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> new UsersFile(file).read())
                .isInstanceOf(AccessException.class)
                .hasMessageContaining("chmod 600 " + file);
        assertThat(new UsersFile(file).current()).isEqualTo(Users.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna:reader",
                "anna:boss:sha256$00",
                "anna:reader:secret",
                "anna:reader:sha256$00",
                "an na:reader:sha256$0000000000000000000000000000000000000000000000000000000000000000",
                "anna::sha256$0000000000000000000000000000000000000000000000000000000000000000",
                "anna:reader:pbkdf2-sha512$1000$AAAAAAAAAAAAAAAAAAAAAA==$AA==",
                "anna:reader:pbkdf2-sha512$210000$AA==$AA==",
                "anna:reader:pbkdf2-sha512$999999999$AA==$AA=="
            })
    void aLineThatIsNoUserIsNamedWithTheRemedy(String line) throws IOException {
        Path file = written("# those of the desk\n" + line + "\n");
        assertThatThrownBy(() -> new UsersFile(file).read())
                .isInstanceOf(AccessException.class)
                .hasMessageStartingWith(file + ", line 2: ");
    }

    @Test
    void notesStayWhenUsersChange() throws IOException {
        User anna = user("anna");
        Path file = written("# those of the desk\n\n" + anna.line() + "\n");
        UsersFile users = new UsersFile(file);
        users.write(users.read().with(user("ben")));
        assertThat(Files.readAllLines(file)).hasSize(4).startsWith("# those of the desk", "", anna.line());
        users.write(users.read().without("anna"));
        assertThat(users.read().all()).extracting(User::name).containsExactly("ben");
    }

    @Test
    void twoUsersOfOneNameAreRefused() throws IOException {
        Path file = written(user("anna").line() + "\n" + user("anna").line() + "\n");
        assertThatThrownBy(() -> new UsersFile(file).read()).hasMessageContaining("anna is there twice");
    }

    @Test
    void whoIsTakenOutWhileItIsServedIsOutAtOnce() throws IOException {
        Path file = folder.resolve("users");
        UsersFile writer = new UsersFile(file);
        writer.write(new Users(List.of(user("anna"), user("ben"))));
        UsersFile served = new UsersFile(file);
        assertThat(served.current().all()).hasSize(2);
        writer.write(writer.read().without("anna"));
        assertThat(served.current().all()).extracting(User::name).containsExactly("ben");
        Files.writeString(file, "ben:broken\n");
        assertThat(served.current()).as("nobody rather than whoever was there").isEqualTo(Users.NONE);
        Files.delete(file);
        assertThat(served.current()).isEqualTo(Users.NONE);
        writer.write(new Users(List.of(user("cora"))));
        assertThat(served.current().all()).extracting(User::name).containsExactly("cora");
    }

    /** As when it could not be opened for a moment: nothing of the file tells that it can be read now. */
    @Test
    void whatCouldNotBeReadIsReadAgainThoughTheFileIsTheSame() throws IOException {
        String line = user("ben").line();
        Path file = written("x".repeat(line.length()));
        FileTime time = Files.getLastModifiedTime(file);
        UsersFile served = new UsersFile(file);
        assertThat(served.current()).isEqualTo(Users.NONE);
        Files.writeString(file, line);
        Files.setLastModifiedTime(file, time);
        assertThat(served.current().all()).extracting(User::name).containsExactly("ben");
    }

    @Test
    void aPasswordThatIsSoonGuessedIsRefused() {
        assertThatThrownBy(() -> PasswordHash.of("kurz")).hasMessageContaining("12 to 1000");
        assertThatThrownBy(() -> TokenDigest.of("geheim")).hasMessageContaining("16 or more");
        assertThatThrownBy(() -> TokenDigest.of("sechzehn Zeichen!")).hasMessageContaining("other characters");
    }
}
