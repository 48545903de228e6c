package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.rules.path.Hosts;
import java.util.Optional;

/** Puts right how GOPROXY is spelt when it is clear what was meant. */
final class GoProxySpelling {
    private GoProxySpelling() {}

    /** The value without quotes, with the separators and schemes that go knows; empty when that does not mend it. */
    static Optional<String> corrected(String written) {
        String value = written.replaceAll("[\"'\u201c\u201d\u2018\u2019]", "")
                .replaceAll("[\uff0c\u3001;\uff1b]", ",")
                .replaceAll("\\s*,\\s*", ",")
                .strip()
                .replaceAll("\\s+", ",")
                .replaceAll(",{2,}", ",");
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
