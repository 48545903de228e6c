package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.RequirementAttempt;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequirementsProbeTest {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";
    private static final String GO_MOD = "/home/user/project/go.mod";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void asksForWhatTheWorkingDirectoryRequires() throws Exception {
        assertThat(required("require (\n\tgithub.com/gin-gonic/gone v1.0.0\n)\n"))
                .extracting(
                        RequirementAttempt::requiredBy,
                        RequirementAttempt::module,
                        attempt -> attempt.trace().verdict() instanceof Verdict.Refused)
                .containsExactly(tuple(GO_MOD, "github.com/gin-gonic/gone", true));
    }

    @Test
    void asksForNothingThatIsReplacedExcludedOrCached() throws Exception {
        assertThat(required("require (\n\texample.com/a v1.0.0\n\texample.com/b v1.0.0\n\texample.com/c v1.0.0\n)\n"
                        + "replace example.com/a => ../a\nexclude example.com/b v1.0.0\n"))
                .isEmpty();
    }

    @Test
    void asksForNothingWhereTheModuleItselfCouldNotBeHad() throws Exception {
        TestContext context = context("require github.com/gin-gonic/gone v1.0.0\n");

        assertThat(new RequirementsProbe().run(context)).isInstanceOf(ProbeResult.Skipped.class);
    }

    private List<RequirementAttempt> required(String lines) throws Exception {
        Walked walked = Walked.on(context(lines));
        TestContext context = context(lines).facts(Facts.of(List.of(walked.attempt())));
        new RequirementsProbe().run(context);
        return context.seen().of(RequirementAttempt.class).toList();
    }

    private TestContext context(String lines) {
        FakeHost host = network.host()
                .variable("HOME", "/home/user")
                .file(GO_MOD, "module corp.example/app\n\ngo 1.21\n\n" + lines)
                .file("/home/user/go/pkg/mod/cache/download/example.com/c/@v/v1.0.0.mod", "module example.com/c\n");
        return TestContext.on(host, GIN).resolver(network.resolver()).timeout(Duration.ofSeconds(20));
    }
}
