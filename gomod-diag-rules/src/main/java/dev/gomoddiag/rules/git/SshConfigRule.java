package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.ConfigProblem;
import dev.gomoddiag.settings.GoSettings;
import java.util.List;
import java.util.Optional;

/** ssh refuses its own configuration, by which it ends before it connects. */
public final class SshConfigRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(SshConfigRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.evidence()
                .attempt()
                .filter(any -> obstacle.overSsh())
                .flatMap(attempt -> problems(obstacle.evidence().settings(), obstacle.target()).stream()
                        .findFirst()
                        .map(problem -> diagnose(obstacle, attempt, problem)));
    }

    // another command may read another file
    private static List<ConfigProblem> problems(GoSettings settings, Target target) {
        return settings.sshCommand().isPresent()
                ? List.of()
                : settings.ssh().forHost(target.host(), Optional.empty()).problems();
    }

    private static Diagnosis diagnose(Obstacle obstacle, FetchAttempt attempt, ConfigProblem problem) {
        Object[] words = {problem.file(), problem.line(), problem.text()};
        boolean whole = problem.line() == 0;
        return Diagnosis.of(Causes.GIT_CONFIG_INVALID, WORDING.text("ssh-config", problem.file()))
                .summary(WORDING.text(whole ? "ssh-ends" : "ssh-ends-at-line", words))
                .locus(Locus.MACHINE)
                .confidence(0.96)
                .evidence(attempt)
                .explains(FailingPath.failures(obstacle.evidence()))
                .ruledOut(Causes.GIT_SSH_KEY_REJECTED.value(), WORDING.text("no-key-offered"))
                .remedy(Others.doYourself("mend-ssh-config", WORDING.text(whole ? "mend-place" : "mend-config", words)))
                .build();
    }
}
