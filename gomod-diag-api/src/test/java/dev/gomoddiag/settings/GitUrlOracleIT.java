package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.module.RequestUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what git's configuration does to URLs with what the real git says of them. */
class GitUrlOracleIT {
    private static final List<String> URLS = List.of(
            "https://github.com/Acme/lib",
            "https://github.com/acme",
            "https://github.com:443/Acme/lib",
            "https://GitHub.com/Acme/lib",
            "https://user@github.com/Acme/lib",
            "https://user:pw@github.com/Acme/../Acme/lib?x=/y",
            "http://github.com/Acme/lib",
            "https://git.corp.example:8443/a/b%2fc",
            "https://git.corp.example/a/b",
            "https://corp.example/",
            "https://corp.example",
            "https://[::1]:8443/a",
            "ssh://git@github.com/Acme/lib",
            "git@github.com:Acme/lib",
            "https://a.b.corp.example/a//b/./c");
    private static final List<String> PREFIXES = List.of(
            "https://github.com/",
            "https://github.com/Acme/",
            "https://",
            "https://github.com",
            "https://git.corp.example/",
            "git@github.com:",
            "ssh://git@github.com/",
            "http://github.com/",
            "https://github.com/Acme",
            "https://GitHub.com/",
            "h",
            "");
    private static final List<String> BASES = List.of(
            "git@github.com:",
            "ssh://git@github.com/",
            "https://mirror.example/",
            "https://u:p@github.com/",
            "file:///srv/",
            "");
    private static final List<String> PATTERNS = List.of(
            "https://github.com",
            "https://github.com/",
            "https://github.com/Acme",
            "https://github.com/Acme/",
            "https://github.com:443/Acme/lib",
            "https://user@github.com",
            "https://*.corp.example",
            "https://*.corp.example:8443/a",
            "https://git.*.example",
            "https://*",
            "https://git.corp.example:8443",
            "http://github.com",
            "https://GITHUB.com/Acme",
            "https://git.corp.example/a/b",
            "https://[::1]:8443/",
            "https://github.com/acme/../Acme",
            "https://*.*.corp.example/a",
            "github.com",
            "https://corp.example/x/..");

    @TempDir
    private Path directory;

    private RealFilesHost host;
    private RandomGenerator random;

    @BeforeEach
    void home() {
        host = new RealFilesHost(
                Map.of(
                        "PATH",
                        Objects.requireNonNullElse(System.getenv("PATH"), ""),
                        "HOME",
                        directory.toString(),
                        "GIT_CONFIG_NOSYSTEM",
                        "1"),
                directory);
    }

    @Test
    void rewritesAsGitDoes() throws Exception {
        rewrites(git(), ProgramAnswers.asked("git-rewriting", Map.of()));
    }

    @Test
    void rewritesAsGitDid() throws Exception {
        rewrites("git", ProgramAnswers.recorded("git-rewriting", Map.of()));
    }

    @Test
    void choosesTheValueForAUrlAsGitDoes() throws Exception {
        chooses(git(), ProgramAnswers.asked("git-urlmatch", Map.of()));
    }

    @Test
    void choosesTheValueForAUrlAsGitDid() throws Exception {
        chooses("git", ProgramAnswers.recorded("git-urlmatch", Map.of()));
    }

    private static String git() {
        Optional<String> git = HostEnvironment.system().findProgram("git");
        assumeTrue(git.isPresent(), "git is not on PATH: the comparison with it is skipped");
        return git.orElseThrow();
    }

    private void rewrites(String git, ProgramAnswers answers) throws Exception {
        random = answers.dice(5);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < answers.questions(); i++) {
            StringBuilder text = new StringBuilder();
            for (int rules = 1 + random.nextInt(4); rules > 0; rules--) {
                text.append(random.nextInt(9) == 0 ? "[url]\n" : "[url \"" + any(BASES) + "\"]\n");
                for (int prefixes = 1 + random.nextInt(2); prefixes > 0; prefixes--) {
                    text.append(any(List.of("insteadOf", "insteadof", "pushInsteadOf")))
                            .append(random.nextInt(20) == 0 ? "\n" : " = " + any(PREFIXES) + "\n");
                }
            }
            GitSettings settings = settings(text.toString());
            String url = any(URLS);

            String theirs = answers.to(() -> host.output(List.of(git, "ls-remote", "--get-url", url)));

            String ours = settings.problems().isEmpty()
                    ? "0\n" + settings.insteadOf().apply(RequestUrl.of(url)).raw() + "\n"
                    : "128\n";
            if (!theirs.equals(ours)) {
                differing.add(url + "\n" + text + "git: " + theirs + "ours: " + ours);
            }
        }
        assertThat(differing.subList(0, Math.min(8, differing.size()))).isEmpty();
        answers.close();
    }

    private void chooses(String git, ProgramAnswers answers) throws Exception {
        random = answers.dice(5);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < answers.questions(); i++) {
            StringBuilder text = new StringBuilder();
            for (int values = 1 + random.nextInt(5); values > 0; values--) {
                String section = random.nextInt(5) == 0
                        ? any(List.of("[http]", "[http]", "[http \"\"]"))
                        : "[http \"" + any(PATTERNS) + "\"]";
                text.append(section + "\nproxy = p" + values + "\n");
            }
            GitSettings settings = settings(text.toString());
            String url = any(URLS.subList(0, 12));

            String theirs = answers.to(() -> host.output(List.of(git, "config", "--get-urlmatch", "http.proxy", url)));

            String ours = settings.httpFor(url, "proxy")
                    .map(setting -> "0\n" + setting.raw() + "\n")
                    .orElse("1\n");
            if (!theirs.equals(ours)) {
                differing.add(url + "\n" + text + "git: " + theirs + "ours: " + ours);
            }
        }
        assertThat(differing.subList(0, Math.min(8, differing.size()))).isEmpty();
        answers.close();
    }

    private GitSettings settings(String text) throws Exception {
        Files.writeString(directory.resolve(".gitconfig"), text);
        return GitConfigReader.read(host, directory + "/.git");
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
