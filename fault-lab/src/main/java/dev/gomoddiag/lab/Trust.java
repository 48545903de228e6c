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
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The trust store of Java programs; made once for a certificate, since its key derivation takes time. */
final class Trust {
    private static final char[] USUAL_PASSWORD = "changeit".toCharArray();
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private Trust() {}

    static void write(Path file, String pem) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, MADE.computeIfAbsent(pem, Trust::store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
