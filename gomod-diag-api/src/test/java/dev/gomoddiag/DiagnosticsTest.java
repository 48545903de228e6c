package dev.gomoddiag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.diagnosis.BrokenExtension;
import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.event.DiagnosticListener;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DiagnosticsTest {
    private static final Diagnostics BASE = Diagnostics.forModule("example.com/lib")
            .version("v1.0.0")
            .environment(EmptyHost.LINUX)
            .withoutDiscovery();

    private static Rule finding(String cause, String sighting, String... explained) {
        return evidence -> evidence.of(Sighting.class)
                .filter(fact -> fact.what().equals(sighting))
                .map(fact -> Diagnosis.of(cause, Text.plain(cause))
                        .evidence(fact)
                        .explains(evidence.of(Sighting.class)
                                .filter(other -> List.of(explained).contains(other.what()))
                                .toList())
                        .build())
                .toList();
    }

    private static List<String> causes(Report report) {
        return report.diagnoses().stream().map(d -> d.cause().value()).toList();
    }

    @Test
    void factsOfProbesBecomeDiagnosesOfRules() {
        Report report = BASE.probe(FakeProbe.seeing("eye", "smoke"))
                .rule(finding("fire.kitchen", "smoke"))
                .run();

        assertThat(causes(report)).containsExactly("fire.kitchen");
        assertThat(report.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(report.completion()).isEqualTo(Completion.COMPLETE);
        assertThat(report.facts().all()).containsExactly(new Sighting("smoke"));
        assertThat(report.query().toString()).isEqualTo("example.com/lib@v1.0.0");
    }

    @Test
    void aRunWithoutAnyProbeNamesTheMissingArtifact() {
        assertThatThrownBy(BASE::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dev.gomoddiag:gomod-diag-probes");
    }

    @Test
    void aProbeSeesTheFactsOfThoseItComesAfter() {
        Report report = BASE.probe(FakeProbe.of(
                                "z-second",
                                context -> ProbeResult.observed(new Sighting(
                                        "saw " + context.facts().all().get(0).describe())))
                        .after("a-first"))
                .probe(FakeProbe.seeing("a-first", "one"))
                .run();

        assertThat(report.facts().all()).containsExactly(new Sighting("one"), new Sighting("saw one"));
    }

    @Test
    void probesThatWaitForEachOtherAreSkippedAndTheRestRuns() {
        Report report = BASE.probe(FakeProbe.seeing("a", "never").after("b"))
                .probe(FakeProbe.seeing("b", "never").after("a"))
                .probe(FakeProbe.seeing("c", "seen"))
                .run();

        assertThat(report.facts().all()).containsExactly(new Sighting("seen"));
        assertThat(report.probes())
                .filteredOn(run -> run.result() instanceof ProbeResult.Skipped)
                .extracting(run -> run.probe().value())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void stuckProbesDoNotKeepAQuickOneFromRunning() {
        Diagnostics diagnostics = BASE.deadline(Duration.ofMillis(400));
        for (int i = 0; i < 20; i++) {
            diagnostics = diagnostics.probe(FakeProbe.stuck("stuck-" + i));
        }
        Report report = diagnostics.probe(FakeProbe.seeing("zz-quick", "quick")).run();

        assertThat(report.facts().all()).containsExactly(new Sighting("quick"));
        assertThat(report.completion()).isEqualTo(Completion.DEADLINE);
        assertThat(report.elapsed()).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void anOverdueProbeIsTimedOutAndWhatItHadSeenIsKept() {
        Report report = BASE.probe(FakeProbe.of("slow", context -> {
                            context.saw(new Sighting("half"));
                            new CountDownLatch(1).await();
                            return ProbeResult.observed();
                        })
                        .timeout(Duration.ofMillis(50)))
                .probe(FakeProbe.seeing("next", "after").after("slow"))
                .run();

        assertThat(report.facts().all()).containsExactly(new Sighting("half"), new Sighting("after"));
        assertThat(report.completion()).isEqualTo(Completion.COMPLETE);
        assertThat(report.probes().get(0).result()).isEqualTo(new ProbeResult.TimedOut());
    }

    @Test
    void cancellingEndsWithinTwoHundredMillisecondsWithWhatWasLearnt() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        DiagnosticRun run = BASE.probe(FakeProbe.stuck("stuck"))
                .probe(FakeProbe.seeing("eye", "smoke"))
                .rule(finding("fire.kitchen", "smoke"))
                .listener(new DiagnosticListener() {
                    @Override
                    public void factSeen(ProbeId probe, Fact fact) {
                        seen.countDown();
                    }
                })
                .start();
        seen.await();

        long start = System.nanoTime();
        run.cancel();
        Report report = run.await();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
        assertThat(report.completion()).isEqualTo(Completion.CANCELLED);
        assertThat(causes(report)).containsExactly("fire.kitchen");
    }

    @Test
    void cancellingRunsTheActionsThatCloseSockets() throws InterruptedException {
        CountDownLatch registered = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        DiagnosticRun run = BASE.probe(FakeProbe.of("socket", context -> {
                    context.onCancel(closed::countDown);
                    registered.countDown();
                    closed.await();
                    return ProbeResult.observed();
                }))
                .start();
        registered.await();
        run.cancel();
        run.await();

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptOfTheCallerCancelsAndIsKept() throws InterruptedException {
        AtomicReference<Completion> completion = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            completion.set(BASE.probe(FakeProbe.of("wait", context -> {
                        started.countDown();
                        new CountDownLatch(1).await();
                        return ProbeResult.observed();
                    }))
                    .run()
                    .completion());
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        started.await();
        caller.interrupt();
        caller.join();

        assertThat(completion.get()).isEqualTo(Completion.CANCELLED);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void extensionsThatThrowOrLieAreNamedAndHarmNoOther() {
        Report report = BASE.probe(FakeProbe.of("thrower", context -> {
                    throw new IllegalArgumentException("no reason");
                }))
                .probe(FakeProbe.of("broken-class", context -> {
                    throw new NoClassDefFoundError("gone");
                }))
                .probe(FakeProbe.seeing("eye", "smoke"))
                .rule(evidence -> {
                    throw new IllegalStateException("rule broke");
                })
                .rule(evidence -> List.of(Diagnosis.of("made.up", Text.plain("made up"))
                        .evidence(new Sighting("nobody saw this"))
                        .build()))
                .rule(finding("fire.kitchen", "smoke"))
                .listener(new DiagnosticListener() {
                    @Override
                    public void probeStarted(ProbeId probe) {
                        throw new UnsupportedOperationException("listener broke");
                    }
                })
                .run();

        assertThat(causes(report)).containsExactly("fire.kitchen");
        assertThat(report.broken())
                .extracting(BrokenExtension::problem)
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("no reason"),
                        problem -> assertThat(problem).contains("gone"),
                        problem -> assertThat(problem).contains("rule broke"),
                        problem -> assertThat(problem).contains("made.up rests on a fact that nobody saw"),
                        problem -> assertThat(problem).contains("listener broke"));
    }

    @Test
    void aDiagnosisExplainedByADeeperOneIsReportedUnderIt() {
        Report report = BASE.probe(FakeProbe.of(
                        "eye", context -> ProbeResult.observed(new Sighting("smoke"), new Sighting("alarm"))))
                .rule(finding("alarm.rings", "alarm"))
                .rule(finding("fire.kitchen", "smoke", "alarm"))
                .run();

        assertThat(causes(report)).containsExactly("fire.kitchen");
        assertThat(report.diagnoses().get(0).consequences())
                .extracting(d -> d.cause().value())
                .containsExactly("alarm.rings");
    }

    @Test
    void diagnosesThatExplainEachOtherStandSideBySide() {
        Report report = BASE.probe(
                        FakeProbe.of("eye", context -> ProbeResult.observed(new Sighting("hen"), new Sighting("egg"))))
                .rule(finding("egg.first", "egg", "hen"))
                .rule(finding("hen.first", "hen", "egg"))
                .run();

        assertThat(causes(report)).containsExactly("egg.first", "hen.first");
    }

    @Test
    void aNoticeAloneLeavesTheOutcomeUndeterminedWhenNothingTriedTheFetch() {
        Report report = BASE.probe(FakeProbe.seeing("eye", "smoke"))
                .rule(evidence -> List.of(Diagnosis.of("smell", Text.plain("smell"))
                        .severity(Severity.NOTICE)
                        .evidence(evidence.facts().all())
                        .build()))
                .run();

        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void twoProbesWithOneIdAreRefusedByNamingBoth() {
        assertThatThrownBy(() -> BASE.probe(FakeProbe.seeing("eye", "a"))
                        .probe(FakeProbe.seeing("eye", "b"))
                        .run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two probes have the id eye");
    }

    @Test
    void anExcludedProbeIsReportedAsSkipped() {
        Report report = BASE.probe(FakeProbe.seeing("eye", "a"))
                .probe(FakeProbe.seeing("ear", "b"))
                .exclude(new ProbeId("ear"))
                .run();

        assertThat(report.facts().all()).containsExactly(new Sighting("a"));
        assertThat(report.probes()).extracting(ProbeRun::probe).hasSize(2);
    }

    @Test
    void listenersHearPairsInOrderAndTheEndLast() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        BASE.probe(FakeProbe.seeing("eye", "smoke"))
                .rule(finding("fire.kitchen", "smoke"))
                .listener(new DiagnosticListener() {
                    @Override
                    public void runStarted(ModuleQuery query) {
                        heard.add("start " + query);
                    }

                    @Override
                    public void probeStarted(ProbeId probe) {
                        heard.add("probe " + probe);
                    }

                    @Override
                    public void factSeen(ProbeId probe, Fact fact) {
                        heard.add(probe + " saw " + fact.describe());
                    }

                    @Override
                    public void probeFinished(ProbeRun run) {
                        heard.add("end " + run.probe());
                    }

                    @Override
                    public void diagnosed(Diagnosis diagnosis) {
                        heard.add(diagnosis.cause().value());
                    }

                    @Override
                    public void runFinished(Report report) {
                        heard.add("done");
                    }
                })
                .run();

        assertThat(heard)
                .containsExactly(
                        "start example.com/lib@v1.0.0",
                        "probe eye",
                        "eye saw smoke",
                        "end eye",
                        "fire.kitchen",
                        "done");
    }

    @Test
    void configuringGivesANewValueAndLeavesTheOldOneAsItWas() {
        Diagnostics changed = BASE.probe(FakeProbe.seeing("eye", "smoke"));

        assertThat(changed.run().facts().all()).hasSize(1);
        assertThatThrownBy(BASE::run).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeadlineThatIsNotPositiveIsRefusedWithItsValue() {
        assertThatThrownBy(() -> BASE.deadline(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
