package dev.gomoddiag.examples.custom;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;

/** Looks whether the company's VPN is up. */
public final class VpnProbe implements Probe {
    private static final String DEVICE = "tun0";

    @Override
    public ProbeId id() {
        return new ProbeId("vpn");
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        String state = context.host()
                .read("/sys/class/net/" + DEVICE + "/operstate")
                .text()
                .orElse("missing");
        return ProbeResult.observed(new VpnState(DEVICE, state.strip()));
    }
}
