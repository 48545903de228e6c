package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.fact.MalformedSums;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectProbeTest {
    private static final String FOLDER = "/home/user/project";
    private static final FakeHost HOST =
            FakeHost.linux().file(FOLDER + "/go.mod", "module corp.example/app\n\ngo 1.21\n");

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"DENIED", "READ_ONLY_FILE_SYSTEM"})
    void tellsAFolderInWhichGoGetCannotMakeGoSum(Access access) {
        assertThat(places(HOST.directory(FOLDER, access, 1 << 30)))
                .extracting(
                        LocalDirectory::setting,
                        LocalDirectory::path,
                        place -> place.state().access())
                .containsExactly(tuple("go.mod", FOLDER, access));
    }

    @ParameterizedTest
    @ValueSource(strings = {"go.mod", "go.sum"})
    void tellsAFileThatGoGetCannotWriteTo(String name) {
        String file = FOLDER + "/" + name;

        assertThat(places(HOST.file(FOLDER + "/go.sum", "").access(file, Access.DENIED)))
                .extracting(
                        LocalDirectory::setting,
                        LocalDirectory::path,
                        place -> place.state().access())
                .containsExactly(tuple("go.mod", file, Access.DENIED));
    }

    @Test
    void tellsTheMarksThatAMergeLeftInGoSumEvenThoseThatGoTakesForChecksums() {
        String sum = "example.com/lib v1.0.0/go.mod h1:a=";
        FakeHost host = HOST.file(
                FOLDER + "/go.sum", "<<<<<<< HEAD\n" + sum + "\n=======\n" + sum + "\n>>>>>>> feature/login form\n");

        assertThat(malformed(host))
                .containsExactly(new MalformedSums(
                        FOLDER + "/go.sum",
                        1,
                        "wrong number of fields 2",
                        List.of("<<<<<<< HEAD", "=======", ">>>>>>> feature/login form")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=======\n\n", "======="})
    void namesNoLinesThatCouldNotBePutBackIntoTheirPlace(String text) {
        assertThat(malformed(HOST.file(FOLDER + "/go.sum", text)))
                .extracting(MalformedSums::line, MalformedSums::strays)
                .containsExactly(tuple(1, List.of()));
    }

    @Test
    void saysNothingOfAGoSumThatGoReads() {
        assertThat(malformed(HOST.file(FOLDER + "/go.sum", "\nexample.com/lib v1.0.0 h1:a=\n")))
                .isEmpty();
    }

    private static List<MalformedSums> malformed(FakeHost host) {
        TestContext context = TestContext.on(host, "example.com/lib@v1.0.0");
        new ProjectProbe().run(context);
        return context.seen().of(MalformedSums.class).toList();
    }

    @Test
    void saysNothingOfAClosedFolderWithBothFilesOpen() {
        assertThat(places(HOST.file(FOLDER + "/go.sum", "")
                        .directory(FOLDER, Access.DENIED, 1 << 30)
                        .access(FOLDER + "/go.mod", Access.WRITABLE)
                        .access(FOLDER + "/go.sum", Access.WRITABLE)))
                .isEmpty();
    }

    @Test
    void looksAtTheFileThatModfileNames() {
        FakeHost host = HOST.file("/srv/other.mod", "module corp.example/app\n")
                .variable("GOFLAGS", "-modfile=/srv/other.mod")
                .access(FOLDER + "/go.mod", Access.DENIED);

        assertThat(places(host)).isEmpty();
        assertThat(places(host.access("/srv/other.mod", Access.DENIED)))
                .extracting(LocalDirectory::path)
                .containsExactly("/srv/other.mod");
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
