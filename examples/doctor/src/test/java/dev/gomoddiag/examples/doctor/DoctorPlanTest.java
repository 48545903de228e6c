package dev.gomoddiag.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What go 1.26.8 does in these directories. */
class DoctorPlanTest {
    private static final FakeHost HOST =
            FakeHost.linux().variable("GOPROXY", "https://a.example").variable("GONOSUMDB", "*");
    private static final String HEAD = "module main.example\n\ngo 1.21\n\n";

    @TempDir
    private Path directory;

    @Test
    void goGetNeedsAGoMod() {
        assertThat(plan(HOST, "example.com/m", "--command", "get"))
                .contains("go.mod file not found in current directory or any parent directory.")
                .doesNotContain("https:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "get", "list"})
    void replaceLinesThatConflictEndACommand(String command) throws IOException {
        String goMod = goMod("replace example.com/m => example.com/a v1.0.0\n\nreplace example.com/m => ./b\n");

        assertThat(plan(HOST, "example.com/c", "--command", command, "--go-mod", goMod))
                .contains("conflicting replacements for example.com/m:\n\texample.com/a@v1.0.0\n\t./b")
                .doesNotContain("https:");
    }

    @Test
    void goInstallPassesOverThem() throws IOException {
        String goMod = goMod("replace example.com/m => example.com/a v1.0.0\n\nreplace example.com/m => ./b\n");

        assertThat(plan(HOST, "example.com/c@v1.0.0", "--command", "install", "--go-mod", goMod))
                .contains("GET https://a.example/example.com/c/@v/v1.0.0.zip");
    }

    @Test
    void goInstallPassesOverAGoLineThatIsTooNew() throws IOException {
        FakeHost local = HOST.variable("GOTOOLCHAIN", "local");
        String goMod = goMod("").replace("go 1.21", "go 1.99");
        Files.writeString(Path.of(goMod), "module main.example\n\ngo 1.99\n");

        assertThat(plan(local, "example.com/c@v1.0.0", "--command", "install", "--go-mod", goMod))
                .contains("GET https://a.example/example.com/c/@v/v1.0.0.zip");
    }

    @Test
    void aRequestThatTwoEntriesMakeIsToldForEach() {
        FakeHost host = HOST.variable("GOPRIVATE", "*.com").variable("GOPROXY", "https://a.example,direct");

        String json = plan(host, "example.com/m@v1.0.0", "--answer", "https://example.com/=404", "--format", "json");

        assertThat(json.lines().filter(line -> line.contains("\"decision\"")).map(String::strip))
                .containsExactly("\"decision\": \"continued\",", "\"decision\": \"stopped\",");
    }

    @Test
    void anAnswerIsOfAServerWhateverLoginAndRewriteLeadThere() {
        FakeHost login = HOST.variable("GOPROXY", "https://u:p@a.example");
        FakeHost rewritten = HOST.variable("GOPROXY", "direct")
                .file(
                        "/home/user/.gitconfig",
                        "[url \"https://git.corp.example/\"]\n\tinsteadOf = https://github.com/\n");

        assertThat(plan(login, "example.com/m@v1.0.0", "--answer", "https://a.example/=401"))
                .contains("401 Unauthorized");
        assertThat(plan(rewritten, "github.com/acme/w@v1.0.0", "--answer", "https://git.corp.example/=404"))
                .contains("repository 'https://git.corp.example/acme/w/' not found");
    }

    @Test
    void anAnswerThatFitsNoRequestIsTold() {
        String unmatched = "https://u:canary@b.example/=404";
        String matched = "https://A.example:443=200";
        String[] text = {"--answer", unmatched, "--answer", matched, "--lang", "en"};
        String[] json = {"--answer", unmatched, "--answer", matched, "--format", "json"};

        assertThat(plan(HOST, "example.com/m@v1.0.0", text))
                .containsOnlyOnce("No request begins with https://<credentials>@b.example/: that answer counted")
                .doesNotContain("canary", "begins with https://A.example");
        assertThat(plan(HOST, "example.com/m@v1.0.0", json).replaceAll("\\s+", " "))
                .contains("\"unmatchedAnswers\": [ \"https://<credentials>@b.example/\" ]");
    }

    // go sends no fragment, but its words show it
    @Test
    void theFragmentOfAnEntryIsShownAsGoShowsIt() {
        FakeHost fragment = HOST.variable("GOPROXY", "https://a.example#x");

        assertThat(plan(fragment, "example.com/m@v1.0.0", "--answer", "https://a.example/=404"))
                .contains("reading https://a.example/example.com/m/@v/v1.0.0.info#x: 404 Not Found");
    }

    @Test
    void theEntriesAreShownWithoutTheirLogins() {
        FakeHost login = HOST.variable("GOPROXY", "https://u:canary@a.example,direct");

        assertThat(plan(login, "example.com/m@v1.0.0"))
                .contains("GOPROXY: 1 https://<credentials>@a.example (,)  2 direct");
        assertThat(plan(login, "example.com/m@v1.0.0", "--format", "json"))
                .contains("\"base\": \"https://<credentials>@a.example\"")
                .doesNotContain("canary");
    }

    @Test
    void anImportPageThatIsServedNamesARepository() {
        FakeHost host = HOST.variable("GOPROXY", "direct");

        assertThat(plan(host, "gitlab.example/group/w@v1.0.0", "--answer", "https://nothing.invalid/=404"))
                .contains("git-ls-remote     https://gitlab.example/group/w")
                .doesNotContain("no go-import meta tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "get", "install"})
    void aRelativeGoworkEndsEveryCommand(String command) {
        assertThat(plan(HOST.variable("GOWORK", "go.work"), "example.com/m@v1.0.0", "--command", command))
                .contains("go: invalid GOWORK: not an absolute path")
                .doesNotContain("https:");
    }

    @Test
    void aGoWorkThatIsMissingOrMalformedEndsADownload() {
        FakeHost named = HOST.variable("GOWORK", "/w/go.work");

        assertThat(plan(named, "example.com/m@v1.0.0"))
                .contains("go: reading go.work: open /w/go.work: no such file or directory")
                .doesNotContain("https:");
        assertThat(plan(named.file("/w/go.work", "go 1.21\n\nuses .\n"), "example.com/m@v1.0.0"))
                .contains("go: errors parsing go.work:\ngo.work:3: unknown directive: uses")
                .doesNotContain("https:");
        assertThat(plan(named.file("/w/go.work", "go 1.21\n\nuse ./x\n"), "example.com/m@v1.0.0"))
                .contains("go: cannot load module ./x listed in go.work file")
                .doesNotContain("https:");
    }

    @Test
    void goGetDoesNotLookIntoGoWork() throws IOException {
        assertThat(plan(
                        HOST.variable("GOWORK", "/w/go.work"),
                        "example.com/m@v1.0.0",
                        "--command",
                        "get",
                        "--go-mod",
                        goMod("")))
                .contains("GET https://a.example/example.com/m/@v/v1.0.0.zip");
    }

    @Test
    void aMalformedGoSumEndsADownloadOnceItIsLookedInto() throws IOException {
        Path sums = Files.writeString(directory.resolve("go.sum"), "example.com/c v1.0.0\n");

        assertThat(plan(HOST, "example.com/m@v1.0.0", "--go-sum", sums.toString()))
                .contains(
                        "GET https://a.example/example.com/m/@v/v1.0.0.mod", "malformed go.sum:\n" + sums + ":1: wrong")
                .doesNotContain(".zip");
    }

    @Test
    void aQueryInGoModIsResolved() throws IOException {
        assertThat(plan(HOST, "", "--command", "project", "--go-mod", goMod("require example.com/m main\n")))
                .contains("GET https://a.example/example.com/m/@v/main.info");
    }

    @Test
    void aPackageOfTheMainModuleIsNotFetched() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(own.resolve("x.go"), "package own\n");

        assertThat(plan(HOST, "main.example/own@v1.0.0", "--command", "get", "--go-mod", goMod("")))
                .contains("package main.example/own is in the main module, so can't request version v1.0.0")
                .doesNotContain("https:");
    }

    @Test
    void aPlanTellsTheEntryAndTheConditionOfEachRequest() {
        FakeHost host = HOST.variable("GOPROXY", "https://a.example|https://b.example,direct");

        assertThat(plan(host, "github.com/acme/w@v1.0.0", "--lang", "en")
                        .lines()
                        .limit(7))
                .containsExactly(
                        "go mod download github.com/acme/w@v1.0.0",
                        "GOPROXY: 1 https://a.example (|)  2 https://b.example (,)  3 direct",
                        "  #  entry  when                    operation         what",
                        "  1  1      always                  info              GET https://a.example/github.com/acme/w/@v/v1.0.0.info",
                        "  2  2      if that fails (|)       info              GET https://b.example/github.com/acme/w/@v/v1.0.0.info",
                        "  3  3      if not found (,)        git-ls-remote     https://github.com/acme/w",
                        "  4  3      if not found (,)        git-fetch         https://github.com/acme/w refs/tags/v1.0.0:refs/tags/v1.0.0");
    }

    @Test
    void aSimulationTellsByWhichRuleGoPassesOnOrStops() {
        FakeHost host = HOST.variable("GOPROXY", "https://a.example|https://b.example,https://c.example,direct");

        assertThat(plan(
                                host,
                                "github.com/acme/w@v1.0.0",
                                "--answer",
                                "https://a.example=500",
                                "--answer",
                                "https://b.example=410",
                                "--answer",
                                "https://c.example=403",
                                "--lang",
                                "en")
                        .lines()
                        .skip(2))
                .containsExactly(
                        "  #  entry  outcome                 operation         what",
                        "  1  1      failed, goes on (|)     info              GET https://a.example/github.com/acme/w/@v/v1.0.0.info",
                        "            reading https://a.example/github.com/acme/w/@v/v1.0.0.info: 500 Internal Server Error",
                        "  2  2      not found, goes on (,)  info              GET https://b.example/github.com/acme/w/@v/v1.0.0.info",
                        "            reading https://b.example/github.com/acme/w/@v/v1.0.0.info: 410 Gone",
                        "  3  3      failed, stops (,)       info              GET https://c.example/github.com/acme/w/@v/v1.0.0.info",
                        "            reading https://c.example/github.com/acme/w/@v/v1.0.0.info: 403 Forbidden",
                        "2 more HTTP requests are repetitions: go 1.24 and later repeat each one that is answered with 4xx"
                                + " over https.",
                        "go ends with exit status 1 after 5 HTTP requests (status): reading"
                                + " https://c.example/github.com/acme/w/@v/v1.0.0.info: 403 Forbidden");
    }

    @Test
    void aPackageIsInTheModuleOfItsRepositoryThatAnAnswerNames() {
        FakeHost host = HOST.variable("GOPROXY", "direct");
        String[] command = {"--command", "install", "--answer", "https://github.com/acme/w/c=ok", "--lang", "en"};

        assertThat(plan(host, "github.com/acme/w/c/x@v1.0.0", command))
                .contains("git-fetch         https://github.com/acme/w refs/tags/c/v1.0.0:refs/tags/c/v1.0.0")
                .contains("go ends with exit status 0: github.com/acme/w/c@v1.0.0 after 0 HTTP requests");
    }

    @Test
    void aPathOfVeryManyElementsSaysHowManyModulesAreLeftOut() {
        String path = "a.example" + "/b".repeat(99) + "@v1.0.0";
        String left = "go asks for 36 more beginnings of the path in the same way; they are left out.";

        assertThat(plan(HOST, path, "--command", "install", "--lang", "en")).contains(left);
        assertThat(plan(HOST, path, "--command", "install", "--lang", "en", "--answer", "https://a.example=404"))
                .contains(left);
        assertThat(plan(HOST, path, "--command", "install", "--format", "json")).contains("\"omittedCandidates\": 36");
        assertThat(plan(HOST, path)).doesNotContain("left out");
    }

    @Test
    void directoriesAndTheStandardLibraryAreNotFetched() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(own.resolve("x.go"), "package own\n");
        String goMod = goMod("");

        for (String argument : List.of("./own", "./...", "fmt", "all")) {
            assertThat(plan(HOST, argument, "--command", "get", "--go-mod", goMod))
                    .startsWith("go get " + argument + "\n")
                    .doesNotContain("https:", "stop");
        }
        assertThat(plan(HOST, "./other", "--command", "get", "--go-mod", goMod))
                .contains("is not a package in module rooted at");
        assertThat(plan(HOST, "fmt@v1.0.0", "--command", "get", "--go-mod", goMod))
                .contains("can't request explicit version \"v1.0.0\" of standard library package fmt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReplacementByAPathOfWindowsIsRefusedElsewhere() throws IOException {
        String goMod = goMod("require example.com/m v1.0.0\n\nreplace example.com/m => ..\\single\n");

        assertThat(plan(HOST, "example.com/m", "--go-mod", goMod))
                .contains("replacement directory appears to be Windows path (on a non-windows system)")
                .doesNotContain("https:");
    }

    @Test
    void aSlashAtTheEndOfAPathIsLeftOut() throws IOException {
        assertThat(plan(
                        HOST,
                        "example.com/root/@v1.0.0",
                        "--command",
                        "get",
                        "--go-mod",
                        goMod(""),
                        "--answer",
                        "http://nobody.invalid=ok"))
                .contains("GET https://a.example/example.com/root/@v/v1.0.0.info")
                .contains("go ends with exit status 0");
    }

    @Test
    void goInstallWithoutAVersionNeedsAGoMod() {
        assertThat(plan(HOST, "example.com/m/cmd", "--command", "install"))
                .contains("'go install' requires a version when current directory is not in a module")
                .doesNotContain("https:");
    }

    @Test
    void aDownloadWithoutAVersionIsThatOfTheGoMod() throws IOException {
        String goMod = goMod("require example.com/m v1.0.0\n");

        assertThat(plan(HOST, "example.com/m", "--go-mod", goMod))
                .startsWith("go mod download example.com/m\n")
                .contains("GET https://a.example/example.com/m/@v/v1.0.0.zip");
        assertThat(plan(HOST, "example.com/other", "--go-mod", goMod))
                .contains("module example.com/other: not a known dependency");
        assertThat(plan(HOST, "example.com/other")).contains("GET https://a.example/example.com/other/@v/list");
    }

    @Test
    void aPatternMovesWhatIsRequired() throws IOException {
        String goMod = goMod("require example.com/m/a v1.0.0\n\nrequire example.org/b v1.0.0\n");

        assertThat(plan(HOST, "example.com/m/...@v1.2.0", "--command", "get", "--go-mod", goMod))
                .contains("GET https://a.example/example.com/m/a/@v/v1.2.0.info")
                .doesNotContain("example.org/b/@v/v1.2.0");
    }

    @Test
    void aWorkspaceIsDownloadedWithAllThatItsMembersSelect() throws IOException {
        String goWork = goWork("go 1.21\n\nuse (\n\t./one\n\t./two\n)\n");
        member("one", "require example.com/m v1.0.0\n");
        member("two", "require example.com/m v1.1.0\n\nrequire one.example v1.0.0\n");

        assertThat(plan(HOST, "", "--command", "project", "--go-work", goWork))
                .contains("example.com/m/@v/v1.1.0.zip")
                .doesNotContain("v1.0.0.zip", "one.example/@v/v1.0.0.info");
    }

    @Test
    void aReplaceLineOfGoWorkCountsBeforeThoseOfItsMembers() throws IOException {
        String goWork = goWork("go 1.21\n\nuse ./one\n\nreplace example.com/m => example.com/fork v1.2.0\n");
        member("one", "require example.com/m v1.0.0\n\nreplace example.com/m => ../absent\n");

        assertThat(plan(HOST, "", "--command", "project", "--go-work", goWork))
                .contains("example.com/fork/@v/v1.2.0.zip")
                .doesNotContain("absent", "example.com/m/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "list", "list-all"})
    void aMemberThatWantsANewerGoThanGoWorkEndsACommand(String command) throws IOException {
        String goWork = goWork("go 1.21\n\nuse ./one\n");
        Path goMod = member("one", "");
        Files.writeString(goMod, "module one.example\n\ngo 1.22\n");

        assertThat(plan(HOST, "example.com/m@v1.0.0", "--command", command, "--go-work", goWork))
                .contains("module one listed in go.work file requires go >= 1.22, but go.work lists go 1.21")
                .doesNotContain("https:");
    }

    @Test
    void goGetInAWorkspaceNeedsAGoMod() throws IOException {
        String goWork = goWork("go 1.21\n\nuse ./one\n");
        Path member = member("one", "");

        assertThat(plan(HOST, "example.com/m@v1.0.0", "--command", "get", "--go-work", goWork))
                .contains("go.mod file not found in current directory or any parent directory.");
        assertThat(plan(
                        HOST,
                        "example.com/m@v1.0.0",
                        "--command",
                        "get",
                        "--go-work",
                        goWork,
                        "--go-mod",
                        member.toString()))
                .contains("GET https://a.example/example.com/m/@v/v1.0.0.zip");
    }

    private String goWork(String text) throws IOException {
        return Files.writeString(directory.resolve("go.work"), text).toString();
    }

    private Path member(String name, String rest) throws IOException {
        Path place = Files.createDirectories(directory.resolve(name));
        return Files.writeString(place.resolve("go.mod"), "module " + name + ".example\n\ngo 1.21\n\n" + rest);
    }

    private String goMod(String rest) throws IOException {
        return Files.writeString(directory.resolve("go.mod"), HEAD + rest).toString();
    }

    private static String plan(FakeHost host, String module, String... options) {
        List<String> arguments = new ArrayList<>(List.of("plan"));
        if (!module.isEmpty()) {
            arguments.add(module);
        }
        arguments.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.of(host, arguments.toArray(new String[0]));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
