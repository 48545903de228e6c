package dev.gomoddiag.rules.fix;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.CompanyNames;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Separator;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.settings.Shadowed;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Other values of GOPROXY that may work where the present one does not; each is rehearsed before it is believed. */
public final class ModuleProxies {
    static final String FETCH_DIRECT = "fetch-direct";
    private static final String GOPROXY = "GOPROXY";
    private static final List<ProxyEntry> DEFAULT = GoProxyList.parse(
                    "https://proxy.golang.org,direct", GlobList.none())
            .entries();

    /** Public module proxies that serve every public module, most widely reachable first. */
    private static final List<PublicProxy> PUBLIC = List.of(
            new PublicProxy("use-goproxy-cn", "goproxy.cn"),
            new PublicProxy("use-goproxy-io", "goproxy.io"),
            new PublicProxy("use-proxy-golang-org", "proxy.golang.org"));

    private final Evidence evidence;
    private final GoVariable goproxy;

    private record PublicProxy(String remedy, String host) {}

    private ModuleProxies(Evidence evidence) {
        this.evidence = evidence;
        this.goproxy = GoVariable.of(evidence.settings(), GOPROXY);
    }

    /**
     * What to set GOPROXY to when these hosts cannot serve.
     *
     * @return none that would tell a private module to a public proxy: its name is nobody's business
     */
    public static List<Fix> without(Evidence evidence, Set<String> deadHosts) {
        ModuleProxies proxies = new ModuleProxies(evidence);
        List<Fix> fixes = new ArrayList<>();
        proxies.hiddenValue().ifPresent(fixes::add);
        proxies.shortened(deadHosts).ifPresent(fixes::add);
        if (!PrivateModules.confidential(evidence)) {
            fixes.addAll(proxies.publicOnes(deadHosts));
        }
        proxies.direct(deadHosts).ifPresent(fixes::add);
        return fixes;
    }

    /** What to set GOPROXY to when its value is no good at all; the user's own value is taken away first. */
    public static List<Fix> afresh(Evidence evidence) {
        ModuleProxies proxies = new ModuleProxies(evidence);
        List<Fix> fixes = new ArrayList<>(without(evidence, Set.of()));
        if (proxies.hiddenValue().isEmpty() && proxies.goproxy.setByUser() && proxies.mayTell(DEFAULT)) {
            fixes.add(0, proxies.goproxy.unset("unset-goproxy", text("unset-goproxy")));
        }
        return fixes;
    }

    /** Whether this value of GOPROXY tells a private module to no public proxy. */
    public static boolean mayBecome(Evidence evidence, String goproxy) {
        return new ModuleProxies(evidence)
                .mayTell(GoProxyList.parse(goproxy, GlobList.none()).entries());
    }

    /** Go on to the next entry after any failure instead of after 404 and 410 only. */
    public static Optional<Fix> piped(Evidence evidence) {
        ModuleProxies proxies = new ModuleProxies(evidence);
        return proxies.showable() && proxies.entries().size() > 1 && proxies.mayTell(proxies.entries())
                ? Optional.of(proxies.goproxy.set(
                        "fall-back-on-any-failure",
                        text("use-pipe", proxies.join(proxies.entries(), "|")),
                        proxies.join(proxies.entries(), "|")))
                : Optional.empty();
    }

    private Optional<Fix> hiddenValue() {
        return evidence.settings().shadowed().stream()
                .filter(shadowed -> shadowed.winner().name().equals(GOPROXY))
                .filter(shadowed -> shadowed.winner().source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT)
                .map(Shadowed::hidden)
                .findFirst()
                .filter(hidden -> mayBecome(evidence, hidden.raw()))
                .map(hidden -> goproxy.unset("unset-shadowing-goproxy", text(wordsFor(hidden), hidden.value())));
    }

    // where GONOPROXY covers the module, go asks none of them for it
    private boolean mayTell(List<ProxyEntry> further) {
        return !CompanyNames.asksPublicProxy(further)
                || !PrivateModules.confidential(evidence)
                || evidence.settings()
                        .fetch()
                        .noProxy()
                        .matches(evidence.query().path());
    }

    private static String wordsFor(Setting hidden) {
        return hidden.source().kind() == SettingSource.Kind.GO_ENV_FILE ? "unset-shadowing" : "unset-shadowing-default";
    }

    private Optional<Fix> shortened(Set<String> deadHosts) {
        List<ProxyEntry> left = entries().stream()
                .filter(entry -> !(entry instanceof ProxyEntry.Url url
                        && deadHosts.contains(url.base().host())))
                .toList();
        boolean useful = left.size() < entries().size() && left.stream().anyMatch(ProxyEntry.Url.class::isInstance);
        String value = join(left, ",");
        return useful && showable() && mayTell(left)
                ? Optional.of(goproxy.set("drop-dead-proxy", text("drop-dead", value), value))
                : Optional.empty();
    }

    private List<Fix> publicOnes(Set<String> deadHosts) {
        return PUBLIC.stream()
                .filter(candidate -> !deadHosts.contains(candidate.host()))
                .map(candidate -> "https://" + candidate.host() + ",direct")
                .filter(value -> !value.equals(goproxy.setting().raw()))
                .map(value -> goproxy.set(idOf(value), text("use-proxy", value), value))
                .toList();
    }

    private static String idOf(String value) {
        return PUBLIC.stream()
                .filter(candidate -> value.contains("//" + candidate.host() + ","))
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private Optional<Fix> direct(Set<String> deadHosts) {
        boolean already = goproxy.setting().raw().equals("direct");
        return already || deadHosts.contains(evidence.query().path().split("/", 2)[0])
                ? Optional.empty()
                : Optional.of(
                        goproxy.set(FETCH_DIRECT, text(FETCH_DIRECT), "direct").withRisk(Risk.MEDIUM));
    }

    private List<ProxyEntry> entries() {
        return evidence.settings().fetch().proxies().entries().stream()
                .filter(entry -> !(entry instanceof ProxyEntry.NoProxy))
                .toList();
    }

    // a list with credentials in it is neither shown nor repeated
    private boolean showable() {
        return entries().stream()
                .noneMatch(entry ->
                        entry instanceof ProxyEntry.Url url && url.base().hasUserinfo());
    }

    private String join(List<ProxyEntry> entries, String separatorOfAll) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            list.append(word(entries.get(i)));
            if (i < entries.size() - 1) {
                list.append(pipeBehind(entries.get(i)) ? "|" : separatorOfAll);
            }
        }
        return list.toString();
    }

    private static boolean pipeBehind(ProxyEntry entry) {
        return entry instanceof ProxyEntry.Url url && url.then() == Separator.PIPE;
    }

    private static String word(ProxyEntry entry) {
        if (entry instanceof ProxyEntry.Url url) {
            RequestUrl base = url.base();
            return base.raw();
        }
        return entry instanceof ProxyEntry.Direct ? "direct" : "off";
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ModuleProxies.class, key, arguments);
    }
}
