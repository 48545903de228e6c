package dev.gomoddiag.probes.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeProbeTest {
    private static final FakeHost HOST =
            FakeHost.linux().directory("/home/user", Access.WRITABLE, 1 << 30).javaProperty("user.home", "/home/user");

    @Test
    void tellsTheHomeOfTheUserDatabaseWhenNoVariableDoes() {
        assertThat(seen(HOST.variable("HOME", "")))
                .containsExactly(new LocalDirectory("HOME", "/home/user", HOST.directory("/home/user")));
    }

    @Test
    void tellsItWhenTheVariableNamesAHomeThatIsClosed() {
        assertThat(seen(HOST.variable("HOME", "/root").directory("/root", Access.DENIED, 1 << 30)))
                .containsExactly(new LocalDirectory("HOME", "/home/user", HOST.directory("/home/user")));
        assertThat(seen(HOST.directory("/home/user", Access.DENIED, 1 << 30))).isEmpty();
    }

    @Test
    void saysNothingWhereAVariableTellsOrNobodyKnows() {
        assertThat(seen(HOST)).isEmpty();
        assertThat(seen(HOST.variable("HOME", "").javaProperty("user.home", "?")))
                .isEmpty();
        assertThat(seen(FakeHost.linux().variable("HOME", ""))).isEmpty();
    }

    private static List<LocalDirectory> seen(FakeHost host) {
        TestContext context = TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1");
        new HomeProbe().run(context);
        return context.seen().of(LocalDirectory.class).toList();
    }
}
