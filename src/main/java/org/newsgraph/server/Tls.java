package org.newsgraph.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificate and private key that a server shows, read once.
 *
 * @param password of the key within the store
 */
public record Tls(KeyStore keys, String password) {
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /**
     * Of PEM files (RFC 7468).
     *
     * @param certificates the server's own first
     * @param key PKCS #8, not encrypted
     * @throws ServerException when they cannot be read or do not belong together
     */
    public static Tls ofPem(Path certificates, Path key) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(certificates))) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new ServerException(certificates + ": holds no certificate; give a PEM file");
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            PublicKey publicKey = chain[0].getPublicKey();
            PrivateKey privateKey = privateKey(key, publicKey.getAlgorithm());
            if (!belong(privateKey, publicKey)) {
                throw new ServerException(
                        key + ": is not the key of " + certificates + "; give the two that were made together");
            }
            keys.setKeyEntry("newsgraph", privateKey, new char[0], chain);
            return new Tls(keys, "");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ServerException(
                    certificates + " and " + key + ": no TLS with these (" + e.getMessage()
                            + "); give the PEM files of a certificate and its key",
                    e);
        }
    }

    /** True when what the one signs the other verifies. */
    private static boolean belong(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        String signing = switch (publicKey.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "EdDSA" -> "EdDSA";
            default -> null;
        };
        if (signing == null) {
            return true; // another pair is for the handshake to tell
        }
        Signature signature = Signature.getInstance(signing);
        signature.initSign(privateKey);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        return signature.verify(signed);
    }

    private static PrivateKey privateKey(Path file, String algorithm) throws IOException, GeneralSecurityException {
        Matcher pem = PRIVATE_KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new ServerException(
                    file + ": holds no PKCS #8 private key; make one with 'openssl pkcs8 -topk8 -nocrypt -in " + file
                            + " -out key.pem'");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    /**
     * Of a PKCS #12 file.
     *
     * @throws ServerException when it cannot be read with the password
     */
    public static Tls ofKeyStore(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            if (!hasKey(keys)) {
                throw new ServerException(file + ": holds no private key; put it in with its certificate, for instance"
                        + " with 'openssl pkcs12 -export -inkey key.pem -in cert.pem -out " + file + "'");
            }
            return new Tls(keys, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerException(
                    file + ": cannot be opened as PKCS #12 (" + e.getMessage() + "); check the file and its password",
                    e);
        }
    }

    private static boolean hasKey(KeyStore keys) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TLS";
    }
}
