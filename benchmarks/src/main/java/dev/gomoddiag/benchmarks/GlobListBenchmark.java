package dev.gomoddiag.benchmarks;

import dev.gomoddiag.module.GlobList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Matching a module path against GOPRIVATE. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GlobListBenchmark {
    private static final String PATH = "github.com/example/service/internal/deep/v2";

    /** What GOPRIVATE holds. */
    @Param({"github.com/acme/*,*.corp.example.com", "*.corp.example.com,git.[a-f]*.example/*/private,github.com/e?am*"})
    public String patterns = "";

    private GlobList globs = GlobList.none();

    @Setup
    public void parse() {
        globs = GlobList.parse(patterns);
    }

    @Benchmark
    public boolean matches() {
        return globs.matches(PATH);
    }
}
