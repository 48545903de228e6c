package dev.gomoddiag.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trust store of Java programs; made once for a certificate, since its key derivation takes time. */
final class Trust {
    private static final char[] USUAL_PASSWORD = "changeit".toCharArray();
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\\n?");

    private Trust() {}

    static void write(Path file, String pem) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, MADE.computeIfAbsent(pem, Trust::store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle without the certificate of this fingerprint, otherwise byte by byte as it was. */
    static String without(String bundle, String sha256) {
        return BLOCK.matcher(bundle)
                .replaceAll(block ->
                        fingerprint(block.group()).equals(sha256) ? "" : Matcher.quoteReplacement(block.group()));
    }

    private static String fingerprint(String pem) {
        try {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the lab writes certificates only", e);
        }
    }

    private static byte[] store(String pem) {
        try {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, USUAL_PASSWORD);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
                store.setCertificateEntry("lab" + number++, certificate);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = bytes) {
                store.store(out, USUAL_PASSWORD);
            }
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JVM writes a trust store", e);
        }
    }
}
