package dev.gomoddiag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text of doubled length takes about double the time. Each part is given long repetitions of each piece, alone, behind a
 * seed and before one; what takes noticeable time is measured at n, 2n, 4n and 8n on the processor's clock of the thread.
 */
class LinearTimeTest {
    private static final int LENGTH = Integer.getInteger("gomoddiag.linear", 2_000);
    private static final long NOTICEABLE_NANOS = 60_000_000;

    /** Four times as long for double the length is quadratic, twice as long is linear. */
    private static final double STEEP = 3;

    private static final Object THREADS = threads();
    private static final Method CPU_TIME = cpuTime();

    static List<FuzzSubject> parts() {
        return FuzzSubjects.all();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void timeGrowsWithLength(FuzzSubject part) {
        List<String> steep = new ArrayList<>();
        int measured = 0;
        for (String piece : Mutator.PIECES) {
            for (Pump pump : pumps(part, piece)) {
                measured++;
                if (nanos(part, pump.text(8 * LENGTH)) > NOTICEABLE_NANOS && steep(part, pump)) {
                    steep.add(pump.toString());
                }
            }
        }
        assertThat(steep)
                .as("pieces whose repetition takes more than linear time")
                .isEmpty();
        assertThat(measured).isEqualTo(Mutator.PIECES.size() * 3);
    }

    private record Pump(String before, String piece, String after) {
        String text(int length) {
            return before + piece.repeat(length / piece.length()) + after;
        }
    }

    private static List<Pump> pumps(FuzzSubject part, String piece) {
        String seed = part.seeds().get(0);
        int middle = seed.length() / 2;
        return List.of(
                new Pump("", piece, ""),
                new Pump(seed.substring(0, middle), piece, seed.substring(middle)),
                new Pump("", seed.substring(0, middle) + piece, seed));
    }

    private static boolean steep(FuzzSubject part, Pump pump) {
        double two = fastest(part, pump.text(2 * LENGTH));
        double four = fastest(part, pump.text(4 * LENGTH));
        double eight = fastest(part, pump.text(8 * LENGTH));
        return eight > NOTICEABLE_NANOS && four / two > STEEP && eight / four > STEEP;
    }

    private static double fastest(FuzzSubject part, String text) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            fastest = Math.min(fastest, nanos(part, text));
        }
        return fastest;
    }

    private static long nanos(FuzzSubject part, String text) {
        long start = cpuNanos();
        part.takes(text);
        return cpuNanos() - start;
    }

    // by reflection: the module under test does not read java.management
    private static Object threads() {
        try {
            return Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.management is missing", e);
        }
    }

    private static Method cpuTime() {
        try {
            return Class.forName("java.lang.management.ThreadMXBean").getMethod("getCurrentThreadCpuTime");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.management is missing", e);
        }
    }

    private static long cpuNanos() {
        try {
            return (long) CPU_TIME.invoke(THREADS);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the time of a thread cannot be read", e);
        }
    }
}
