package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WayClosed;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A forward proxy is set, but go dials the target directly and fails: go does not read that variable, or NO_PROXY applies. */
public final class IgnoredSettingRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(IgnoredSettingRule.class);
    private static final double WOULD_HELP = 0.97;
    private static final double MAY_HELP = 0.6;

    /** In the order in which go reads them for https URLs; plain HTTP_PROXY does not count there since Go 1.16. */
    private static final List<String> READ = List.of("HTTPS_PROXY", "https_proxy");

    private static final List<String> NOT_READ = List.of("ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy");
    private static final List<String> EXCEPTIONS = List.of("NO_PROXY", "no_proxy");

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean applies = !obstacle.byGit()
                && obstacle.forwardProxy().isEmpty()
                && RequestUrl.of(obstacle.url()).scheme().equals("https")
                && obstacle.kind().filter(WayClosed.KINDS::contains).isPresent()
                && AddressKind.of(obstacle.target().host()) != AddressKind.LOOPBACK;
        if (!applies) {
            return Optional.empty();
        }
        List<ProxyTunnel> asked = asked(obstacle);
        if (!asked.isEmpty() && asked.stream().noneMatch(tunnel -> tunnel.outcome() == ProxyTunnel.Outcome.OPENED)) {
            // it would not help to use it
            return Optional.empty();
        }
        GoSettings settings = obstacle.evidence().settings();
        Optional<Setting> read = first(settings, READ);
        Optional<Setting> exception = first(settings, EXCEPTIONS);
        if (read.isPresent()) {
            return exception.map(
                    except -> diagnose(obstacle, Causes.PROXY_NO_PROXY_MISMATCH, except, narrower(obstacle, except)));
        }
        return first(settings, NOT_READ)
                .or(settings::misplacedProxy)
                .or(() -> ofGit(obstacle))
                .map(ignored -> diagnose(obstacle, Causes.PROXY_CONFIG_IGNORED, ignored, readable(ignored)));
    }

    /** What the proxy that go passes over answered when it was asked all the same. */
    private static List<ProxyTunnel> asked(Obstacle obstacle) {
        return obstacle.evidence()
                .of(ProxyTunnel.class)
                .filter(tunnel -> tunnel.client() == ProxyTunnel.Client.NONE)
                .filter(tunnel ->
                        tunnel.target().host().equals(obstacle.target().host()))
                .toList();
    }

    // a proxy that git alone was told of counts once it was seen to open the way
    private static Optional<Setting> ofGit(Obstacle obstacle) {
        return asked(obstacle).isEmpty()
                ? Optional.empty()
                : obstacle.evidence().settings().git().httpFor(obstacle.url(), "proxy");
    }

    // the name alone would be that of a variable which go does read
    private static String where(Setting setting) {
        return setting.source().kind() == SettingSource.Kind.GO_ENV_FILE
                ? setting.name() + " [" + setting.source().describe() + "]"
                : setting.name();
    }

    private static Optional<Setting> first(GoSettings settings, List<String> names) {
        return names.stream()
                .flatMap(name -> settings.all().stream()
                        .filter(setting ->
                                setting.name().equals(name) && !setting.raw().isEmpty()))
                .findFirst();
    }

    private static Diagnosis diagnose(Obstacle obstacle, CauseId cause, Setting setting, List<Remedy> remedies) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        cause,
                        Layer.ROUTE,
                        obstacle.evidenceAt(Layer.CONNECT),
                        where(setting),
                        setting.value(),
                        host)
                .confidence(obstacle.confidence(asked(obstacle).isEmpty() ? MAY_HELP : WOULD_HELP))
                .evidence(asked(obstacle))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.PROXY_UNREACHABLE.value(), WORDING.text("proxy-not-asked"))
                .remedies(remedies)
                .remedies(Detours.besideRepair(obstacle))
                .build();
    }

    private static List<Remedy> readable(Setting ignored) {
        // a proxy URL with credentials is not repeated
        return ignored.raw().equals(ignored.value())
                ? List.of(Fix.of(
                                "set-https-proxy",
                                WORDING.text("set-https-proxy", ignored.value()),
                                new Action.Env("HTTPS_PROXY", ignored.raw()))
                        .undoneBy(new Action.UnsetEnv("HTTPS_PROXY")))
                : List.of(Others.doYourself("set-https-proxy", WORDING.text("copy-to-https-proxy", ignored.name())));
    }

    private static List<Remedy> narrower(Obstacle obstacle, Setting exception) {
        String host = obstacle.target().host();
        List<String> kept = new ArrayList<>();
        for (String pattern : exception.raw().split(",")) {
            if (!NoProxyPattern.matches(pattern.strip(), host)) {
                kept.add(pattern.strip());
            }
        }
        String value = String.join(",", kept);
        Action change =
                kept.isEmpty() ? new Action.UnsetEnv(exception.name()) : new Action.Env(exception.name(), value);
        return List.of(Fix.of("narrow-no-proxy", WORDING.text("narrow-no-proxy", exception.name(), host), change)
                .undoneBy(Others.setAgain(exception)));
    }
}
