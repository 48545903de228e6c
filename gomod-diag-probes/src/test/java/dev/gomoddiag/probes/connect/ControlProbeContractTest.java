package dev.gomoddiag.probes.connect;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.contract.ProbeContract;

class ControlProbeContractTest extends ProbeContract {

    @Override
    protected Probe probe() {
        return new ControlProbe();
    }
}
