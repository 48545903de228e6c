package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the configuration that was read with what the real {@code git config --list} says. */
class GitConfigOracleIT {
    private static final List<String> SECTIONS = List.of(
            "[http]",
            "[HTTP \"https://Git.Example/a\"]",
            "[url \"ssh://git@h.example/\"] ; comment",
            "  [section]",
            "[a.B.c]",
            "[q \"with \\\"quote\\\" \\\\ \\x\"]",
            "[x \"\"]",
            "[url]",
            "[http \"\"]",
            "[core] proxy = here",
            "[dash-ed]#c");
    private static final List<String> LINES = List.of(
            "proxy = http://p.example:3128",
            "\tsslVerify",
            "sslVerify=no # comment",
            "value = a  b   ; comment",
            "value = \"a # b ; c\" d",
            "value = \"quoted \\\"x\\\" \\t\\n\\\\\"",
            "value = one\\\n  two",
            "value = trailing \\\n",
            "empty =",
            "# comment",
            "; comment",
            "",
            "instead-of=https://x/\r",
            "v=\u00e4\u00f6 \u4e16",
            "  spaced   =   x   ",
            "v = a\"b c\"d  \"e\"");
    private static final List<String> COUNTS =
            List.of("1", "1", "2", "0", "", " 1", "\t+01", "-0", "1 ", "-1", "x", "0x1", " ", "3", "2147483648");
    private static final List<String> KEYS = List.of(
            "Http.https://X.Example.Proxy",
            "Http.Proxy",
            "a..B",
            "a.1",
            "a.b_c",
            "\u00e4.b",
            "a.\u00e4.b",
            ".b",
            "a.",
            "nokey",
            "",
            "a.x\ny.b",
            "include.path",
            "core.X Y.z");
    private static final List<String> PARAMETERS = List.of(
            "'http.proxy=http://p.example:1'",
            "'HTTP.Proxy'='a b'",
            "'a.b'=",
            "'a.b'",
            "'a.b='",
            "' a.b = c=d '",
            "'a.it'\\''s.b'='x'\\!'y'",
            "'url.x:.insteadOf'='https://h/'",
            "'include.path'='~/inc1'",
            "'include.path=inc1'");
    private static final List<String> BOGUS_PARAMETERS = List.of(
            "a.b=c", "'a.b'='c'x", "'a.b'x", "'a.b", "''", "'=x'", "'nokey=x'", "'a.1b'='c'", "'a.b'=c", "'a.b\\'c'");
    private static final List<String> BROKEN =
            List.of("1x = y", "v = \"open", "v = \\q", "[open", "[a \"b\nc\"]", "v ! x", "[a \"b\" ]", "[a_b]", "[ a]");

    @TempDir
    private Path directory;

    private RandomGenerator random;

    @Test
    void agreesWithGitOnEveryValueAndItsFile() throws Exception {
        Optional<String> git = HostEnvironment.system().findProgram("git");
        assumeTrue(git.isPresent(), "git is not on PATH: the comparison with it is skipped");
        compare(git.get(), ProgramAnswers.asked("git-config", places()));
    }

    @Test
    void agreesWithWhatGitSaid() throws Exception {
        compare("git", ProgramAnswers.recorded("git-config", places()));
    }

    private Map<String, String> places() {
        return Map.of(directory.toString(), "@HOME@");
    }

    private void compare(String git, ProgramAnswers answers) throws Exception {
        random = answers.dice(7);
        int refused = 0;
        for (int i = 0; i < answers.questions(); i++) {
            RealFilesHost host = host();
            GitSettings settings = GitConfigReader.read(host, directory + "/work/repo/.git");

            String[] theirs = answers.to(() -> host.output(List.of(git, "config", "--list", "--show-origin", "-z")))
                    .split("\n", 2);

            if (theirs[0].equals("0")) {
                assertThat(settings.problems()).as("configuration %d", i).isEmpty();
                assertThat(shown(settings)).as("configuration %d", i).isEqualTo(entries(theirs[1]));
            } else {
                refused++;
                assertThat(settings.problems()).as("configuration %d", i).isNotEmpty();
            }
        }
        assertThat(refused).isBetween(answers.questions() / 20, answers.questions() / 2);
        answers.close();
    }

