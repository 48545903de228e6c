package dev.gomoddiag.probes.trust;

import dev.gomoddiag.probes.net.IpText;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a certificate is for a host (crypto/x509/verify.go, VerifyHostname): by its SAN only, never by its CN. */
final class HostnameRule {
    private static final int MAX_NAMES_SHOWN = 100;

    private HostnameRule() {}

    /** Go's complaint; empty when the certificate is for the host. */
    static Optional<String> complaint(SubjectNames names, String host) {
        Optional<InetAddress> ip = IpText.parse(host);
        boolean fits = ip.isPresent()
                ? names.addresses().contains(ip.get())
                : names.dns().stream().anyMatch(pattern -> fits(pattern, host));
        return fits ? Optional.empty() : Optional.of(words(names, host, ip.isPresent()));
    }

    private static String words(SubjectNames names, String host, boolean address) {
        if (!names.hasExtension()
                && names.commonName().filter(name -> matches(name, host)).isPresent()) {
            return "x509: certificate relies on legacy Common Name field, use SANs instead";
        }
        if (address && names.addresses().isEmpty()) {
            return "x509: cannot validate certificate for " + host + " because it doesn't contain any IP SANs";
        }
        List<String> valid =
                address ? names.addresses().stream().map(IpText::of).toList() : names.dns();
        if (valid.isEmpty()) {
            return "x509: certificate is not valid for any names, but wanted to match " + host;
        }
        if (valid.size() >= MAX_NAMES_SHOWN) {
            return "x509: certificate is valid for " + valid.size() + " names, but none matched " + host;
        }
        return "x509: certificate is valid for " + valid.stream().collect(Collectors.joining(", ")) + ", not " + host;
    }

    private static boolean fits(String pattern, String host) {
        if (valid(host.endsWith(".") ? host.substring(0, host.length() - 1) : host, "") && valid(pattern, "*")) {
            return matches(pattern, host);
        }
        return !pattern.isEmpty() && !pattern.equals(".") && lower(pattern).equals(lower(host));
    }

    /** A wildcard stands for one whole label, the first. */
    private static boolean matches(String pattern, String host) {
        String[] wanted = lower(pattern).split("\\.", -1);
        String[] labels = lower(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                .split("\\.", -1);
        if (wanted.length != labels.length) {
            return false;
        }
        for (int i = 0; i < labels.length; i++) {
            boolean wildcard = i == 0 && wanted[i].equals("*");
            if (!wildcard && !wanted[i].equals(labels[i])) {
                return false;
            }
        }
        return !pattern.isEmpty() && !host.isEmpty();
    }

    private static boolean valid(String name, String firstLabelToo) {
        if (name.equals("*")) {
            return false;
        }
        String[] labels = name.split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            boolean wildcard = i == 0 && !firstLabelToo.isEmpty() && labels[i].equals(firstLabelToo);
            if (!wildcard && !validLabel(labels[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean validLabel(String label) {
        return !label.isEmpty()
                && label.charAt(0) != '-'
                && label.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
