package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that others of the machine can read are told when a server starts with them. */
class SecretsTest {
    @TempDir
    private Path folder = Path.of("");

    private Ran started(String permissions) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "nur-fuer-diesen-Test-0815");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString(permissions));
        Path nowhere = folder.resolve("none/requests.log"); // so that it ends
        return Ran.newsgraph("serve", "--demo", "--token-file", token, "--request-log", nowhere);
    }

    @Test
    void aTokenThatOthersCanReadIsToldAndOneOfItsOwnersIsNot() throws IOException {
        assertThat(started("rw-r--r--").err())
                .startsWith("newsgraph: warning: " + folder.resolve("token"))
                .contains("chmod 600")
                .doesNotContain("Test-0815");
        assertThat(started("rw-------").err()).doesNotContain("warning").contains("requests.log");
    }
}
