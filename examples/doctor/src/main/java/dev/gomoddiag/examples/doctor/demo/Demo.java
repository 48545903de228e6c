package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Breaks an embedded network in one way after another and tells what was found; needs no internet and no go. */
public final class Demo {
    /** A scenario mostly waits for a peer that is broken, so that a few of them share one processor well. */
    private static final int AT_ONCE = 4;

    private final PrintWriter out;
    private final Locale locale;

    public Demo(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /** True when every scenario gave what it was expected to; an interrupt ends it early. */
    public boolean run(List<Scenario> scenarios) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            // The first runs alone: several at once in a cold JVM would make healthy peers look slow.
            int right = tell(scenarios.subList(0, 1), workers) + tell(scenarios.subList(1, scenarios.size()), workers);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            say("demo.total", right, scenarios.size(), elapsed.toSeconds());
            return right == scenarios.size();
        } finally {
            workers.shutdownNow();
            out.flush();
        }
    }

    /** How many of them gave what they were expected to. */
    private int tell(List<Scenario> together, ExecutorService workers) throws IOException, InterruptedException {
        List<Future<Finding>> findings = together.stream()
                .<Callable<Finding>>map(scenario -> () -> Finding.of(scenario, locale))
                .map(workers::submit)
                .toList();
        int right = 0;
        for (int i = 0; i < findings.size(); i++) {
            say("demo.case", together.get(i).id(), together.get(i).broken());
            out.flush();
            Finding finding = await(findings.get(i));
            tell(finding);
            right += finding.right() ? 1 : 0;
        }
        return right;
    }

    private static Finding await(Future<Finding> finding) throws IOException, InterruptedException {
        try {
            return finding.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException("a scenario threw: report this as a defect", e.getCause());
        }
    }

    private void tell(Finding finding) {
        long millis = finding.report().elapsed().toMillis();
        finding.report().rootCause().ifPresentOrElse(root -> tell(root, millis), () -> say("demo.nothing", millis));
        if (!finding.right()) {
            say("demo.missed", finding.scenario().expected());
        }
        finding.advice().ifPresent(this::tell);
    }

    private void tell(Diagnosis root, long millis) {
        say("demo.found", root.cause(), root.title(), millis);
    }

    private void tell(Proposal advice) {
        say("demo.remedy", advice.remedy().title());
        Verification verification = advice.verification();
        if (verification instanceof Verification.Confirmed confirmed) {
            say("demo.confirmed", confirmed.elapsed().toMillis());
        } else if (verification instanceof Verification.Refuted refuted) {
            say("demo.refuted", refuted.failure());
        } else if (verification instanceof Verification.NotTried untried) {
            say("demo.not-tried", untried.reason());
        }
    }

    private void say(String key, Object... arguments) {
        out.println(Text.of(Demo.class, key, arguments).in(locale));
    }
}
