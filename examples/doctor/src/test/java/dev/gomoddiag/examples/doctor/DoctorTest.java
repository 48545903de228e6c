package dev.gomoddiag.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.testkit.FakeHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line where nobody is asked. */
class DoctorTest {
    private static final FakeHost HOST = FakeHost.linux().variable("GONOSUMDB", "*");
    private static final String REFUSED = """
            go: downloading example.com/lib v1.0.0
            go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.info": \
            dial tcp 192.0.2.10:443: connect: connection refused
            """;

    @TempDir
    private Path directory;

    static Stream<Arguments> usageErrors() {
        return Stream.of(
                error("no module is named: write doctor check MODULE[@VERSION]", "check"),
                error(
                        "Invalid value for option '--deadline': \"10\" is not a duration: write 500ms, 10s or 1m"
                                + ": see doctor check --help",
                        "check",
                        "example.com/lib",
                        "--deadline",
                        "10"),
                error(
                        "Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive)"
                                + " but was 'yaml': see doctor check --help",
                        "check",
                        "example.com/lib",
                        "--format",
                        "yaml"),
                error("Unknown option: '--colour': see doctor check --help", "check", "example.com/lib", "--colour"),
                error(
                        "cannot read the log \"/nowhere/log.txt\" (java.nio.file.NoSuchFileException:"
                                + " /nowhere/log.txt): name a readable file, or - for standard input",
                        "check",
                        "--from-log",
                        "/nowhere/log.txt"),
                error(
                        "module path is blank: \"\": write it as PATH@VERSION, for example example.com/m@latest",
                        "check",
                        "@v1.0.0"),
                error(
                        "no module is named: write doctor plan MODULE[@VERSION], or give --go-mod or --go-work FILE",
                        "plan"),
                error(
                        "\"odd\" is no answer: write an HTTP status or one of ok, refused, timeout, reset, no-such-host,"
                                + " untrusted, web-page, altered",
                        "plan",
                        "example.com/m",
                        "--answer",
                        "https://p=odd"),
                error(
                        "\"https://p\" has no answer: write it as URLPREFIX=ANSWER",
                        "plan",
                        "example.com/m",
                        "--answer",
                        "https://p"),
                error(
                        "\"all\" is no part of a module: write info, mod, zip or sums, joined by +",
                        "plan",
                        "example.com/m",
                        "--cached",
                        "example.com/m@v1.0.0=all"),
                error("Unmatched argument at index 0: 'mirrors': see doctor --help", "mirrors"));
    }

