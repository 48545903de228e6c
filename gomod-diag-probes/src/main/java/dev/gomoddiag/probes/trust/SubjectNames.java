package dev.gomoddiag.probes.trust;

import dev.gomoddiag.probes.net.IpText;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a certificate is for.
 *
 * @param hasExtension whether it has a subjectAltName extension at all
 * @param commonName of the subject, which go does not accept in its place
 */
record SubjectNames(List<String> dns, List<InetAddress> addresses, boolean hasExtension, Optional<String> commonName) {
    private static final String EXTENSION = "2.5.29.17";
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,\\\\+]+)");
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    SubjectNames {
        dns = List.copyOf(dns);
        addresses = List.copyOf(addresses);
    }

    static SubjectNames of(X509Certificate certificate) {
        List<String> dns = new ArrayList<>();
        List<InetAddress> addresses = new ArrayList<>();
        for (List<?> entry : alternatives(certificate)) {
            if (entry.get(0).equals(DNS_NAME)) {
                dns.add((String) entry.get(1));
            } else if (entry.get(0).equals(IP_ADDRESS)) {
                IpText.parse((String) entry.get(1)).ifPresent(addresses::add);
            }
        }
        boolean extended = certificate.getExtensionValue(EXTENSION) != null;
        return new SubjectNames(dns, addresses, extended, commonName(certificate));
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            return alternatives == null ? List.of() : alternatives;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        Matcher matcher =
                COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
