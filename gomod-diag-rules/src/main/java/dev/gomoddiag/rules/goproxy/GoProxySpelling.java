package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.rules.path.Hosts;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts right how GOPROXY is spelt when it is clear what was meant. */
final class GoProxySpelling {
    /** {@code https//host}, {@code https:/host}, {@code https:host}. */
    private static final Pattern LOST_COLON = Pattern.compile("(^|[,|])(https?)(?://|:/?)(?=[A-Za-z0-9])");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private GoProxySpelling() {}

    /** Whether a host is but a scheme that lost its colon: go reads {@code https//host} as a path of the host "https". */
    static boolean schemeForHost(String host) {
        return SCHEMES.contains(host);
    }

    /** The value without quotes, with the separators and schemes that go knows; empty when that does not mend it. */
    static Optional<String> corrected(String written) {
        String value = written.replaceAll("[\"'\u201c\u201d\u2018\u2019]", "")
                .replaceAll("[\uff0c\u3001;\uff1b]", ",")
                .replaceAll("\\s*,\\s*", ",")
                .strip()
                .replaceAll("\\s+", ",")
                .replaceAll(",{2,}", ",");
        value = LOST_COLON.matcher(value).replaceAll("$1$2://");
        boolean secret = value.indexOf('@') >= 0;
        return value.equals(written) || secret || !sound(value) ? Optional.empty() : Optional.of(value);
    }

    private static boolean sound(String value) {
        GoProxyList list = GoProxyList.parse(value, GlobList.none());
        return list.problem().isEmpty()
                && list.entries().stream()
                        .allMatch(entry -> !(entry instanceof ProxyEntry.Url url)
                                || Hosts.validName(url.base().host()));
    }
}