    private static List<String> shown(GitSettings settings) {
        return settings.entries().stream()
                .map(entry -> origin(entry.source()) + " " + entry.name() + "=" + entry.raw())
                .toList();
    }

    private static String origin(SettingSource source) {
        return source.kind() == SettingSource.Kind.GIT_CONFIG ? "file:" + source.location() : "command line:";
    }

    private static List<String> entries(String list) {
        String[] fields = list.split("\0", -1);
        List<String> entries = new ArrayList<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            int end = fields[i + 1].indexOf('\n');
            String value = end < 0 ? "=true" : "=" + fields[i + 1].substring(end + 1);
            entries.add(fields[i] + " " + (end < 0 ? fields[i + 1] : fields[i + 1].substring(0, end)) + value);
        }
        return entries;
    }

    private RealFilesHost host() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", Objects.requireNonNullElse(System.getenv("PATH"), ""));
        variables.put("HOME", directory.toString());
        variables.put("GIT_CONFIG_SYSTEM", directory.resolve("system").toString());
        variables.put("GIT_DIR", directory.resolve("work/repo/.git").toString());
        Files.createDirectories(directory.resolve("work/repo/.git/objects"));
        Files.createDirectories(directory.resolve("work/repo/.git/refs"));
        Files.writeString(directory.resolve("work/repo/.git/HEAD"), "ref: refs/heads/main\n");
        Files.createDirectories(directory.resolve(".config/git"));
        List<String> files = List.of("system", ".config/git/config", ".gitconfig", "inc1", "inc2");
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(directory.resolve(files.get(i)), config(i < 3));
        }
        if (random.nextInt(4) == 0) {
            variables.put("GIT_CONFIG_NOSYSTEM", random.nextBoolean() ? "1" : "no");
        }
        if (random.nextInt(6) == 0) {
            variables.put("GIT_CONFIG_GLOBAL", random.nextBoolean() ? "" : directory + "/inc1");
        }
        if (random.nextInt(3) == 0) {
            variables.put("GIT_CONFIG_COUNT", random.nextInt(3) == 0 ? any(COUNTS) : "1");
            for (int i = 0; i < 2; i++) {
                variables.put("GIT_CONFIG_KEY_" + i, any(random.nextInt(3) == 0 ? KEYS : KEYS.subList(0, 3)));
                variables.put("GIT_CONFIG_VALUE_" + i, random.nextBoolean() ? "http://env.example" : "~/inc1");
            }
        }
        if (random.nextInt(3) == 0) {
            variables.put("GIT_CONFIG_PARAMETERS", parameters());
        }
        return new RealFilesHost(Map.copyOf(variables), directory);
    }

    private String parameters() {
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? " " : "");
        for (int count = random.nextInt(4); count > 0; count--) {
            text.append(any(random.nextInt(12) == 0 ? BOGUS_PARAMETERS : PARAMETERS))
                    .append(any(List.of(" ", " ", " ", "\t\n ", count == 1 ? "" : " ")));
        }
        return text.toString();
    }

    private String config(boolean mayInclude) {
        StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
        for (int section = random.nextInt(4); section > 0; section--) {
            text.append(any(SECTIONS)).append('\n');
            for (int line = random.nextInt(5); line > 0; line--) {
                text.append(any(LINES)).append('\n');
            }
            if (mayInclude && random.nextInt(3) == 0) {
                text.append("[include]\npath = ~/inc1\n[includeIf \"")
                        .append(any(List.of(
                                "gitdir:work/",
                                "gitdir:~/work/",
                                "gitdir/i:WORK/REPO/.git",
                                "gitdir:wor/",
                                "gitdir:**/repo/*",
                                "gitdir:./x/",
                                "onbranch:other")))
                        .append("\"]\npath = ~/inc2\n");
            }
        }
        return text + (random.nextInt(12) == 0 ? any(BROKEN) : random.nextInt(5) == 0 ? "[last]\nx = no newline" : "");
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
