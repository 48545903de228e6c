package dev.gomoddiag.probes.trust;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Root certificates, parsed only when one is wanted: parsing the 140 of a usual store takes longer than a handshake.
 */
final class RootPool {
    private final List<byte[]> ders;

    private RootPool(List<byte[]> ders) {
        this.ders = ders;
    }

    /** The pool of these certificates, each kept once. */
    static RootPool of(Collection<byte[]> ders) {
        Set<ByteBuffer> distinct = new LinkedHashSet<>();
        ders.forEach(der -> distinct.add(ByteBuffer.wrap(der)));
        return new RootPool(distinct.stream().map(ByteBuffer::array).toList());
    }

    boolean isEmpty() {
        return ders.isEmpty();
    }

    boolean contains(byte[] der) {
        return ders.stream().anyMatch(root -> Arrays.equals(root, der));
    }

    /** The roots that bear the name of a certificate's issuer. */
    List<X509Certificate> issuersOf(X509Certificate certificate) {
        byte[] name = certificate.getIssuerX500Principal().getEncoded();
        List<X509Certificate> issuers = new ArrayList<>();
        for (byte[] der : ders) {
            if (Bytes.contains(der, name)) {
                parsed(der).stream()
                        .filter(root -> root.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                        .forEach(issuers::add);
            }
        }
        return issuers;
    }

    /** Whether some root bears an organisation, as it stands encoded in a certificate. */
    boolean mentions(byte[] organization) {
        return ders.stream().anyMatch(der -> Bytes.contains(der, organization));
    }

    private static List<X509Certificate> parsed(byte[] der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return List.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            // What does not parse is not trusted; Go passes over it, too.
            return List.of();
        }
    }
}
