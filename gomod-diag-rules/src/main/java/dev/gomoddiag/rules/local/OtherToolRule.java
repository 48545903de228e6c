package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;

/** The repository is kept in another system than git, and its program is not on PATH. */
public final class OtherToolRule implements Rule {
    private static final Wording WORDING = new Wording(OtherToolRule.class);
    private static final double SEEN = 0.95;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence).filter(stop -> stop.reason() == StopReason.OTHER_VCS).stream()
                .flatMap(stop -> evidence.of(ImportPage.class))
                .flatMap(page -> page.tags().stream()
                        .flatMap(tag -> evidence.of(LocalTool.class)
                                .filter(tool -> tool.name().equals(tag.vcs())
                                        && tool.path().isEmpty())
                                .map(tool -> diagnose(evidence, page, tag, tool))))
                .limit(1)
                .toList();
    }

    private static Diagnosis diagnose(Evidence evidence, ImportPage page, ImportPage.Tag tag, LocalTool tool) {
        return Diagnosis.of(Causes.VCS_TOOL_MISSING, WORDING.title(Causes.VCS_TOOL_MISSING, tool.name()))
                .summary(WORDING.summary(Causes.VCS_TOOL_MISSING, tag.prefix(), tool.name(), tag.repository()))
                .locus(Locus.MACHINE)
                .confidence(SEEN)
                .evidence(page, tool)
                .explains(FailingPath.failures(evidence))
                .ruledOut(Causes.VCS_DISCOVERY_FAILED.value(), WORDING.text("tag-found", page.url()))
                .remedy(Others.doYourself("install-" + tool.name(), WORDING.text("install", tool.name())))
                .build();
    }
}
