package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The forward proxy in use does not open the way to the target: how it declines tells why. */
public final class ForwardProxyRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ForwardProxyRule.class);
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private static final Map<FailureKind, CauseId> HTTP = Map.of(
            FailureKind.PROXY_UNRESOLVED, Causes.PROXY_UNRESOLVED,
            FailureKind.PROXY_UNREACHABLE, Causes.PROXY_UNREACHABLE,
            FailureKind.PROXY_AUTH, Causes.PROXY_AUTH_REQUIRED,
            FailureKind.PROXY_DENIED, Causes.PROXY_DENIED,
            FailureKind.PROXY_UPSTREAM, Causes.PROXY_UPSTREAM_FAILED);

    private static final Map<FailureKind, CauseId> SOCKS = Map.of(
            FailureKind.PROXY_UNRESOLVED, Causes.PROXY_UNRESOLVED,
            FailureKind.PROXY_UNREACHABLE, Causes.PROXY_UNREACHABLE,
            FailureKind.PROXY_AUTH, Causes.PROXY_SOCKS_AUTH,
            FailureKind.PROXY_DENIED, Causes.PROXY_SOCKS_FAILURE,
            FailureKind.PROXY_UPSTREAM, Causes.PROXY_SOCKS_FAILURE);

    private static final Map<ProxyTunnel.Outcome, CauseId> CUT = Map.of(
            ProxyTunnel.Outcome.SILENT, Causes.NET_HANG,
            ProxyTunnel.Outcome.RESET, Causes.NET_RESET);

    private static final Map<CauseId, Locus> LOCI = Map.of(
            Causes.PROXY_UNRESOLVED, Locus.MACHINE,
            Causes.PROXY_UPSTREAM_FAILED, Locus.PATH);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.forwardProxy()
                .filter(proxy -> ProxyFault.inSetting(obstacle, proxy).isEmpty())
                .filter(proxy -> !proxy.variable().contains("."))
                .flatMap(proxy -> cause(obstacle, proxy).map(cause -> diagnose(obstacle, proxy, cause)));
    }

    private static Optional<CauseId> cause(Obstacle obstacle, ForwardProxy proxy) {
        // a plain-text request is sent to the proxy itself, whose 407 then looks like the server's
        if (obstacle.status().orElse(0) == PROXY_AUTHENTICATION_REQUIRED) {
            return Optional.of(Causes.PROXY_AUTH_REQUIRED);
        }
        Optional<CauseId> cut = obstacle.tunnels().stream()
                .map(tunnel -> CUT.get(tunnel.outcome()))
                .filter(Objects::nonNull)
                .findFirst();
        if (cut.isPresent()) {
            return cut;
        }
        Map<FailureKind, CauseId> causes = proxy.scheme() == ProxyScheme.SOCKS5 ? SOCKS : HTTP;
        return obstacle.kind().map(causes::get);
    }

    private static Diagnosis diagnose(Obstacle obstacle, ForwardProxy proxy, CauseId cause) {
        String at = proxy.host() + ":" + proxy.port();
        boolean onThisMachine = AddressKind.of(proxy.host()) == AddressKind.LOOPBACK
                || proxy.host().equals("localhost");
        Locus locus = onThisMachine ? Locus.MACHINE : LOCI.getOrDefault(cause, Locus.FORWARD_PROXY);
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING,
                        cause,
                        Layer.TUNNEL,
                        obstacle.evidenceAt(Layer.TUNNEL),
                        at,
                        proxy.variable(),
                        obstacle.target().host(),
                        reply(obstacle))
                .subject(obstacle.subject().withTarget(proxy.target()))
                .locus(locus);
        if (reply(obstacle).isEmpty()) {
            builder.ruledOut(
                    Causes.NET_REFUSED.value(),
                    WORDING.text("target-not-dialled", obstacle.target().host(), proxy.variable()));
        } else {
            builder.ruledOut(Causes.HTTP_FORBIDDEN.value(), WORDING.text("proxy-speaks", at));
        }
        return builder.remedies(ProxyFixes.of(obstacle, proxy, cause)).build();
    }

    private static String reply(Obstacle obstacle) {
        return obstacle.tunnels().stream()
                .map(ProxyTunnel::status)
                .filter(OptionalInt::isPresent)
                .map(status -> Integer.toString(status.getAsInt()))
                .findFirst()
                .orElse("");
    }
}
