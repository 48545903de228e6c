package dev.gomoddiag.probes.trust;

import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.probes.net.IpText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Certificates of the JDK as facts. */
public final class PeerCertificates {
    /** More of a chain than this is not kept. */
    private static final int MAX_CHAIN = 12;

    private PeerCertificates() {}

    public static List<PeerCertificate> of(List<X509Certificate> chain) {
        return chain.stream().limit(MAX_CHAIN).map(PeerCertificates::of).toList();
    }

    private static PeerCertificate of(X509Certificate certificate) {
        SubjectNames names = SubjectNames.of(certificate);
        byte[] der = encoded(certificate);
        return new PeerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                Stream.concat(names.dns().stream(), names.addresses().stream().map(IpText::of))
                        .toList(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                certificate.getSigAlgName(),
                sha256(der),
                Pem.of(der));
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was parsed from bytes cannot be encoded again", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM lacks SHA-256, which every JVM must have", e);
        }
    }
}
