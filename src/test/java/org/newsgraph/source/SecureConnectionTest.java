package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.SourceException.Reason;

/** HTTPS, with a certificate for {@code sicher.example} made for the test. */
class SecureConnectionTest {
    private static final String PAGE = "<p>Die Nordwind AG baut in Größenau ein Werk.</p>";
    private static final String PASSWORD = "nordwind";
    private static final String TRUST = "javax.net.ssl.trustStore";

    @TempDir
    static Path directory;

    private final PlayedWeb web = new PlayedWeb(
            context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));

    SecureConnectionTest() throws IOException, GeneralSecurityException, InterruptedException {}

    @BeforeEach
    void page() {
        web.page("/a", PAGE);
    }

    @AfterEach
    void close() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
        web.close();
    }

    @Test
    void trustedServerIsRead() {
        trust();
        try (Fetcher fetcher = fetcher()) {
            byte[] page = fetcher.get(address("sicher.example")).bytes();
            assertThat(new String(page, StandardCharsets.UTF_8)).isEqualTo(PAGE);
        }
    }

    @Test
    void unknownCertificateIsRefused() {
        assertRefused("sicher.example");
    }

    @Test
    void certificateOfAnotherHostIsRefused() {
        trust();
        assertRefused("anders.example");
    }

    private static void trust() {
        System.setProperty(TRUST, keys().toString());
        System.setProperty(TRUST + "Password", PASSWORD);
    }

    private void assertRefused(String host) {
        try (Fetcher fetcher = fetcher()) {
            SourceException e = catchThrowableOfType(SourceException.class, () -> fetcher.get(address(host)));
            assertThat(e.reason()).isEqualTo(Reason.NETWORK);
            assertThat(e).message().startsWith(address(host) + ": ").contains("no secure connection");
            assertThat(web.asked()).isEmpty();
        }
    }

    private static Fetcher fetcher() {
        return new Fetcher(
                FetchOptions.DEFAULT.withPrivateAddresses(),
                new PlayedNames(),
                LoopbackSocket::create,
                new PlayedTimer());
    }

    private URI address(String host) {
        return URI.create("https://" + host + ":" + web.port() + "/a");
    }

    private static Path keys() {
        return directory.resolve("keys.p12");
    }

    private static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        if (!Files.exists(keys())) {
            makeKeys();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys())) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void makeKeys() throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "web",
                "-validity",
                "2",
                "-dname",
                "CN=sicher.example",
                "-ext",
                "san=dns:sicher.example",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys().toString());
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
