package dev.gomoddiag.probes.dns;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.testkit.contract.ProbeContract;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;

class DnsProbeContractTest extends ProbeContract {

    @Override
    protected Probe probe() {
        return new DnsProbe();
    }

    @Override
    protected HostResolver resolver(EmbeddedNetwork world, HostEnvironment host) {
        return new GoResolverFactory().forHost(host);
    }
}
