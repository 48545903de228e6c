package dev.gomoddiag.plan;

import dev.gomoddiag.module.AddressLiteral;
import java.util.Locale;
import java.util.Set;

/** The part of a host name that one owner registered. */
final class OwnerDomain {
    // below these of a country, as com.cn and co.uk, strangers register side by side
    private static final Set<String> SHARED = Set.of("ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org");

    private OwnerDomain() {}

    /** The host itself where it is an address or has no more labels. */
    static String of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String[] labels = lower.split("\\.");
        int last = labels.length - 1;
        if (AddressLiteral.is(lower) || last < 2) {
            return lower;
        }
        boolean shared = labels[last].length() == 2 && SHARED.contains(labels[last - 1]);
        String two = labels[last - 1] + "." + labels[last];
        return shared ? labels[last - 2] + "." + two : two;
    }
}
