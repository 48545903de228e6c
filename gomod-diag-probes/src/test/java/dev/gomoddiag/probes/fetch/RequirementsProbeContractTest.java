package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.contract.ProbeContract;

class RequirementsProbeContractTest extends ProbeContract {
    @Override
    protected Probe probe() {
        return new RequirementsProbe();
    }
}
