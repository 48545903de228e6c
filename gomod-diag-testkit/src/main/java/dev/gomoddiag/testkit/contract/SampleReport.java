package dev.gomoddiag.testkit.contract;

import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Reports to render. */
final class SampleReport {
    static final String MODULE = "github.com/gin-gonic/gin";
    static final String CAUSE = "net.tcp.refused";

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Target PROXY = new Target("proxy.golang.org", 443, Role.MODULE_PROXY);

    private SampleReport() {}

    static Report healthy() {
        return report(Outcome.HEALTHY, List.of(), List.of());
    }

    /** The module proxy refuses connections, and another one is proposed. */
    static Report broken() {
        Fact refused = new TcpAttempt(
                PROXY, "203.0.113.10", ConnectOutcome.REFUSED, Duration.ofMillis(3), "Connection refused");
        Diagnosis diagnosis = Diagnosis.of(CAUSE, Text.plain("proxy.golang.org <refuses> \"connections\""))
                .summary(Text.plain("203.0.113.10 & friends refuse connections to port 443."))
                .locus(Locus.SERVER)
                .subject(Subject.of(PROXY).withAddress("203.0.113.10"))
                .evidence(refused)
                .ruledOut("net.offline", Text.plain("neutral hosts answer"))
                .remedy(new AnotherProxy())
                .build();
        return report(Outcome.BROKEN, List.of(diagnosis), List.of(refused));
    }

    private static Report report(Outcome outcome, List<Diagnosis> diagnoses, List<Fact> facts) {
        Evidence healthy = HealthyEvidence.of(new ModuleQuery(MODULE, "v1.9.1"));
        return new Report(
                healthy.query(),
                outcome,
                Completion.COMPLETE,
                START,
                Duration.ofMillis(420),
                Locale.ENGLISH,
                diagnoses,
                healthy.settings(),
                healthy.plan(),
                Facts.of(facts),
                List.of(),
                List.of());
    }

    private record AnotherProxy() implements Remedy {
        @Override
        public String id() {
            return "use-another-proxy";
        }

        @Override
        public Text title() {
            return Text.plain("Use another module proxy");
        }

        @Override
        public List<Action> actions() {
            return List.of(new Action.GoEnv("GOPROXY", "https://goproxy.cn,direct"));
        }
    }
}
