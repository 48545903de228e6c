package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.DamagedFile;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import java.util.List;
import java.util.stream.Stream;

/** What go keeps of earlier runs is damaged: go takes it before it asks anyone. */
public final class CacheRule implements Rule {
    private static final Wording WORDING = new Wording(CacheRule.class);
    private static final double SEEN = 0.95;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        Stream<Diagnosis> goMods = evidence.of(GoModSeen.class)
                // every cached go.mod has a module line, go itself writes one where a module has none
                .filter(seen -> seen.cached() && seen.declares().isEmpty())
                .filter(seen -> !servedSo(evidence, seen))
                .limit(1)
                .map(CacheRule::diagnose);
        return Stream.concat(evidence.of(DamagedFile.class).limit(1).map(CacheRule::diagnose), goMods)
                .limit(1)
                .toList();
    }

    // then it is the module's own fault, which go has kept
    private static boolean servedSo(Evidence evidence, GoModSeen cached) {
        return evidence.of(GoModSeen.class)
                .filter(seen -> !seen.cached() && seen.declares().isEmpty())
                .anyMatch(seen ->
                        seen.module().equals(cached.module()) && seen.version().equals(cached.version()));
    }

    private static Diagnosis diagnose(DamagedFile seen) {
        return Diagnosis.of(Causes.LOCAL_CACHE_CORRUPT, WORDING.text("damaged.title", seen.path()))
                .summary(WORDING.text("damaged.summary", seen.path(), seen.problem()))
                .locus(Locus.MACHINE)
                .confidence(SEEN)
                .evidence(seen)
                .ruledOut(Causes.GOPROXY_CORRUPT.value(), WORDING.text("not-served-so", seen.path()))
                .remedy(removal(seen.path()))
                .build();
    }

    private static Diagnosis diagnose(GoModSeen seen) {
        return Diagnosis.of(Causes.LOCAL_CACHE_CORRUPT, WORDING.title(Causes.LOCAL_CACHE_CORRUPT, seen.module()))
                .summary(WORDING.summary(Causes.LOCAL_CACHE_CORRUPT, seen.source(), seen.problem()))
                .subject(Subject.ofModule(seen.module(), seen.version()))
                .locus(Locus.MACHINE)
                .confidence(SEEN)
                .evidence(seen)
                .ruledOut(Causes.MODULE_BAD_GOMOD.value(), WORDING.text("not-served-so", seen.source()))
                .remedy(removal(seen.source()))
                .remedy(Fix.of(
                                "clean-module-cache",
                                WORDING.text("clean-cache"),
                                new Action.Command(List.of("go", "clean", "-modcache")))
                        .withRisk(Risk.HIGH))
                .build();
    }

    // go fetches the file anew, and with it what else is missing
    private static Remedy removal(String file) {
        return file.startsWith("/")
                ? Fix.of(
                        "remove-cached-file",
                        WORDING.text("remove-cached", file),
                        new Action.Command(List.of("rm", file)))
                : Others.doYourself("remove-cached-file", WORDING.text("remove-cached", file));
    }
}
