package dev.gomoddiag.probes.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolsProbeTest {
    private static final FakeHost WITH_GO = FakeHost.linux().program("go", "/usr/local/go/bin/go");

    @Test
    void looksForGoAloneWhereNoStepRunsGit() {
        FakeHost host = WITH_GO.variable("GOPROXY", "https://proxy.golang.org");

        assertThat(tools(host)).containsExactly(new LocalTool("go", Optional.of("/usr/local/go/bin/go")));
    }

    @Test
    void missesGitWhereTheListEndsWithDirect() {
        FakeHost host = WITH_GO.variable("GOPROXY", "https://proxy.golang.org,direct");

        assertThat(tools(host))
                .containsExactly(
                        new LocalTool("go", Optional.of("/usr/local/go/bin/go")),
                        new LocalTool("git", Optional.empty()));
    }

    @Test
    void looksForWhatAnImportPageMayName() {
        FakeHost host = WITH_GO.variable("GOPROXY", "direct").program("svn", "/usr/bin/svn");

        assertThat(tools(host, "go.corp.example/lib@v1.0.0"))
                .containsExactly(
                        new LocalTool("go", Optional.of("/usr/local/go/bin/go")),
                        new LocalTool("git", Optional.empty()),
                        new LocalTool("hg", Optional.empty()),
                        new LocalTool("svn", Optional.of("/usr/bin/svn")),
                        new LocalTool("bzr", Optional.empty()),
                        new LocalTool("fossil", Optional.empty()));
    }

    @Test
    void looksForSshWhereGitRewritesToIt() {
        FakeHost host = WITH_GO.variable("GOPROXY", "direct")
                .program("ssh", "/usr/bin/ssh")
                .file("/home/user/.gitconfig", "[url \"ssh://git@github.com/\"]\n insteadOf = https://github.com/\n");

        assertThat(tools(host)).contains(new LocalTool("ssh", Optional.of("/usr/bin/ssh")));
    }

    private static List<Fact> tools(FakeHost host) {
        return tools(host, "github.com/gin-gonic/gin@v1.9.1");
    }

    private static List<Fact> tools(FakeHost host, String query) {
        TestContext context = TestContext.on(host, query);
        new ToolsProbe().run(context);
        return context.seen().all();
    }
}
