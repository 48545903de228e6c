package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.LocalNetwork;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing at all answers: not the target, not a neutral host, not a name server. */
public final class OfflineRule implements Rule {
    private static final Wording WORDING = new Wording(OfflineRule.class);
    /** A refusal comes from somewhere: then there is a way, and a firewall on it. */
    private static final Set<ConnectOutcome> HEARD =
            EnumSet.of(ConnectOutcome.CONNECTED, ConnectOutcome.REFUSED, ConnectOutcome.RESET);

    private static final double NO_ADDRESS = 0.98;
    private static final double NOBODY_ANSWERS = 0.93;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.of(evidence).obstacles().stream()
                .filter(obstacle -> obstacle.kind().isPresent())
                .filter(obstacle -> AddressKind.of(obstacle.target().host()) != AddressKind.LOOPBACK)
                .limit(1)
                .filter(obstacle -> noAddress(evidence) || nobodyAnswers(evidence))
                .map(obstacle -> diagnose(evidence, obstacle))
                .toList();
    }

    private static boolean noAddress(Evidence evidence) {
        return evidence.of(LocalNetwork.class)
                        .anyMatch(network -> network.addresses().isEmpty())
                && !somethingAnswers(evidence);
    }

    private static boolean nobodyAnswers(Evidence evidence) {
        List<ControlConnect> controls = evidence.of(ControlConnect.class).toList();
        return !controls.isEmpty()
                && controls.stream()
                        .allMatch(control -> control.outcome() == ConnectOutcome.UNREACHABLE
                                || control.outcome() == ConnectOutcome.TIMED_OUT)
                && !somethingAnswers(evidence);
    }

    private static boolean somethingAnswers(Evidence evidence) {
        return evidence.of(ControlConnect.class).anyMatch(control -> HEARD.contains(control.outcome()))
                || evidence.of(TcpAttempt.class).anyMatch(OfflineRule::fromBeyondThisMachine)
                || evidence.of(HttpExchange.class)
                        .anyMatch(exchange -> exchange.status().isPresent())
                || evidence.of(ProxyTunnel.class).anyMatch(OfflineRule::answeredByProxy)
                || evidence.of(NameLookup.class).anyMatch(OfflineRule::answeredByServer);
    }

    private static boolean fromBeyondThisMachine(TcpAttempt attempt) {
        boolean answered = attempt.outcome() == ConnectOutcome.CONNECTED || attempt.outcome() == ConnectOutcome.REFUSED;
        return answered && AddressKind.of(attempt.address()) != AddressKind.LOOPBACK;
    }

    private static boolean answeredByProxy(ProxyTunnel tunnel) {
        return tunnel.status().isPresent();
    }

    private static boolean answeredByServer(NameLookup lookup) {
        return lookup.source() == NameLookup.Source.NAME_SERVER && lookup.outcome() == LookupOutcome.ANSWERED;
    }

    private static Diagnosis diagnose(Evidence evidence, Obstacle obstacle) {
        boolean without = noAddress(evidence);
        List<Fact> seen = Stream.<Fact>concat(
                        evidence.of(LocalNetwork.class)
                                .filter(network -> network.addresses().isEmpty()),
                        evidence.of(ControlConnect.class))
                .toList();
        Diagnosis.Builder builder = obstacle.diagnosis(WORDING, Causes.NET_OFFLINE, Layer.ROUTE, seen)
                .confidence(obstacle.confidence(without ? NO_ADDRESS : NOBODY_ANSWERS))
                .locus(without ? Locus.MACHINE : Locus.LOCAL_NETWORK)
                .explains(FailingPath.failures(evidence))
                .remedy(Others.doYourself("get-online", WORDING.text("get-online")));
        // only what was tried may be told
        if (without) {
            builder.summary(WORDING.text("no-address"));
        }
        return nobodyAnswers(evidence)
                ? builder.ruledOut(Causes.NET_TIMEOUT.value(), WORDING.text("neutral-too"))
                        .build()
                : builder.build();
    }
}
