package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The peer's port cannot be connected to: the answer to SYN tells how. */
public final class ConnectRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ConnectRule.class);

    private static final Map<FailureKind, CauseId> CAUSES = Map.of(
            FailureKind.REFUSED, Causes.NET_REFUSED,
            FailureKind.CONNECT_TIMEOUT, Causes.NET_TIMEOUT,
            FailureKind.UNREACHABLE, Causes.NET_UNREACHABLE,
            FailureKind.LOCAL_DENIED, Causes.NET_LOCAL_FIREWALL);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.kind()
                .map(CAUSES::get)
                .filter(cause -> !sshBlocked(obstacle))
                .map(cause -> diagnose(obstacle, cause));
    }

    // a closed ssh port has remedies of its own
    private static boolean sshBlocked(Obstacle obstacle) {
        return obstacle.overSsh() && !obstacle.failedBy(FailureKind.LOCAL_DENIED);
    }

    private static Diagnosis diagnose(Obstacle obstacle, CauseId cause) {
        String host = obstacle.target().host();
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING,
                        cause,
                        Layer.CONNECT,
                        obstacle.evidenceAt(Layer.CONNECT),
                        host,
                        obstacle.target().port(),
                        addresses(obstacle))
                .locus(locus(obstacle));
        obstacle.lookup()
                .filter(lookup -> !lookup.addresses().isEmpty())
                .ifPresent(lookup -> builder.ruledOut(
                        Causes.DNS_NXDOMAIN.value(),
                        WORDING.text("resolved", host, String.join(", ", lookup.addresses()))));
        if (!obstacle.connects().isEmpty()) {
            builder.ruledOut(Causes.PROXY_UNREACHABLE.value(), WORDING.text("direct", host));
        }
        if (obstacle.failedBy(FailureKind.LOCAL_DENIED)) {
            builder.remedy(Others.doYourself("allow-connection", WORDING.text("allow-connection", host)));
        }
        return builder.remedies(Detours.around(obstacle)).build();
    }

    private static String addresses(Obstacle obstacle) {
        String addresses = obstacle.connects().stream()
                .filter(attempt -> attempt.outcome() != ConnectOutcome.CONNECTED)
                .map(attempt -> attempt.address())
                .distinct()
                .collect(Collectors.joining(", "));
        return addresses.isEmpty() ? obstacle.url() : addresses;
    }

    private static Locus locus(Obstacle obstacle) {
        boolean here = obstacle.connects().stream()
                .anyMatch(attempt -> AddressKind.of(attempt.address()) == AddressKind.LOOPBACK);
        if (here || obstacle.failedBy(FailureKind.LOCAL_DENIED)) {
            return Locus.MACHINE;
        }
        // a host that everybody uses is not down for one user alone
        boolean serverItself = obstacle.failedBy(FailureKind.REFUSED)
                && !Hosts.wellKnown(obstacle.target().host());
        return serverItself ? Locus.SERVER : Locus.PATH;
    }
}
