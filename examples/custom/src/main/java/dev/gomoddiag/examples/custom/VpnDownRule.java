package dev.gomoddiag.examples.custom;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.text.Text;
import java.util.List;

/** A module of the company that cannot be fetched while the VPN is down: that is why. */
public final class VpnDownRule implements Rule {
    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        boolean ours = evidence.query().path().startsWith("git.corp.example/");
        boolean fails = evidence.refusal().isPresent();
        return evidence.of(VpnState.class)
                .filter(vpn -> ours && fails && !vpn.state().equals("up"))
                .map(vpn -> Diagnosis.of("corp.vpn-down", Text.of(VpnDownRule.class, "title"))
                        .summary(Text.of(VpnDownRule.class, "summary", vpn.device(), vpn.state()))
                        .locus(Locus.MACHINE)
                        .evidence(vpn)
                        .explains(evidence.facts().all())
                        .remedy(new ConnectVpn())
                        .build())
                .toList();
    }
}
