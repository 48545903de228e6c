package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The module was fetched and cannot be kept: the directory for it is closed to this user, or the disk is full. */
public final class DirectoryRule implements Rule {
    private static final Wording WORDING = new Wording(DirectoryRule.class);
    private static final Map<StopReason, CauseId> CAUSES = Map.of(
            StopReason.CACHE_NOT_WRITABLE, Causes.LOCAL_CACHE_PERMISSION,
            StopReason.DISK_FULL, Causes.LOCAL_DISK_FULL,
            StopReason.NO_TEMPORARY_DIRECTORY, Causes.LOCAL_TMP_MISSING);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence).filter(stop -> CAUSES.containsKey(stop.reason())).stream()
                .flatMap(stop -> blamed(evidence, stop).limit(1).map(place -> diagnose(evidence, stop, place)))
                .toList();
    }

    private static Stream<LocalDirectory> blamed(Evidence evidence, FetchStep.StopStep stop) {
        return evidence.of(LocalDirectory.class).filter(place -> stop.message().contains(" " + place.path() + ": "));
    }

    private static Diagnosis diagnose(Evidence evidence, FetchStep.StopStep stop, LocalDirectory place) {
        CauseId cause = CAUSES.getOrDefault(stop.reason(), Causes.LOCAL_CACHE_PERMISSION);
        String nearest = place.state().nearest();
        Diagnosis.Builder builder = Diagnosis.of(cause, WORDING.title(cause, nearest))
                .summary(WORDING.summary(
                        cause,
                        place.path(),
                        place.setting(),
                        nearest,
                        place.state().access(),
                        place.state().usableBytes().orElse(0) >> 10))
                .locus(Locus.MACHINE)
                .confidence(0.96)
                .evidence(place)
                .explains(FailingPath.failures(evidence))
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("fetched"));
        if (place.state().access() == Access.WRITABLE) {
            builder.ruledOut(Causes.LOCAL_CACHE_PERMISSION.value(), WORDING.text("may-write", nearest));
        }
        return builder.remedies(DirectoryFixes.of(evidence, place)).build();
    }
}
