package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.InvalidZip;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Optional;

/** The files of the module cannot be unpacked by go. */
public final class InvalidZipRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(InvalidZipRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return InvalidZip.words(obstacle).map(words -> diagnose(obstacle, words));
    }

    private static Diagnosis diagnose(Obstacle obstacle, String words) {
        return obstacle.diagnosis(
                        WORDING,
                        Causes.MODULE_INVALID_ZIP,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        obstacle.module(),
                        obstacle.version(),
                        words)
                .locus(Locus.MODULE)
                .ruledOut(Causes.GOPROXY_CORRUPT.value(), WORDING.text("whole-zip"))
                .remedy(Others.askOwnerOf(obstacle.module(), WORDING.text("rename-file")))
                .build();
    }
}
