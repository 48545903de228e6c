package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do about a forward proxy that does not serve. */
final class ProxyFixes {
    private static final Wording WORDING = new Wording(ProxyFixes.class);

    private ProxyFixes() {}

    static List<Remedy> of(Obstacle obstacle, ForwardProxy proxy, CauseId cause) {
        String at = proxy.host() + ":" + proxy.port();
        List<Remedy> fixes = new ArrayList<>();
        if (cause.equals(Causes.PROXY_AUTH_REQUIRED) || cause.equals(Causes.PROXY_SOCKS_AUTH)) {
            // the credentials are the user's own and never part of a remedy
            fixes.add(Others.doYourself("authenticate-at-proxy", WORDING.text("authenticate", proxy.variable(), at)));
        } else if (cause.equals(Causes.PROXY_UNREACHABLE) || cause.equals(Causes.PROXY_UNRESOLVED)) {
            fixes.add(Others.doYourself("start-proxy", WORDING.text("start", at, proxy.variable())));
        } else {
            fixes.addAll(Detours.otherServers(obstacle));
            fixes.add(Others.askNetworkTeam(
                    WORDING.text("let-pass", at, obstacle.target().host())));
        }
        otherSpelling(obstacle.evidence().settings(), proxy).ifPresent(fixes::add);
        withoutProxy(obstacle.evidence().settings(), proxy.variable()).ifPresent(fixes::add);
        return fixes;
    }

    /** Let the value in the other spelling count, which the one in use hides (golang.org/x/net/http/httpproxy, getEnvAny). */
    private static Optional<Fix> otherSpelling(GoSettings settings, ForwardProxy proxy) {
        List<Setting> spellings = inEnvironment(settings, proxy.variable());
        boolean differ = spellings.stream().map(Setting::raw).distinct().count() > 1;
        return spellings.stream()
                .filter(setting -> differ && setting.name().equals(proxy.variable()))
                .findFirst()
                .map(used -> Fix.of(
                                "unset-hiding-spelling",
                                WORDING.text("unset-hiding", used.name()),
                                new Action.UnsetEnv(used.name()))
                        .undoneBy(back(List.of(used))));
    }

    /** Dial directly instead: take the setting away in every spelling. */
    static Optional<Fix> withoutProxy(GoSettings settings, String variable) {
        List<Setting> set = inEnvironment(settings, variable);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        List<Action> unset = set.stream()
                .<Action>map(setting -> new Action.UnsetEnv(setting.name()))
                .toList();
        return Optional.of(Fix.of("unset-forward-proxy", WORDING.text("unset", variable), unset)
                .undoneBy(back(set)));
    }

    private static List<Setting> inEnvironment(GoSettings settings, String variable) {
        return settings.all().stream()
                .filter(setting -> setting.name().equalsIgnoreCase(variable))
                .filter(setting -> setting.source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT)
                .toList();
    }

    /** The variable in its one spelling that counts, as it was. */
    static List<Action> back(GoSettings settings, ForwardProxy proxy) {
        return back(inEnvironment(settings, proxy.variable()).stream()
                .filter(setting -> setting.name().equals(proxy.variable()))
                .toList());
    }

    private static List<Action> back(List<Setting> settings) {
        return settings.stream().map(Others::setAgain).toList();
    }
}
