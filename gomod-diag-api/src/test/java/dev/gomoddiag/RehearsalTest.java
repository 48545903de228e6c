package dev.gomoddiag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.diagnosis.BrokenExtension;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.When;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Rehearser;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RehearsalTest {
    private static final Verdict FETCHED = new Verdict.Fetched("example.com/lib", "v1.0.0");
    private static final Verdict REFUSED = new Verdict.Refused(
            new FetchStep.StopStep(StopReason.PROXY_OFF, "stopped", -1, When.ALWAYS),
            Answer.failed("stopped"),
            List.of());

    /** Fetching works when GOPROXY has this value. */
    private static Rehearser workingWith(String goproxy) {
        return context -> {
            boolean works = context.settings().go("GOPROXY").raw().equals(goproxy);
            return new FetchAttempt(new FetchTrace(List.of(), works ? FETCHED : REFUSED, 0), Duration.ofMillis(7));
        };
    }

    private record Setting(String id, Safety safety, List<Action> actions) implements Remedy {
        static Setting env(String id, String goproxy) {
            return new Setting(id, Safety.KEEPS_VERIFICATION, List.of(new Action.Env("GOPROXY", goproxy)));
        }

        static Setting goEnv(String id, String goproxy) {
            return new Setting(id, Safety.KEEPS_VERIFICATION, List.of(new Action.GoEnv("GOPROXY", goproxy)));
        }

        Setting weakening() {
            return new Setting(id, Safety.WEAKENS_VERIFICATION, actions);
        }

        @Override
        public Text title() {
            return Text.plain(id);
        }
    }

    private static Rule proposing(Remedy... remedies) {
        return evidence -> List.of(Diagnosis.of("some.cause", Text.plain("cause"))
                .evidence(evidence.facts().all())
                .remedies(List.of(remedies))
                .build());
    }

    private static Report run(Map<String, String> variables, Rehearser rehearser, Remedy... remedies) {
        return Diagnostics.forModule("example.com/lib")
                .version("v1.0.0")
                .environment(new EmptyHost(variables, Map.of()))
                .withoutDiscovery()
                .rehearser(rehearser)
                .probe(FakeProbe.seeing("eye", "smoke"))
                .rule(proposing(remedies))
                .run();
    }

    private static List<String> order(Report report) {
        return report.diagnoses().get(0).remedies().stream()
                .map(proposal -> proposal.remedy().id() + " "
                        + proposal.verification().getClass().getSimpleName())
                .toList();
    }

    @Test
    void whatWorksComesFirstAndWhatFailsLast() {
        Report report = run(
                Map.of("HOME", "/home/dev"),
                workingWith("https://goproxy.cn"),
                Setting.env("wrong", "https://goproxy.io"),
                new Setting(
                        "person",
                        Safety.KEEPS_VERIFICATION,
                        List.of(new Action.Ask(Text.plain("someone"), Text.plain("something")))),
                Setting.env("right", "https://goproxy.cn"));

        assertThat(order(report)).containsExactly("right Confirmed", "person NotTried", "wrong Refuted");
    }

    @Test
    void aRemedyThatWeakensVerificationIsNotOfferedWhileASafeOneWorks() {
        Rehearser always = context -> new FetchAttempt(new FetchTrace(List.of(), FETCHED, 0), Duration.ofMillis(1));
        Report safeWorks = run(
                Map.of(), always, Setting.env("weak", "off").weakening(), Setting.env("safe", "https://goproxy.cn"));
        Report onlyWeak = run(Map.of(), always, Setting.env("weak", "off").weakening());

        assertThat(order(safeWorks)).containsExactly("safe Confirmed");
        assertThat(order(onlyWeak)).containsExactly("weak Confirmed");
    }

    @Test
    void aRemedyThatFailedStandsBehindAnyOther() {
        Report report = run(
                Map.of(),
                workingWith("off"),
                Setting.env("safe", "https://goproxy.io"),
                Setting.env("weak", "off").weakening());

        assertThat(order(report)).containsExactly("weak Confirmed", "safe Refuted");
    }

    @Test
    void goEnvIsRefutedWhereTheProcessEnvironmentHidesIt() {
        Rehearser working = workingWith("https://goproxy.cn");
        Remedy written = Setting.goEnv("written", "https://goproxy.cn");

        assertThat(order(run(Map.of("HOME", "/home/dev", "GOPROXY", "off"), working, written)))
                .containsExactly("written Refuted");
        assertThat(order(run(Map.of("HOME", "/home/dev"), working, written))).containsExactly("written Confirmed");
    }

    @Test
    void aModuleKnownToNoPublicServiceIsToldToNone() {
        Map<String, String> company = Map.of("GOPROXY", "https://goproxy.corp.example", "GONOSUMDB", "example.com");
        Report report = run(company, workingWith("https://goproxy.cn"), Setting.env("public", "https://goproxy.cn"));

        Proposal proposal = report.diagnoses().get(0).remedies().get(0);
        assertThat(proposal.verification())
                .isInstanceOfSatisfying(
                        Verification.NotTried.class,
                        untried -> assertThat(untried.reason().toString())
                                .isEqualTo("trying it would tell the name example.com/lib to goproxy.cn,"
                                        + " to whom your settings do not tell it"));
    }

    @Test
    void aPlanThatStopsBeforeItAsksAnyoneShowsByItsChecksumDatabaseThatTheModuleIsPublic() {
        Map<String, String> off = Map.of("GOPROXY", "off", "GOSUMDB", "sum.golang.org");
        Rehearser working = workingWith("https://goproxy.cn");
        Remedy publicProxy = Setting.env("public", "https://goproxy.cn");

        assertThat(order(run(off, working, publicProxy))).containsExactly("public Confirmed");
        assertThat(order(run(Map.of("GOPROXY", "off", "GONOSUMDB", "example.com"), working, publicProxy)))
                .containsExactly("public NotTried");
    }

    @Test
    void aPrivateModuleIsToldToNoFurtherServiceEvenOnAMachineThatUsesPublicOnes() {
        Map<String, String> machine = Map.of("GOPROXY", "https://proxy.golang.org", "GOPRIVATE", "example.com");
        Report report = run(machine, workingWith("https://goproxy.cn"), Setting.env("public", "https://goproxy.cn"));

        // GOPRIVATE keeps the plan itself from asking any proxy, so that trying another GOPROXY tells nobody anything.
        assertThat(order(report)).containsExactly("public Confirmed");

        Report unset = run(
                machine,
                workingWith("https://goproxy.cn"),
                new Setting(
                        "public",
                        Safety.KEEPS_VERIFICATION,
                        List.of(new Action.UnsetEnv("GOPRIVATE"), new Action.Env("GOPROXY", "https://goproxy.cn"))));
        assertThat(order(unset)).containsExactly("public NotTried");
    }

    @Test
    void aRemedyThatThrowsIsNamedAndTheOthersStay() {
        Remedy broken = new Remedy() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public Text title() {
                throw new IllegalStateException("no title");
            }

            @Override
            public List<Action> actions() {
                return List.of();
            }
        };
        Report report =
                run(Map.of(), workingWith("https://goproxy.cn"), broken, Setting.env("right", "https://goproxy.cn"));

        assertThat(order(report)).containsExactly("right Confirmed");
        assertThat(report.broken())
                .extracting(BrokenExtension::problem)
                .singleElement()
                .asString()
                .contains("no title");
    }

    @Test
    void proposeOnlyTriesNothing() {
        Report report = Diagnostics.forModule("example.com/lib")
                .environment(EmptyHost.LINUX)
                .withoutDiscovery()
                .proposeOnly()
                .rehearser(context -> {
                    throw new IllegalStateException("must not be called");
                })
                .probe(FakeProbe.seeing("eye", "smoke"))
                .rule(proposing(Setting.env("right", "https://goproxy.cn")))
                .run();

        assertThat(order(report)).containsExactly("right NotTried");
        assertThat(report.broken()).isEmpty();
    }
}