    private static Arguments error(String sentence, String... arguments) {
        return Arguments.of(sentence, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("usageErrors")
    void whatCannotBeDoneIsAnsweredWithOneSentence(String sentence, String[] arguments) {
        assertThat(CommandLineRun.of(HOST, arguments)).isEqualTo(new CommandLineRun(2, "", sentence + "\n"));
    }

    @Test
    void withoutACommandTheUsageIsShownAsAnError() {
        CommandLineRun run = CommandLineRun.of(HOST);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: doctor").contains("check", "explain", "plan", "demo");
    }

    @Test
    void helpIsNoError() {
        CommandLineRun run = CommandLineRun.of(HOST, "check", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: doctor check").contains("--deadline", "--from-log");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aPlanIsATable() {
        CommandLineRun run = CommandLineRun.of(
                HOST.variable("GOPROXY", "https://user:canary@goproxy.corp.example,direct"),
                "plan",
                "github.com/acme/lib@v1.0.0");

        String base = "GET https://<credentials>@goproxy.corp.example/github.com/acme/lib/@v/v1.0.0.";
        assertThat(run).isEqualTo(new CommandLineRun(0, """
                go mod download github.com/acme/lib@v1.0.0
                GOPROXY: 1 https://<credentials>@goproxy.corp.example (,)  2 direct
                  #  entry  when                    operation         what
                  1  1      always                  info              %1$sinfo
                  2  2      if not found (,)        git-ls-remote     https://github.com/acme/lib
                  3  2      if not found (,)        git-fetch         https://github.com/acme/lib refs/tags/v1.0.0:refs/tags/v1.0.0
                  4  1      always                  mod               %1$smod
                  5  1      always                  zip               %1$szip
                """.formatted(base), ""));
    }

    @Test
    void aSimulatedFetchTellsWhatGoMakesOfEachAnswer() {
        CommandLineRun run = CommandLineRun.of(
                HOST.variable("GOPROXY", "https://a.example,https://b.example|direct"),
                "plan",
                "github.com/acme/lib/pkg@v1.0.0",
                "--command",
                "install",
                "--answer",
                "https://a.example=404",
                "--answer",
                "https://b.example=refused",
                "--answer",
                "https://github.com=no-such-host");

        String path = "/@v/v1.0.0.info";
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("go install github.com/acme/lib/pkg@v1.0.0\n"
                        + "GOPROXY: 1 https://a.example (,)  2 https://b.example (|)  3 direct\n"
                        + "  #  entry  outcome                 operation         what\n"
                        + "  1  1      not found, goes on (,)  info              GET https://a.example/github.com/acme/lib/pkg"
                        + path)
                .endsWith("go ends with exit status 1 after 12 HTTP requests (vcs): git ls-remote -q --end-of-options"
                        + " https://github.com/acme/lib: exit status 128:\n\tfatal: unable to access"
                        + " 'https://github.com/acme/lib/': Could not resolve host: github.com\n");
    }

    @Test
    void aSimulatedFetchIsToldInChinese() {
        CommandLineRun run = CommandLineRun.of(
                HOST.variable("GOPROXY", "https://a.example"),
                "plan",
                "example.com/m@v1.0.0",
                "--lang",
                "zh",
                "--cached",
                "example.com/m@v1.0.0=info",
                "--summed",
                "example.com/m@v1.0.0",
                "--answer",
                "https://a.example=altered");

        assertThat(run).isEqualTo(new CommandLineRun(0, """
                go mod download example.com/m@v1.0.0
                GOPROXY: 1 https://a.example
                  #  条目   结果                    操作              内容
                  1  1      成功                    mod               GET https://a.example/example.com/m/@v/v1.0.0.mod
                  2  -      失败，停止              stop              verifying example.com/m@v1.0.0/go.mod: checksum mismatch
                go 在 1 个 HTTP 请求后以退出状态 1 结束（checksum）：verifying example.com/m@v1.0.0/go.mod: checksum mismatch
                """, ""));
    }

    @Test
    void aProjectIsPlannedFromItsFiles() throws Exception {
        Path mod = Files.writeString(
                directory.resolve("go.mod"),
                "module main.example\n\ngo 1.21\n\nrequire (\n\texample.com/a v1.0.0\n\texample.com/b v1.0.0\n)\n\n"
                        + "replace example.com/b => ./b\n");
        Files.writeString(
                Files.createDirectories(directory.resolve("b")).resolve("go.mod"), "module example.com/b\n\ngo 1.21\n");
        Path sum = Files.writeString(
                directory.resolve("go.sum"), "example.com/a v1.0.0/go.mod h1:x\nexample.com/a v1.0.0 h1:x\n");
        CommandLineRun run = CommandLineRun.of(
                HOST.variable("GOPROXY", "https://a.example").variable("GOSUMDB", "sum.golang.org"),
                "plan",
                "--command",
                "project",
                "--go-mod",
                mod.toString(),
                "--go-sum",
                sum.toString());

        assertThat(run).isEqualTo(new CommandLineRun(0, """
                go mod download
                GOPROXY: 1 https://a.example
                  #  entry  when                    operation         what
                  1  1      always                  mod               GET https://a.example/example.com/a/@v/v1.0.0.mod
                  2  1      always                  info              GET https://a.example/example.com/a/@v/v1.0.0.info
                  3  1      always                  zip               GET https://a.example/example.com/a/@v/v1.0.0.zip
                """, ""));
    }

    @Test
    void aSimulatedToolchainDownloadIsJson() {
        CommandLineRun run = CommandLineRun.of(
                HOST.variable("GOPROXY", "https://a.example"),
                "plan",
                "go1.99.0",
                "--command",
                "toolchain",
                "--format",
                "json",
                "--answer",
                "https://a.example=410");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "\"command\": \"env GOTOOLCHAIN=go1.99.0 go version\"",
                        "\"status\": 410",
                        "\"exitStatus\": 1",
                        "\"kind\": \"not-found\"",
                        "\"text\": \"download go1.99.0 for linux/amd64: toolchain not available\"");
    }

    @Test
    void aPlanTellsThatGitEndsByItsConfigurationWhereGitIsAsked() {
        FakeHost broken = HOST.variable("GIT_CONFIG_COUNT", "x");

        CommandLineRun direct =
                CommandLineRun.of(broken.variable("GOPROXY", "direct"), "plan", "github.com/acme/lib@v1.0.0");
        CommandLineRun off = CommandLineRun.of(broken.variable("GOPROXY", "off"), "plan", "github.com/acme/lib@v1.0.0");

        assertThat(direct.out())
                .endsWith("Each git command ends at once: GIT_CONFIG_COUNT: the value is not a count\n");
        assertThat(off.out()).doesNotContain("GIT_CONFIG_COUNT");
    }

    @Test
    void aPlanOfNothingSaysSo() {
        CommandLineRun run = CommandLineRun.of(HOST.variable("GOPROXY", "off"), "plan", "github.com/acme/lib");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("stop", "module lookup disabled by GOPROXY=off");
    }

    @Test
    void aLogIsExplainedWithItsCauses() {
        CommandLineRun run = CommandLineRun.of(HOST, REFUSED, Console.Terminal.REDIRECTED, "explain", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("line 2: ").contains("connection refused", "net.tcp.refused");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aLogFromAFileIsExplainedAsJson() throws Exception {
        Path log = Files.writeString(directory.resolve("log.txt"), REFUSED);
        CommandLineRun run = CommandLineRun.of(HOST, "explain", log.toString(), "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"schemaVersion\": 1", "\"cause\": \"net.tcp.refused\"", "\"address\": \"192.0.2.10\"");
    }

    @Test
    void whatWouldTellTheCausesApartIsSaidInTheLanguageAskedFor() {
        CommandLineRun english = CommandLineRun.of(HOST, REFUSED, Console.Terminal.REDIRECTED, "explain", "-");
        CommandLineRun chinese =
                CommandLineRun.of(HOST, REFUSED, Console.Terminal.REDIRECTED, "explain", "-", "--lang", "zh");

        assertThat(english.out()).contains("dns.hosts-override", "Look for the name in the hosts file");
        assertThat(chinese.out()).startsWith("第 2 行：").contains("在 hosts 文件中查找该名称");
    }

    @Test
    void aLogIsReadByThePatternsOfTheUserAsWell() throws Exception {
        Path patterns = Files.writeString(directory.resolve("acme.patterns"), """
                version 1
                [acme.quarantine]
                text      ACME-42: {module} is in quarantine
                cause     0.9 module.blocklisted
                example   ACME-42: example.com/m is in quarantine
                near-miss ACME-43: example.com/m is in quarantine
                source    our mirror
                """);
        CommandLineRun run = CommandLineRun.of(
                HOST,
                "ACME-42: example.com/m is in quarantine",
                Console.Terminal.REDIRECTED,
                "explain",
                "-",
                "--patterns",
                patterns.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("module.blocklisted");
    }

    @Test
    void aMistakeInAPatternFileIsNamedByFileLineAndField() throws Exception {
        Path patterns = Files.writeString(directory.resolve("acme.patterns"), "[acme.quarantine]\nrank high\n");
        CommandLineRun run = CommandLineRun.of(
                HOST, "text", Console.Terminal.REDIRECTED, "explain", "-", "--patterns", patterns.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(patterns + ", line 2, field rank: \"high\" is no number");
    }

    @Test
    void aPatternFileThatIsNoneIsNamed() throws Exception {
        Path latin = Files.write(directory.resolve("latin.patterns"), new byte[] {'#', '\n', (byte) 0xe9, '\n'});

        assertThat(CommandLineRun.of(
                        HOST, "text", Console.Terminal.REDIRECTED, "explain", "-", "--patterns", directory.toString()))
                .isEqualTo(new CommandLineRun(
                        2, "", directory + ", line 1, field pattern: is a directory: name a file in it\n"));
        assertThat(CommandLineRun.of(
                        HOST, "text", Console.Terminal.REDIRECTED, "explain", "-", "--patterns", latin.toString()))
                .isEqualTo(new CommandLineRun(
                        2, "", latin + ", line 2, field pattern: is not UTF-8: save the file as UTF-8\n"));
    }

    @Test
    void aLogWithoutFailureIsUndetermined() {
        assertThat(CommandLineRun.of(HOST, "all is well\n", Console.Terminal.REDIRECTED, "explain", "-"))
                .isEqualTo(new CommandLineRun(3, "The text holds no failure of fetching a module.\n", ""));
    }

    @Test
    void aCheckOffTheNetworkIsUndetermined() {
        CommandLineRun run = CommandLineRun.of(HOST, "check", "example.com/lib@v1.0.0", "--offline");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("example.com/lib@v1.0.0: ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aSettingThatForbidsFetchingIsFoundOffTheNetwork() {
        CommandLineRun run = CommandLineRun.of(
                HOST.variable("GOPROXY", "off"), "check", "example.com/lib@v1.0.0", "--offline", "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"outcome\": \"broken\"", "\"cause\": \"goproxy.off\"");
    }

    @Test
    void aLogTellsWhatToCheck() {
        CommandLineRun run =
                CommandLineRun.of(HOST, REFUSED, Console.Terminal.REDIRECTED, "check", "--from-log", "-", "--offline");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("example.com/lib@v1.0.0: ").contains("net.tcp.refused");
    }

    @Test
    void aLogThatNamesNoModuleIsExplainedInTheFormatAskedFor() {
        CommandLineRun run = CommandLineRun.of(
                HOST,
                "dial tcp 192.0.2.10:443: connect: connection refused\n",
                Console.Terminal.REDIRECTED,
                "check",
                "--from-log",
                "-",
                "--format",
                "json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("{").contains("\"cause\": \"net.tcp.refused\"");
        assertThat(run.err()).isEqualTo("The log names no module to check: add MODULE[@VERSION] to the command.\n");
    }

    @Test
    void theReportGoesToAFileAndNowhereElse() throws Exception {
        Path file = directory.resolve("report.txt");
        CommandLineRun run = CommandLineRun.of(HOST, "check", "example.com/lib", "--offline", "--out", file.toString());

        assertThat(run).isEqualTo(new CommandLineRun(3, "", ""));
        assertThat(file).content().startsWith("example.com/lib@latest: ");
    }

    @Test
    void aReportThatCannotBeWrittenIsAUsageError() {
        Path file = directory.resolve("none").resolve("report.txt");
        CommandLineRun run = CommandLineRun.of(HOST, "check", "example.com/lib", "--offline", "--out", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("cannot write the report to \"" + file + "\"")
                .hasLineCount(1);
    }

    @Test
    void theLanguageIsThatOfTheEnvironmentUnlessChosen() {
        FakeHost chinese = HOST.variable("LANG", "zh_CN.UTF-8");

        assertThat(CommandLineRun.of(chinese, "check", "example.com/lib", "--offline")
                        .out())
                .containsPattern("\\p{IsHan}");
        assertThat(CommandLineRun.of(chinese, "check", "example.com/lib", "--offline", "--lang", "en")
                        .out())
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(CommandLineRun.of(HOST, "check", "example.com/lib", "--offline", "--lang", "zh")
                        .out())
                .containsPattern("\\p{IsHan}");
        assertThat(CommandLineRun.of(chinese.variable("LC_ALL", "C"), "check", "example.com/lib", "--offline")
                        .out())
                .doesNotContainPattern("\\p{IsHan}");
    }
}
