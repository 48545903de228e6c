package dev.gomoddiag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.commands.RecordedRuns;
import dev.gomoddiag.differential.GoldenRuns;
import dev.gomoddiag.plan.GoVersion;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded runs of go tell at which release each change of the walk begins: it cannot be moved, either way, as far as the
 * next recorded release without a test that fails.
 */
class ThresholdsTest {
    private static final List<Suite> SUITES = List.of(
            recorded(RecordedRuns.COMMANDS, RecordedRuns.COMMANDS_BETWEEN),
            recorded(RecordedRuns.WORKSPACES_BETWEEN),
            recorded(RecordedRuns.TOOLCHAINS, RecordedRuns.TOOLCHAINS_BETWEEN),
            new Suite(GoldenRuns.releases(), GoldenRuns::differ));

    private static Suite recorded(RecordedRuns... runs) {
        return new Suite(RecordedRuns.releases(runs), release -> RecordedRuns.differ(release, runs));
    }

    /** What tells whether the walk differs from a recorded release. */
    private interface Difference {
        boolean seen(GoVersion release) throws Exception;
    }

    /** Recorded runs; the releases the oldest first. */
    private record Suite(List<GoVersion> releases, Difference difference) {

        /** Empty where the oldest recorded release is newer. */
        Optional<GoVersion> lastBefore(GoVersion release) {
            return releases.stream()
                    .filter(recorded -> recorded.compareTo(release) < 0)
                    .reduce((older, newer) -> newer);
        }

        /** Empty where the newest recorded release is older. */
        Optional<GoVersion> firstSince(GoVersion release) {
            return releases.stream()
                    .filter(recorded -> recorded.compareTo(release) >= 0)
                    .findFirst();
        }
    }

    /**
     * One of the releases at which a change begins.
     *
     * @param at which one of {@code since}
     */
    private record Threshold(Object change, List<GoVersion> since, int at) {

        GoVersion release() {
            return since.get(at);
        }

        boolean isNoticed(Suite suite, GoVersion differing, GoVersion beginning) throws Exception {
            List<GoVersion> moved = new ArrayList<>(since);
            moved.set(at, beginning);
            Field field = field(change);
            field.set(change, moved);
            try {
                return suite.difference().seen(differing);
            } finally {
                field.set(change, since);
            }
        }

        @Override
        public String toString() {
            return change + " since " + release();
        }
    }

    @SuppressWarnings("unchecked")
    static List<Threshold> all() throws Exception {
        List<Threshold> all = new ArrayList<>();
        for (Object change : Class.forName("dev.gomoddiag.plan.Change").getEnumConstants()) {
            List<GoVersion> since = (List<GoVersion>) field(change).get(change);
            IntStream.range(0, since.size()).forEach(at -> all.add(new Threshold(change, since, at)));
        }
        return all;
    }

    // no one but this test moves them
    private static Field field(Object change) throws ReflectiveOperationException {
        Field field = change.getClass().getDeclaredField("since");
        field.setAccessible(true);
        return field;
    }

    private static GoVersion beyond(GoVersion release) {
        return new GoVersion(release.major(), release.minor(), release.patch() + 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void beginsNoEarlier(Threshold threshold) throws Exception {
        boolean noticed = false;
        for (Suite suite : SUITES) {
            Optional<GoVersion> before = suite.lastBefore(threshold.release());
            noticed = noticed || before.isPresent() && threshold.isNoticed(suite, before.get(), before.get());
        }

        assertThat(noticed).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void beginsNoLater(Threshold threshold) throws Exception {
        boolean noticed = false;
        for (Suite suite : SUITES) {
            Optional<GoVersion> first = suite.firstSince(threshold.release());
            noticed = noticed || first.isPresent() && threshold.isNoticed(suite, first.get(), beyond(first.get()));
        }

        assertThat(noticed).isTrue();
    }
}
