package dev.gomoddiag.examples.doctor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.diagnosis.CauseId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final StringWriter text = new StringWriter();

    private boolean run(List<Scenario> scenarios) throws Exception {
        return new Demo(new PrintWriter(text, false), Locale.ENGLISH).run(scenarios);
    }

    @Test
    void findsTheCauseOfEveryScenario() throws Exception {
        boolean right = run(Scenarios.all());

        assertThat(right).as(text.toString()).isTrue();
        assertThat(text.toString()).doesNotContain("wanted");
    }

    @Test
    void saysWhatWasWantedWhereTheFindingIsWrong() throws Exception {
        Scenario misjudged = new Scenario(
                "goproxy-off",
                List.of(new CauseId("net.offline")),
                network -> Situation.fetchingGin(network.host().variable("GOPROXY", "off")));

        assertThat(run(List.of(misjudged))).isFalse();
        assertThat(text.toString())
                .contains("[goproxy-off] GOPROXY is off", "found   goproxy.off", "wanted  [net.offline]");
    }
}
