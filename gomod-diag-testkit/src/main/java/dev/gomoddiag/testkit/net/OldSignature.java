package dev.gomoddiag.testkit.net;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Signs certificates with SHA-1, which no library does any more. */
final class OldSignature {
    /** 1.2.840.113549.1.1.11, RSA with SHA-256; with SHA-1 its last byte is 5. */
    private static final byte[] SHA256 = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 11};

    private static final byte SHA1 = 5;

    private OldSignature() {}

    /** The same certificate, signed by the same RSA key with SHA-1. */
    static X509Certificate of(X509Certificate modern, PrivateKey issuer) {
        try {
            byte[] old = aged(modern.getEncoded());
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(issuer);
            signature.update(aged(modern.getTBSCertificate()));
            byte[] signed = signature.sign();
            System.arraycopy(signed, 0, old, old.length - signed.length, signed.length);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(old));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM signs so", e);
        }
    }

    private static byte[] aged(byte[] der) {
        byte[] old = der.clone();
        for (int at = 0; at + SHA256.length <= old.length; at++) {
            if (Arrays.equals(old, at, at + SHA256.length, SHA256, 0, SHA256.length)) {
                old[at + SHA256.length - 1] = SHA1;
            }
        }
        return old;
    }
}
