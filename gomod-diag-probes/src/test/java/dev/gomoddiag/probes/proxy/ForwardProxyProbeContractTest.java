package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.contract.ProbeContract;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;

class ForwardProxyProbeContractTest extends ProbeContract {

    @Override
    protected Probe probe() {
        return new ForwardProxyProbe();
    }

    @Override
    protected HostEnvironment host(FakeHost healthy) {
        return healthy.variable("HTTPS_PROXY").isPresent()
                ? healthy
                : healthy.variable("HTTPS_PROXY", "http://" + EmbeddedNetwork.HTTP_PROXY);
    }
}
