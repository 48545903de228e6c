package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Absence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A module proxy that is a folder of this machine does not hold the version, or is not there itself. */
public final class FolderRule implements Rule {
    private static final Wording WORDING = new Wording(FolderRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.refusal()
                .filter(refused -> refused.because() instanceof Answer.NotFound)
                .flatMap(refused -> folder(evidence, refused))
                .filter(folder ->
                        !isThere(folder) || Absence.tagged(evidence).findAny().isPresent())
                .flatMap(folder -> evidence.attempt().map(attempt -> List.of(diagnose(evidence, folder, attempt))))
                .orElse(List.of());
    }

    private static Optional<LocalDirectory> folder(Evidence evidence, Verdict.Refused refused) {
        boolean file = refused.at() instanceof FetchStep.HttpStep step
                && step.url().scheme().equals("file");
        return evidence.settings()
                .fetch()
                .proxies()
                .server(refused.at().entry())
                .filter(entry -> file)
                .flatMap(entry -> evidence.of(LocalDirectory.class)
                        .filter(directory -> directory.setting().equals("GOPROXY"))
                        .filter(directory -> names(entry.base().path(), directory.path()))
                        .findFirst());
    }

    // file:///C:/modules
    private static boolean names(String pathOfUrl, String directory) {
        return pathOfUrl.equals(directory) || pathOfUrl.equals("/" + directory);
    }

    private static boolean isThere(LocalDirectory folder) {
        return folder.state().nearest().equals(folder.path().replaceAll("(?<=.)/+$", ""));
    }

    private static Diagnosis diagnose(Evidence evidence, LocalDirectory folder, FetchAttempt attempt) {
        String path = folder.path();
        boolean there = isThere(folder);
        CauseId cause = there ? Causes.GOPROXY_VERSION_MISSING : Causes.GOPROXY_INVALID_CONFIG;
        return Diagnosis.of(cause, WORDING.text(there ? "folder-without" : "folder-gone", path, evidence.query()))
                .summary(WORDING.text("folder", path))
                .locus(Locus.MACHINE)
                .confidence(0.94)
                .evidence(List.of(folder))
                .explains(List.of(attempt))
                .remedies(ModuleProxies.without(evidence, Set.of()))
                .remedy(Others.doYourself("provide-folder", WORDING.text("provide-folder", path)))
                .build();
    }
}
