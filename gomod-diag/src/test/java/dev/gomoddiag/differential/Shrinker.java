package dev.gomoddiag.differential;

import java.io.IOException;
import java.util.List;

/** Makes a case on which model and go differ as small as it goes. */
final class Shrinker {
    private static final int ATTEMPTS = 60;

    private final World world;
    private final RealGo go;
    private final GoRelease release;

    Shrinker(World world, RealGo go, GoRelease release) {
        this.world = world;
        this.go = go;
        this.release = release;
    }

    /** The smallest case found on which they still differ, ready to be pasted, with the differences. */
    String shrink(Case question) throws IOException, InterruptedException {
        Case smallest = question;
        int attempts = 0;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Case simpler : smallest.simpler()) {
                attempts++;
                if (attempts < ATTEMPTS && !differences(simpler).isEmpty()) {
                    smallest = simpler;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest + "\n" + String.join("\n", differences(smallest));
    }

    private List<String> differences(Case question) throws IOException, InterruptedException {
        return Comparison.differences(
                question, Model.predict(world, question, release.version()), go.run(question, release));
    }
}
