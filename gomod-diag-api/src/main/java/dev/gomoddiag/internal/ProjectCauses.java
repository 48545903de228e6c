package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.ProjectCause;
import dev.gomoddiag.diagnosis.ProjectModule;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Standing;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.module.ModuleQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the diagnoses of a project's modules together: one cause that stops many modules is said once. */
final class ProjectCauses {
    private ProjectCauses() {}

    /** A report and the modules that share its fate. */
    record Finding(Report report, List<ModuleQuery> modules) {}

    private record Key(CauseId cause, Locus locus, Subject subject) {
        static Key of(Diagnosis diagnosis, ModuleQuery module) {
            Subject subject = diagnosis.subject();
            boolean ofTheModule = subject.module().equals(module.path()) && diagnosis.locus() == Locus.MODULE;
            return new Key(
                    diagnosis.cause(),
                    diagnosis.locus(),
                    ofTheModule
                            ? subject
                            : subject.withModule("", "").withUrl("").withAddress(""));
        }
    }

    /** Ranked: by severity, then by the number of modules, then by confidence. */
    static List<ProjectCause> of(List<Finding> findings, List<ProjectModule> modules) {
        Map<Key, Diagnosis> diagnoses = new LinkedHashMap<>();
        Map<Key, Set<ModuleQuery>> affected = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Diagnosis diagnosis : finding.report().diagnoses()) {
                Key key = Key.of(diagnosis, finding.report().query());
                diagnoses.putIfAbsent(key, diagnosis);
                affected.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(finding.modules());
            }
        }
        List<ModuleQuery> order =
                modules.stream().map(ProjectModule::query).distinct().toList();
        return diagnoses.entrySet().stream()
                .map(entry -> new ProjectCause(
                        entry.getValue(),
                        order.stream()
                                .filter(affected.getOrDefault(entry.getKey(), Set.of())::contains)
                                .toList()))
                .sorted(Comparator.comparing(
                                (ProjectCause cause) -> cause.diagnosis().severity())
                        .thenComparing(cause -> -cause.modules().size())
                        .thenComparing(cause -> -cause.diagnosis().confidence()))
                .toList();
    }

    static Outcome outcome(List<ProjectCause> causes, List<ProjectModule> modules) {
        boolean known = causes.stream()
                .map(ProjectCause::diagnosis)
                .anyMatch(diagnosis -> diagnosis.severity() == Severity.BLOCKING
                        && !diagnosis.cause().equals(CauseId.UNDETERMINED));
        if (known) {
            return Outcome.BROKEN;
        }
        boolean open = modules.stream()
                .map(ProjectModule::standing)
                .anyMatch(standing -> standing == Standing.FAILED || standing == Standing.UNKNOWN);
        if (open) {
            return Outcome.UNDETERMINED;
        }
        return causes.stream().anyMatch(cause -> cause.diagnosis().severity() == Severity.DEGRADING)
                ? Outcome.DEGRADED
                : Outcome.HEALTHY;
    }
}
