package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
