package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import java.util.List;

/** go.mod or go.sum is closed to this user: go get fetches the module and cannot write it down. */
public final class ProjectFolderRule implements Rule {
    private static final Wording WORDING = new Wording(ProjectFolderRule.class);
    private static final double SEEN = 0.95;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.of(LocalDirectory.class)
                .filter(place -> place.setting().equals("go.mod"))
                .limit(1)
                .map(ProjectFolderRule::diagnose)
                .toList();
    }

    private static Diagnosis diagnose(LocalDirectory place) {
        return Diagnosis.of(
                        Causes.LOCAL_PROJECT_PERMISSION, WORDING.title(Causes.LOCAL_PROJECT_PERMISSION, place.path()))
                .summary(WORDING.summary(
                        Causes.LOCAL_PROJECT_PERMISSION,
                        place.path(),
                        place.state().access()))
                .locus(Locus.MACHINE)
                // go mod download of a module that go.mod does not require writes nothing there
                .severity(Severity.DEGRADING)
                .confidence(SEEN)
                .evidence(place)
                .ruledOut(Causes.LOCAL_CACHE_PERMISSION.value(), WORDING.text("not-the-cache", place.path()))
                .remedy(Others.doYourself("own-project-folder", WORDING.text("own-folder", place.path())))
                .build();
    }
}
