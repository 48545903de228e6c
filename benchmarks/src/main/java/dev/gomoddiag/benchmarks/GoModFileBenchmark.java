package dev.gomoddiag.benchmarks;

import dev.gomoddiag.modfile.GoModFile;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a go.mod. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GoModFileBenchmark {
    /** How many modules it requires. */
    @Param({"10", "100", "1000"})
    public int requirements = 10;

    private String text = "";

    @Setup
    public void write() {
        text = IntStream.range(0, requirements)
                .mapToObj(index -> "\tgithub.com/example/module" + index + " v1." + index + ".0 // indirect\n")
                .collect(Collectors.joining("", "module example.com/app\n\ngo 1.24\n\nrequire (\n", ")\n"));
    }

    @Benchmark
    public GoModFile parse() {
        return GoModFile.parse(text);
    }
}
