package dev.gomoddiag.probes.tls;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.contract.ProbeContract;

class TlsProbeContractTest extends ProbeContract {

    @Override
    protected Probe probe() {
        return new TlsProbe();
    }
}
