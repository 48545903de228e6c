package dev.gomoddiag.plan;

import dev.gomoddiag.module.GlobList;
import java.util.List;
import java.util.Optional;

/**
 * The module proxies in the order of GOPROXY ({@code proxyList} of cmd/go/internal/modfetch/proxy.go).
 *
 * @param entries none when there is a problem
 * @param problem why go refuses the list, in its words; it then fails for private modules too
 */
public record GoProxyList(List<ProxyEntry> entries, Optional<String> problem) {
    /** What go says of a list without entries. */
    public static final String NO_ENTRIES = "GOPROXY list is not the empty string, but contains no entries";

    public GoProxyList {
        entries = List.copyOf(entries);
    }

    /** Whether nothing but {@code off} is in it. */
    boolean isOff() {
        return entries.stream()
                .filter(entry -> !(entry instanceof ProxyEntry.NoProxy))
                .toList()
                .equals(List.of(new ProxyEntry.Off()));
    }

    /** The server that an entry names; empty for any other entry, and below 0, where a step belongs to none. */
    public Optional<ProxyEntry.Url> server(int index) {
        return index >= 0 && entries.get(index) instanceof ProxyEntry.Url url ? Optional.of(url) : Optional.empty();
    }

    /**
     * Reads GOPROXY as go does.
     *
     * @param noProxy GONOPROXY: set, it adds {@link ProxyEntry.NoProxy} in front
     */
    public static GoProxyList parse(String goproxy, GlobList noProxy) {
        return GoProxyParser.parse(goproxy, noProxy);
    }
}
