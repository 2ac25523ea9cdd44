package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.server.Exposure;
import org.newsgraph.server.Tls;
import picocli.CommandLine.Option;

/** Where a server listens, and how it is reached. */
final class ListenOptions {
    private static final String PASSWORD = "NEWSGRAPH_KEYSTORE_PASSWORD";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "Address to listen on, 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where people find this server, when a proxy stands before it.")
    private @Nullable URI publicUrl;

    @Option(names = "--allow-host", paramLabel = "NAME", description = "Another name under which it may be asked.")
    private List<String> hosts = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description = "IP address of a proxy before it, whose X-Forwarded-For is believed.")
    private List<String> proxies = List.of();

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "Serve https with this PEM certificate (chain) …")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "… and its private key (PEM, PKCS #8).")
    private @Nullable Path key;

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description = "Serve https with the key of this PKCS #12 file; its password is in the environment variable "
                    + PASSWORD + " or")
    private @Nullable Path keyStore;

    @Option(names = "--keystore-password-file", paramLabel = "FILE", description = "in this file.")
    private @Nullable Path password;

    String host() {
        return host;
    }

    Exposure exposure() {
        try {
            return new Exposure(publicUrl, hosts, proxies);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Null for plain HTTP. */
    @Nullable
    Tls tls() {
        if ((certificate == null) != (key == null) || (certificate != null && keyStore != null)) {
            throw new UsageException("give --tls-cert and --tls-key together, or --keystore alone");
        }
        if (certificate != null && key != null) {
            return Tls.ofPem(certificate, key);
        }
        return keyStore == null ? null : Tls.ofKeyStore(keyStore, keyStorePassword());
    }

    private String keyStorePassword() {
        String variable = System.getenv(PASSWORD);
        if (password == null && variable == null) {
            throw new UsageException("--keystore: no password; give --keystore-password-file FILE or set " + PASSWORD);
        }
        try {
            return password == null ? variable : Files.readString(password).strip();
        } catch (IOException e) {
            throw new CommandException(
                    password + ": cannot be read (" + OutFile.reason(e) + "); name a file with the password alone", e);
        }
    }

    /** Tells when what is sent can be read on its way, or keys where they lie. */
    void warn(Terminal terminal, @Nullable Tls tls) {
        WritingToken.warn(key, terminal);
        WritingToken.warn(keyStore, terminal);
        WritingToken.warn(password, terminal);
        boolean local = List.of("localhost", "127.0.0.1", "::1").contains(host);
        if (!local && tls == null && publicUrl == null && proxies.isEmpty()) {
            terminal.complain("warning: " + host
                    + " is reached from other machines, and whoever is between can read and change what is sent;"
                    + " give --tls-cert and --tls-key, or --public-url when a proxy does it");
        }
    }
}
