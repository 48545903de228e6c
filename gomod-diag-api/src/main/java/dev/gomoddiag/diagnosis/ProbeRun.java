package dev.gomoddiag.diagnosis;

import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import java.time.Duration;

/** One probe's part in a run. */
public record ProbeRun(ProbeId probe, ProbeResult result, Duration elapsed) {}
