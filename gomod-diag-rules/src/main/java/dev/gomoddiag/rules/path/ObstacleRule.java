package dev.gomoddiag.rules.path;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import java.util.List;
import java.util.Optional;

/** A rule that looks at one failed step at a time. */
public interface ObstacleRule extends Rule {
    /** The cause, as far as this rule knows it. */
    Optional<Diagnosis> recognise(Obstacle obstacle);

    /** Whether this rule has anything to say of such a step. */
    default boolean judges(Obstacle obstacle) {
        return !obstacle.sentElsewhere();
    }

    @Override
    default List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.of(evidence).obstacles().stream()
                .filter(this::judges)
                .flatMap(obstacle -> recognise(obstacle).stream())
                .toList();
    }
}
