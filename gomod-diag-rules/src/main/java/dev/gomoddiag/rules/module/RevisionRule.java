package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.MissingCommit;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commit of a pseudo-version is not in its repository, says the checksum database, which may have looked long ago. */
public final class RevisionRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(RevisionRule.class);
    // it keeps a refusal for a while, and a list of refs does not tell which commits are there
    private static final double SAID_BY_THE_DATABASE = 0.7;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return MissingCommit.of(obstacle).map(origin -> diagnose(obstacle, origin));
    }

    private static Diagnosis diagnose(Obstacle obstacle, GitListing origin) {
        ModuleQuery query = obstacle.evidence().query();
        List<Fact> said = Stream.<Fact>concat(obstacle.exchange().stream(), Stream.of(origin))
                .toList();
        return obstacle.diagnosis(
                        WORDING, Causes.MODULE_VERSION_UNKNOWN, Layer.ANSWER, said, query.path(), query.version())
                .confidence(obstacle.confidence(SAID_BY_THE_DATABASE))
                .summary(WORDING.text(
                        "commit-missing",
                        commit(query.version()),
                        obstacle.target().host()))
                .locus(Locus.MODULE)
                .ruledOut(Causes.SUMDB_PRIVATE_MODULE.value(), WORDING.text("repository-seen"))
                .remedy(Fix.of(
                        "ask-for-latest",
                        WORDING.text("ask-for", query.path(), "latest"),
                        new Action.Query(new ModuleQuery(query.path(), "latest"))))
                .remedy(Others.doYourself(
                        "look-for-commit", WORDING.text("look-for-commit", commit(query.version()), origin.written())))
                .remedy(Others.waitUntil(WORDING.text("database-looks-again")))
                .remedy(Others.doYourself(
                        "check-version", WORDING.text("check-version", query.version(), query.path())))
                .build();
    }

    private static String commit(String pseudoVersion) {
        return pseudoVersion.substring(pseudoVersion.lastIndexOf('-') + 1);
    }
}
