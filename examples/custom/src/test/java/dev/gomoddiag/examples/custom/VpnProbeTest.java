package dev.gomoddiag.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.contract.ProbeContract;
import org.junit.jupiter.api.Test;

class VpnProbeTest extends ProbeContract {
    @Override
    protected Probe probe() {
        return new VpnProbe();
    }

    @Test
    void tellsTheStateOfTheDevice() {
        FakeHost connected = FakeHost.linux().file("/sys/class/net/tun0/operstate", "up\n");

        assertThat(new VpnProbe().run(TestContext.on(connected, "example.com/lib")))
                .isEqualTo(ProbeResult.observed(new VpnState("tun0", "up")));
    }

    @Test
    void aDeviceThatIsNotThereIsMissing() {
        assertThat(new VpnProbe().run(TestContext.on(FakeHost.linux(), "example.com/lib")))
                .isEqualTo(ProbeResult.observed(new VpnState("tun0", "missing")));
    }
}
