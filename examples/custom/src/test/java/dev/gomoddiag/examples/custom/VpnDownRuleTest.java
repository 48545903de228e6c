package dev.gomoddiag.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.contract.RuleContract;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VpnDownRuleTest extends RuleContract {
    private static final String OURS = "git.corp.example/team/secret@v1.0.0";

    @Override
    protected Rule rule() {
        return new VpnDownRule();
    }

    @Override
    protected List<Evidence> telling() {
        return List.of(evidence(OURS, "down"), evidence(OURS, "missing"));
    }

    /** A fetch that failed. */
    private static Evidence evidence(String module, String vpn) {
        ModuleQuery query = ModuleQuery.parse(module);
        GoSettings settings = GoSettings.read(FakeHost.linux());
        FetchAttempt failed = new FetchAttempt(
                FetchWalk.run(
                        FetchCommand.MOD_DOWNLOAD,
                        query,
                        settings.fetch(),
                        steps -> steps.stream()
                                .map(step -> Answer.failed("connect: no route to host"))
                                .toList()),
                Duration.ofMillis(20));
        return new Evidence(
                query,
                settings,
                FetchPlan.of(FetchCommand.MOD_DOWNLOAD, query, settings.fetch()),
                Facts.of(new VpnState("tun0", vpn), failed));
    }

    @Test
    void isSilentWhileTheVpnIsUp() {
        assertThat(rule().evaluate(evidence(OURS, "up"))).isEmpty();
    }

    @Test
    void isSilentAboutModulesOfOthers() {
        assertThat(rule().evaluate(evidence("github.com/gin-gonic/gin@v1.9.1", "down")))
                .isEmpty();
    }

    @Test
    void isTheRootCauseInARunThatFindsItByItself() throws IOException {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            network.unplug();
            Report report = Diagnostics.forQuery(ModuleQuery.parse(OURS))
                    .environment(network.host().file("/sys/class/net/tun0/operstate", "down\n"))
                    .run();

            assertThat(report.broken()).isEmpty();
            assertThat(report.rootCause().map(Diagnosis::cause).orElseThrow()).hasToString("corp.vpn-down");
            assertThat(new OneLineRenderer().toText(report))
                    .isEqualTo(OURS + " broken: corp.vpn-down, The VPN is not connected; Connect the VPN\n");
        }
    }
}
