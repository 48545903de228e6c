package dev.gomoddiag.probes.dns;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.contract.ProbeContract;

class RepositoryNameProbeContractTest extends ProbeContract {

    @Override
    protected Probe probe() {
        return new RepositoryNameProbe();
    }
}
