package dev.gomoddiag.report;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reports as the engine makes them. */
final class SampleReports {
    private static final Diagnostics BASE = Diagnostics.forModule("example.com/lib")
            .version("v1.0.0")
            .environment(FakeHost.linux())
            .withoutDiscovery();

    private SampleReports() {}

    /** By what is special in it. */
    static Map<String, Report> all() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("healthy", BASE.probe(new Seeing(List.of())).run());
        reports.put("broken", broken());
        reports.put(
                "in Chinese",
                BASE.locale(Locale.SIMPLIFIED_CHINESE).probe(seer()).run());
        reports.put("offline", BASE.offline().probe(seer()).run());
        reports.put(
                "cut off",
                BASE.deadline(Duration.ofMillis(50)).probe(new Stuck()).run());
        reports.put(
                "a rule throws",
                BASE.probe(seer())
                        .rule(evidence -> {
                            throw new IllegalStateException("broken rule");
                        })
                        .run());
        reports.put("a probe throws", BASE.probe(new Throwing()).run());
        reports.put("a probe skips", BASE.probe(new Skipping()).run());
        reports.put("git", on(FakeHost.linux().variable("GOPROXY", "direct"), "github.com/acme/lib"));
        reports.put("proxy off", on(FakeHost.linux().variable("GOPROXY", "off"), "github.com/acme/lib"));
        reports.put("malformed module path", on(FakeHost.linux(), "example.com/Ünïcode//x"));
        return reports;
    }

    /** Every type of fact, action and verification. */
    static Report broken() {
        return BASE.probe(seer()).rule(SampleReports::judge).run();
    }

    private static Report on(FakeHost host, String module) {
        return Diagnostics.forModule(module)
                .environment(host)
                .withoutDiscovery()
                .probe(seer())
                .run();
    }

    private static Seeing seer() {
        return new Seeing(SampleFacts.all());
    }

    private static List<Diagnosis> judge(Evidence evidence) {
        TcpAttempt tcp = evidence.of(TcpAttempt.class).findFirst().orElseThrow();
        TlsHandshake tls = evidence.of(TlsHandshake.class).findFirst().orElseThrow();
        Text detail = Text.plain("as a test wants it");
        return List.of(
                Diagnosis.of("net.tcp.timeout", Text.plain("<Nobody> answers & all wait"))
                        .locus(Locus.LOCAL_NETWORK)
                        .confidence(0.75)
                        .subject(Subject.of(tcp.target()).withAddress(tcp.address()))
                        .evidence(tcp)
                        .explains(List.of(tls))
                        .ruledOut("net.offline", Text.plain("a neutral host answers"))
                        .remedy(new SampleRemedy(
                                "every-action",
                                SampleRemedy.EVERY_ACTION,
                                Safety.KEEPS_VERIFICATION,
                                new Verification.Confirmed(Duration.ofMillis(50), detail)))
                        .remedy(new SampleRemedy(
                                "refuted",
                                SampleRemedy.EVERY_ACTION.subList(0, 1),
                                Safety.KEEPS_VERIFICATION,
                                new Verification.Refuted(Duration.ofMillis(60), detail)))
                        .remedy(new SampleRemedy(
                                "not-tried",
                                SampleRemedy.EVERY_ACTION.subList(1, 2),
                                Safety.WEAKENS_VERIFICATION,
                                new Verification.NotTried(detail)))
                        .build(),
                Diagnosis.of("tls.untrusted-ca", Text.plain("A consequence"))
                        .severity(Severity.DEGRADING)
                        .evidence(tls)
                        .build());
    }

    private record Seeing(List<Fact> sights) implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("seeing");
        }

        @Override
        public ProbeResult run(ProbeContext context) {
            return ProbeResult.observed(sights);
        }
    }

    private record Stuck() implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("stuck");
        }

        @Override
        public ProbeResult run(ProbeContext context) throws InterruptedException {
            Object never = new Object();
            synchronized (never) {
                while (!context.cancelled()) {
                    never.wait();
                }
            }
            return ProbeResult.observed();
        }
    }

    private record Throwing() implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("throwing");
        }

        @Override
        public ProbeResult run(ProbeContext context) {
            throw new IllegalStateException("broken probe");
        }
    }

    private record Skipping() implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("skipping");
        }

        @Override
        public ProbeResult run(ProbeContext context) {
            return ProbeResult.skipped(Text.plain("nothing to measure"));
        }
    }
}
