package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Absence;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.rules.path.Upstream;
import dev.gomoddiag.rules.path.WebPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nobody who was asked has the module, or nobody has the version. */
public final class AbsenceRule implements Rule {
    private static final Wording WORDING = new Wording(AbsenceRule.class);
    private static final double SAID_BY_THE_ORIGIN = 0.95;
    private static final double SAID_BY_PROXIES = 0.85;
    /** A forge asks strangers for a login whether the repository is private or not there. */
    private static final double OR_PRIVATE = 0.62;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return Absence.of(evidence)
                .filter(absence -> absence.serversOfTheVersion().isEmpty())
                .filter(absence -> PrivateModules.reason(evidence).isEmpty()
                        || !absence.knowersOfTheModule().isEmpty())
                .filter(absence -> !MajorSuffixRule.applies(evidence))
                .filter(absence -> !NoPackageRule.applies(evidence))
                .filter(absence -> Upstream.trouble(absence.end()).isEmpty())
                .filter(absence -> WebPage.of(absence.end()).isEmpty())
                .flatMap(AbsenceRule::diagnose)
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Diagnosis> diagnose(Absence absence) {
        Optional<GitListing.Outcome> origin = absence.origin().map(GitListing::outcome);
        boolean known = !absence.knowersOfTheModule().isEmpty();
        if (known || absence.saysUnknownRevision() && origin.isEmpty()) {
            boolean certain = origin.filter(GitListing.Outcome.LISTED::equals).isPresent();
            return Optional.of(versionUnknown(absence, certain ? SAID_BY_THE_ORIGIN : SAID_BY_PROXIES));
        }
        if (origin.isEmpty()) {
            return absence.end().byGit() ? Optional.empty() : Optional.of(notFound(absence, SAID_BY_PROXIES));
        }
        if (origin.get() == GitListing.Outcome.NOT_FOUND) {
            return Optional.of(notFound(absence, SAID_BY_THE_ORIGIN));
        }
        boolean hidden = origin.get() == GitListing.Outcome.AUTH_REQUIRED
                && Hosts.forge(absence.end().target().host());
        return hidden ? Optional.of(notFound(absence, OR_PRIVATE)) : Optional.empty();
    }

    private static Diagnosis versionUnknown(Absence absence, double confidence) {
        ModuleQuery query = absence.evidence().query();
        return start(absence, Causes.MODULE_VERSION_UNKNOWN, confidence)
                .ruledOut(Causes.MODULE_NOT_FOUND.value(), WORDING.text("module-known", query.path()))
                .remedies(otherVersions(absence))
                .build();
    }

    private static Diagnosis notFound(Absence absence, double confidence) {
        ModuleQuery query = absence.evidence().query();
        return start(absence, Causes.MODULE_NOT_FOUND, confidence)
                .ruledOut(Causes.MODULE_VERSION_UNKNOWN.value(), WORDING.text("not-even-a-list", query.path()))
                .remedy(Others.doYourself("check-spelling", WORDING.text("check-spelling", query.path())))
                .remedy(Others.askOwnerOf(query.path(), WORDING.text("renamed-or-private")))
                .build();
    }

    private static Diagnosis.Builder start(Absence absence, CauseId cause, double confidence) {
        ModuleQuery query = absence.evidence().query();
        List<Fact> said = new ArrayList<>(absence.denials());
        absence.origin().ifPresent(said::add);
        absence.knowersOfTheModule().stream()
                .filter(fact -> !said.contains(fact))
                .forEach(said::add);
        return absence.end()
                .diagnosis(WORDING, cause, Layer.ANSWER, said, query.path(), query.version())
                .confidence(confidence)
                .locus(Locus.MODULE);
    }

    private static List<Remedy> otherVersions(Absence absence) {
        ModuleQuery query = absence.evidence().query();
        List<Remedy> remedies = new ArrayList<>();
        absence.origin().stream()
                .flatMap(listing -> listing.tags().stream())
                .filter(tag -> !ModuleVersion.isPrerelease(tag))
                .max(ModuleVersion.ORDER)
                .ifPresent(tag -> remedies.add(other("ask-for-newest-tag", query.path(), tag)));
        if (!query.version().equals("latest")) {
            remedies.add(other("ask-for-latest", query.path(), "latest"));
        }
        remedies.add(Others.doYourself("check-version", WORDING.text("check-version", query.version(), query.path())));
        return remedies;
    }

    private static Fix other(String id, String path, String version) {
        return Fix.of(id, WORDING.text("ask-for", path, version), new Action.Query(new ModuleQuery(path, version)));
    }
}
