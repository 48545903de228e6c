package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.plan.UrlRewrites;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitSettingsTest {
    private static final String USER = "/home/user/.gitconfig";

    private static GitSettings read(MapHost host) {
        return GitConfigReader.read(host, "/home/user/go/pkg/mod/cache/vcs/x");
    }

    private static GitSettings user(String text) {
        return read(MapHost.linux().file(USER, text));
    }

    @Test
    void takesALaterFileBeforeAnEarlierOneAndTheEnvironmentBeforeAll() {
        MapHost host = MapHost.linux()
                .file("/etc/gitconfig", "[http]\nproxy = system\n")
                .file("/home/user/.config/git/config", "[http]\nproxy = xdg\n")
                .file(USER, "\n[http]\n\tproxy = user\n");
        MapHost environment = host.with("GIT_CONFIG_COUNT", "1")
                .with("GIT_CONFIG_KEY_0", "HTTP.Proxy")
                .with("GIT_CONFIG_VALUE_0", "environment");

        assertThat(read(host).all("http.proxy").stream().map(Setting::raw)).containsExactly("system", "xdg", "user");
        assertThat(read(host).last("HTTP.PROXY"))
                .contains(Setting.of("http.proxy", "user", new SettingSource(Kind.GIT_CONFIG, USER, 3)));
        assertThat(read(environment).last("http.proxy"))
                .contains(Setting.of(
                        "http.proxy",
                        "environment",
                        new SettingSource(Kind.PROCESS_ENVIRONMENT, "GIT_CONFIG_KEY_0", 0)));
    }

    @Test
    void findsTheSystemFileByThePrefixOfGit() {
        MapHost brew = MapHost.macos()
                .program("git", "/opt/homebrew/bin/git")
                .file("/opt/homebrew/etc/gitconfig", "[http]\nproxy = brew\n");
        MapHost windows = MapHost.windows()
                .program("git", "D:\\Git\\cmd\\git.exe")
                .file("D:\\Git\\etc\\gitconfig", "[http]\nsslBackend = schannel\n");

        assertThat(read(brew).last("http.proxy").map(Setting::raw)).contains("brew");
        assertThat(read(windows).last("http.sslBackend").map(Setting::raw)).contains("schannel");
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example/team/repo, path",
        "https://git.example:443/team, path",
        "https://git.example/teamwork, host",
        "https://me@git.example/other, user",
        "https://a.git.example/, star",
        "https://git.example:8443/, plain",
        "http://git.example/, plain",
    })
    void takesTheBestMatchOfAUrlForAnHttpSetting(String url, String expected) {
        GitSettings git = user("""
                [http "https://git.example/team/"]
                proxy = path
                [http "https://me@git.example"]
                proxy = user
                [http "https://GIT.example"]
                proxy = host
                [http "https://*.git.example"]
                proxy = star
                [http]
                proxy = plain
                """);

        assertThat(git.httpFor(url, "Proxy").map(Setting::raw)).contains(expected);
    }

    @Test
    void includesAFileOnceMoreForEachLineButNoDeeperThanTen() {
        GitSettings git = user("[include]\npath = .gitconfig\n");

        assertThat(git.entries()).hasSize(11);
        assertThat(git.problems()).containsExactly(new ConfigProblem(USER, 2, "files are included more than 10 deep"));
    }

    @Test
    void stopsAtAHundredFiles() {
        StringBuilder many = new StringBuilder("[include]\n");
        IntStream.range(0, 200).forEach(i -> many.append("path = ~/f").append(i).append('\n'));

        assertThat(user(many.toString()).problems()).hasSize(103);
    }

    @Test
    void tellsFileAndLineOfWhatGitDoesNotUnderstandButNotTheLine() {
        GitSettings git = user("[http]\nproxy = p\nproxy = \"http://u:secret@h\n[x]\n");

        assertThat(git.problems()).containsExactly(new ConfigProblem(USER, 3, "git does not understand this line"));
        assertThat(git.last("http.proxy").map(Setting::raw)).contains("p");
    }

    @Test
    void tellsAFileItCannotReadAndAnEnvironmentItCannotUse() {
        MapHost host = MapHost.linux()
                .file("/etc/gitconfig", new FileContent.Unreadable("permission denied"))
                .with("GIT_CONFIG_COUNT", "2")
                .with("GIT_CONFIG_KEY_0", "nokey")
                .with("GIT_CONFIG_VALUE_0", "v");

        assertThat(read(host).problems())
                .containsExactly(
                        new ConfigProblem("/etc/gitconfig", 0, "the file cannot be read: permission denied"),
                        new ConfigProblem("GIT_CONFIG_KEY_0", 0, "the variable is missing or no key"));
    }

    @Test
    void aFileOfTheUserMayBeKeptFromGitButNotOneThatItIncludesNorADirectory() {
        FileContent denied = new FileContent.Unreadable(FileContent.Unreadable.DENIED);
        MapHost host = MapHost.linux().file(USER, denied);
        MapHost including = MapHost.linux()
                .file("/home/user/.config/git/config", FileContent.of("[include]\npath = ~/.gitconfig\n"))
                .with("GIT_CONFIG_GLOBAL", "/home/user/.config/git/config")
                .file(USER, denied);
        MapHost directory = MapHost.linux().file(USER, new FileContent.Unreadable("Is a directory"));

        assertThat(read(host).problems()).isEmpty();
        assertThat(read(including).problems())
                .containsExactly(new ConfigProblem(USER, 0, "the file cannot be read: permission denied"));
        assertThat(read(directory).problems())
                .containsExactly(new ConfigProblem(USER, 0, "the file cannot be read: Is a directory"));
    }

    @Test
    void aRewriteInASectionWithoutABaseIsNoneAndOneWithAnEmptyBaseIs() {
        assertThat(user("[url]\ninsteadOf = https://h/\n").insteadOf().rewrites())
                .isEmpty();
        assertThat(user("[url \"\"]\ninsteadOf = https://h/\n").insteadOf().rewrites())
                .containsExactly(new UrlRewrites.Rewrite("", "https://h/"));
    }

    @ParameterizedTest
    @CsvSource({"insteadOf, url.x:.insteadof", "pushInsteadOf, url.x:.pushinsteadof"})
    void aRewriteWithoutAValueEndsGit(String line, String key) {
        assertThat(user("[url \"x:\"]\n" + line + "\n").problems())
                .containsExactly(new ConfigProblem(USER, 2, "the value of " + key + " is missing"));
        assertThat(user("[url]\n" + line + "\n").problems()).isEmpty();
    }

    @Test
    void anHttpSettingOfAnEmptyUrlIsForNoRequest() {
        assertThat(user("[http \"\"]\nproxy = p\n").httpFor("https://h/", "proxy"))
                .isEmpty();
    }

    @Test
    void readsBothFormsOfParametersAfterTheNumberedVariables() {
        GitSettings git = read(MapHost.linux()
                .with("GIT_CONFIG_COUNT", "1")
                .with("GIT_CONFIG_KEY_0", "http.proxy")
                .with("GIT_CONFIG_VALUE_0", "numbered")
                .with("GIT_CONFIG_PARAMETERS", "'HTTP.Proxy=a=b' 'http.proxy'='it'\\''s' 'http.sslVerify'="));

        assertThat(git.problems()).isEmpty();
        assertThat(git.all("http.proxy").stream().map(Setting::raw)).containsExactly("numbered", "a=b", "it's");
        assertThat(git.last("http.sslverify"))
                .contains(Setting.of(
                        "http.sslverify",
                        "true",
                        new SettingSource(Kind.PROCESS_ENVIRONMENT, "GIT_CONFIG_PARAMETERS", 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http.proxy=x", " 'http.proxy=x'", "'http.proxy'='x'y", "'http.proxy'=x", "'http.proxy=x", "   "
            })
    void tellsParametersWhoseFormGitCallsBogus(String text) {
        assertThat(read(MapHost.linux().with("GIT_CONFIG_PARAMETERS", text)).problems())
                .containsExactly(new ConfigProblem(
                        "GIT_CONFIG_PARAMETERS", 0, "the quotes or what follows them are not as git writes them"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'nokey=x'", "'=x'", "'a.1b'='x'", "'a_b.c=1'", "''", "'\u00e4.b=1'"})
    void tellsParametersWithoutAKey(String text) {
        assertThat(read(MapHost.linux().with("GIT_CONFIG_PARAMETERS", text)).problems())
                .containsExactly(new ConfigProblem("GIT_CONFIG_PARAMETERS", 0, "one of the keys is none"));
    }

    @Test
    void showsTheKeysOfParametersAndNoSecretInThem() {
        MapHost host = MapHost.linux()
                .with(
                        "GIT_CONFIG_PARAMETERS",
                        "'http.extraHeader=X-Api: canary1' 'url.https://u:canary2@h/.insteadOf'='x'");

        List<Setting> all = GoSettings.read(host).all();

        assertThat(all.toString()).doesNotContain("canary");
        assertThat(all.stream()
                        .filter(setting -> setting.name().equals("GIT_CONFIG_PARAMETERS"))
                        .map(Setting::value))
                .containsExactly("http.extraHeader url.https://<credentials>@h/.insteadOf");
    }

    @ParameterizedTest
    @CsvSource({
        "x, the value is not a count",
        "' ', the value is not a count",
        "'1 ', the value is not a count",
        "0x1, the value is not a count",
        "-1, the count is too large",
        "2147483648, the count is too large",
    })
    void tellsACountThatIsNone(String count, String problem) {
        assertThat(read(MapHost.linux().with("GIT_CONFIG_COUNT", count)).problems())
                .containsExactly(new ConfigProblem("GIT_CONFIG_COUNT", 0, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "+1", "\t01"})
    void countsAsTheLibraryOfCDoes(String count) {
        MapHost host = MapHost.linux()
                .with("GIT_CONFIG_COUNT", count)
                .with("GIT_CONFIG_KEY_0", "a.b")
                .with("GIT_CONFIG_VALUE_0", "v");

        assertThat(read(host).entries()).hasSize(1);
        assertThat(read(host.with("GIT_CONFIG_COUNT", "-0")).entries()).isEmpty();
        assertThat(read(host.with("GIT_CONFIG_COUNT", "")).entries()).isEmpty();
    }

    @Test
    void showsNeitherHeadersNorCredentialsInKeysAndValues() {
        GitSettings git = user("""
                [http "https://git.example"]
                extraHeader = "X-Api: canary1"
                extraHeader = canary2
                proxy = http://u:canary3@proxy.example
                [url "https://u:canary4@git.example/"]
                insteadOf = https://git.example/
                """);

        assertThat(git.entries().toString()).doesNotContain("canary");
        assertThat(git.httpFor("https://git.example/x", "extraHeader").map(Setting::value))
                .contains(": <credentials>");
        assertThat(git.insteadOf().rewrites().get(0).base()).isEqualTo("https://u:canary4@git.example/");
    }

    @Test
    void reportsHelpersOfCredentials() {
        GitSettings git = user("[credential]\nhelper =\n[credential \"https://h.example\"]\nhelper = store\n");

        assertThat(git.all("credential.helper").stream().map(Setting::raw)).containsExactly("");
        assertThat(git.last("credential.https://h.example.helper").map(Setting::raw))
                .isEqualTo(Optional.of("store"));
    }

    @ParameterizedTest
    @CsvSource({
        "**/cache/**, true",
        "/home/*/go/**, true",
        "/home/*/pkg/**, false",
        "/home/user/go/pkg/mod/cache/vcs/?, true",
        "/home/**/vcs/x, true",
        "/HOME/**, false",
    })
    void matchesPathsAsGitsWildmatchDoes(String pattern, boolean expected) {
        assertThat(PathGlob.matches(pattern, "/home/user/go/pkg/mod/cache/vcs/x"))
                .isEqualTo(expected);
    }
}
