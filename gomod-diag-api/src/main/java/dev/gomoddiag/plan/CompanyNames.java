package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of one organisation, as the user's own settings show them: no third party is to hear them. */
public final class CompanyNames {
    private final FetchSettings settings;

    private CompanyNames(FetchSettings settings) {
        this.settings = settings;
    }

    public static CompanyNames of(FetchSettings settings) {
        return new CompanyNames(settings);
    }

    /** Whether a pattern covers the module, or nobody but a server of its host's own domain is asked for it. */
    public boolean includeModule(String path) {
        return settings.privatePatterns().matches(path)
                || settings.noProxy().matches(path)
                || settings.noSumdb().matches(path)
                || besideItsProxy(ModulePath.host(path));
    }

    /**
     * Whether the host is the company's.
     *
     * @param module the module asked for, whose host is the company's when the module is
     */
    public boolean includeHost(String host, String module) {
        return PrivateNames.include(host)
                || !PublicHosts.include(host)
                        && Stream.of(
                                        proxies(),
                                        rewritten(),
                                        Stream.of(ModulePath.host(module)).filter(own -> includeModule(module)))
                                .flatMap(hosts -> hosts)
                                .filter(own -> !own.isEmpty() && !PublicHosts.include(own))
                                .anyMatch(own -> sameOwner(own, host));
    }

    /** Whether a value of GOPROXY names a server that serves everybody. */
    public static boolean asksPublicProxy(List<ProxyEntry> entries) {
        return hosts(entries).anyMatch(PublicHosts::serveModules);
    }

    // with direct or a public proxy behind it, a server is a mirror of what all may see
    private boolean besideItsProxy(String host) {
        List<ProxyEntry> entries = settings.proxies().entries();
        boolean alone = entries.stream().noneMatch(ProxyEntry.Direct.class::isInstance) && !asksPublicProxy(entries);
        return alone && !PublicHosts.include(host) && proxies().anyMatch(proxy -> sameOwner(proxy, host));
    }

    private Stream<String> proxies() {
        return hosts(settings.proxies().entries());
    }

    private static Stream<String> hosts(List<ProxyEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry instanceof ProxyEntry.Url url ? Stream.of(url.base()) : Stream.empty())
                .map(RequestUrl::host)
                .filter(host -> !host.isEmpty());
    }

    private Stream<String> rewritten() {
        return settings.rewrites().rewrites().stream()
                .flatMap(rewrite -> Stream.of(rewrite.base(), rewrite.insteadOf()))
                .map(RequestUrl::of)
                .map(url -> Targets.of(url, Role.VCS_HOST))
                .flatMap(Optional::stream)
                .map(Target::host);
    }

    private static boolean sameOwner(String one, String other) {
        return OwnerDomain.of(one).equals(OwnerDomain.of(other));
    }
}
