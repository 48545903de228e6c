package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectProbeTest {
    private static final String FOLDER = "/home/user/project";
    private static final FakeHost HOST =
            FakeHost.linux().file(FOLDER + "/go.mod", "module corp.example/app\n\ngo 1.21\n");

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"DENIED", "READ_ONLY_FILE_SYSTEM"})
    void tellsAFolderThatGoGetCannotWriteTo(Access access) {
        assertThat(places(HOST.directory(FOLDER, access, 1 << 30)))
                .extracting(
                        LocalDirectory::setting,
                        LocalDirectory::path,
                        place -> place.state().access())
                .containsExactly(tuple("go.mod", FOLDER, access));
    }

    @Test
    void saysNothingOfAFolderThatIsOpenOrUnknown() {
        assertThat(places(HOST.directory(FOLDER, Access.WRITABLE, 1 << 30))).isEmpty();
        assertThat(HOST.directory(FOLDER).access())
                .isEqualTo(DirectoryState.unknown().access());
        assertThat(places(HOST)).isEmpty();
    }

    private static List<LocalDirectory> places(FakeHost host) {
        TestContext context = TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1");
        new ProjectProbe().run(context);
        return context.seen().of(LocalDirectory.class).toList();
    }
}
