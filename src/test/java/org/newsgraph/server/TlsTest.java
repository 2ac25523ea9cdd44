package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS with a certificate that the JDK's keytool makes for the test. */
class TlsTest {
    private static final String PASSWORD = "nur-fuer-diesen-Test";

    @TempDir
    private static Path folder = Path.of("");

    private static Path keyStore = Path.of("");

    @BeforeAll
    static void makeCertificate() throws Exception {
        keyStore = keyStore("keys.p12", "EC");
    }

    private static Path keyStore(String name, String algorithm) throws Exception {
        Path keyStore = folder.resolve(name);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "newsgraph",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return keyStore;
    }

    private static KeyStore keys(Path keyStore) throws Exception {
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        }
    }

    private static Path pem(String name, String label, byte[] der) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }

    private static Path certificate() throws Exception {
        return pem(
                "cert.pem",
                "CERTIFICATE",
                keys(keyStore).getCertificate("newsgraph").getEncoded());
    }

    private static Path key(Path keyStore) throws Exception {
        return pem(
                "key.pem",
                "PRIVATE KEY",
                keys(keyStore).getKey("newsgraph", PASSWORD.toCharArray()).getEncoded());
    }

    /** Trusts the certificate and nothing else. */
    private static SSLContext trust() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("newsgraph", keys(keyStore).getCertificate("newsgraph"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> health(TestServer site) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trust()).build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(site.server().url() + "health"))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void pemFilesServeHttpsAndNothingElse() throws Exception {
        try (TestServer site = Protected.of(Protected.WITH_USERS.withTls(Tls.ofPem(certificate(), key(keyStore))))) {
            assertThat(site.server().url()).startsWith("https://localhost:");
            HttpResponse<String> answer = health(site);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(RawRequest.get(site.server().port(), "/health")).doesNotContain("200 OK");
        }
    }

    @Test
    void aKeyStoreServesHttps() throws Exception {
        try (TestServer site = Protected.of(Protected.WITH_USERS.withTls(Tls.ofKeyStore(keyStore, PASSWORD)))) {
            assertThat(health(site).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void oldProtocolsAreRefused() throws Exception {
        try (TestServer site = Protected.of(Protected.WITH_USERS.withTls(Tls.ofKeyStore(keyStore, PASSWORD)))) {
            int port = site.server().port();
            assertThat(protocol(port, "TLSv1.3")).isEqualTo("TLSv1.3");
            assertThat(protocol(port, "TLSv1.2")).isEqualTo("TLSv1.2");
            for (String old : new String[] {"TLSv1.1", "TLSv1"}) {
                assertThatThrownBy(() -> protocol(port, old)).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    private static String protocol(int port, String wanted) throws Exception {
        try (SSLSocket socket = (SSLSocket) trust().getSocketFactory().createSocket("localhost", port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(new String[] {wanted});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void plainHttpPromisesNoTls() {
        try (TestServer site = TestServer.sample()) {
            assertThat(site.get("/health").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoKeyIsNamedWithTheRemedy() throws Exception {
        Path certificate = certificate();
        Path old = pem("old.pem", "EC PRIVATE KEY", new byte[8]);
        assertThatThrownBy(() -> Tls.ofPem(certificate, old))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("openssl pkcs8 -topk8");
        assertThatThrownBy(() -> Tls.ofPem(old, key(keyStore))).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> Tls.ofPem(folder.resolve("none"), key(keyStore)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> Tls.ofPem(
                        certificate,
                        Files.writeString(
                                folder.resolve("cut.pem"),
                                "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqG=SM\n-----END PRIVATE KEY-----\n")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("cut.pem");
        assertThatThrownBy(() -> Tls.ofKeyStore(keyStore, "falsch"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("password");
    }

    /** Else the server starts, and every handshake with it fails. */
    @ParameterizedTest
    @CsvSource({"EC, EC", "RSA, RSA", "Ed25519, Ed25519", "EC, RSA"})
    void aKeyOfAnotherCertificateIsToldAtOnce(String algorithm, String other) throws Exception {
        Path own = algorithm.equals("EC") ? keyStore : keyStore(algorithm + ".p12", algorithm);
        Path foreign = keyStore("foreign-" + algorithm + other + ".p12", other);
        Path certificate = pem(
                "own.pem", "CERTIFICATE", keys(own).getCertificate("newsgraph").getEncoded());
        assertThat(Tls.ofPem(certificate, key(own))).hasToString("TLS");
        Path key = key(foreign);
        assertThatThrownBy(() -> Tls.ofPem(certificate, key))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining(key.toString());
    }

    @Test
    void aKeyStoreWithoutAKeyIsToldAtOnce() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("newsgraph", keys(keyStore).getCertificate("newsgraph"));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        assertThatThrownBy(() -> Tls.ofKeyStore(file, PASSWORD)).hasMessageContaining("holds no private key");
    }
}
