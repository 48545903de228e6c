package dev.gomoddiag.probes.trust;

import dev.gomoddiag.host.OperatingSystem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The roots of the operating system where go leaves the judgement to it: as many as Java can see of them. */
final class PlatformRoots {
    /** Key store types of the JDK: SunMSCAPI, and Apple, whose "-ROOT" came with JDK 23. */
    private static final Map<OperatingSystem, List<String>> STORES = new EnumMap<>(Map.of(
            OperatingSystem.WINDOWS, List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE"),
            OperatingSystem.MACOS, List.of("KeychainStore-ROOT", "KeychainStore")));

    private PlatformRoots() {}

    /** Encoded certificates; those the JVM brings along where the system's stores cannot be opened. */
    static List<byte[]> of(OperatingSystem os) {
        List<byte[]> roots = new ArrayList<>();
        STORES.getOrDefault(os, List.of()).forEach(type -> roots.addAll(store(type)));
        return roots.isEmpty() ? ofJvm() : roots;
    }

    private static List<byte[]> store(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            List<byte[]> roots = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate root) {
                    roots.add(PeerCertificates.encoded(root));
                }
            }
            return roots;
        } catch (GeneralSecurityException | IOException e) {
            // This JVM does not know the type, or the user may not open it.
            return List.of();
        }
    }

    private static List<byte[]> ofJvm() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .flatMap(PlatformRoots::issuers)
                    .map(PeerCertificates::encoded)
                    .toList();
        } catch (KeyStoreException e) {
            return List.of();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no trust manager for X.509", e);
        }
    }

    private static Stream<X509Certificate> issuers(TrustManager manager) {
        return manager instanceof X509TrustManager trust ? Stream.of(trust.getAcceptedIssuers()) : Stream.empty();
    }
}
