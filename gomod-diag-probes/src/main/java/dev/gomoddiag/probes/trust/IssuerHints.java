package dev.gomoddiag.probes.trust;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** What a certificate says of the one that signed it, when that one was not sent. */
final class IssuerHints {
    private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";
    /** The object identifier 1.3.6.1.5.5.7.48.2, id-ad-caIssuers (RFC 5280, section 4.2.2.1). */
    private static final byte[] CA_ISSUERS = {0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02};
    /** The object identifier 2.5.4.10, organizationName. */
    private static final byte[] ORGANIZATION = {0x06, 0x03, 0x55, 0x04, 0x0a};

    private IssuerHints() {}

    /** Whether it names a place where its issuer can be fetched, as certificates of public authorities do. */
    static boolean publishesIssuer(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(AUTHORITY_INFORMATION);
        return extension != null && Bytes.indexOf(extension, CA_ISSUERS) >= 0;
    }

    /** The issuer's organisation as DER content with its length; empty when it names none. */
    static Optional<byte[]> organization(X509Certificate certificate) {
        byte[] name = certificate.getIssuerX500Principal().getEncoded();
        int at = Bytes.indexOf(name, ORGANIZATION);
        int length = at < 0 ? -1 : at + ORGANIZATION.length + 1;
        if (length < 0 || length >= name.length || name[length] <= 0) {
            return Optional.empty();
        }
        int end = Math.min(name.length, length + 1 + name[length]);
        return Optional.of(Arrays.copyOfRange(name, length, end));
    }
}
