package dev.gomoddiag.benchmarks;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Planning one module under common values of GOPROXY. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FetchPlanBenchmark {
    private static final ModuleQuery QUERY = new ModuleQuery("github.com/gin-gonic/gin", "v1.9.1");

    /** What GOPROXY holds. */
    @Param({"https://proxy.golang.org,direct", "https://goproxy.cn|https://proxy.golang.org|direct", "direct"})
    public String goproxy = "";

    /** The go command that is planned. */
    @Param({"MOD_DOWNLOAD", "GET"})
    public FetchCommand command = FetchCommand.MOD_DOWNLOAD;

    private FetchSettings settings = FetchSettings.of("off", "off");

    @Setup
    public void parse() {
        settings = FetchSettings.of(goproxy, "sum.golang.org");
    }

    @Benchmark
    public FetchPlan plan() {
        return FetchPlan.of(command, QUERY, settings);
    }
}
