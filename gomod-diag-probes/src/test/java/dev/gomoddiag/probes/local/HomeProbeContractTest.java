package dev.gomoddiag.probes.local;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.contract.ProbeContract;

class HomeProbeContractTest extends ProbeContract {

    @Override
    protected Probe probe() {
        return new HomeProbe();
    }
}
