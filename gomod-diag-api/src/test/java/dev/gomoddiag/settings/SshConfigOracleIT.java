package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what we read in a configuration of ssh with what the real {@code ssh -G} prints for a host. */
class SshConfigOracleIT {
    private static final String REFUSED = "refused";
    private static final List<String> HOSTS =
            List.of("git.corp.example", "alias", "Alias", "github.com", "10.1.2.3", "a", "x.corp.example");
    private static final List<String> BLOCKS = List.of(
            "Host *.corp.example",
            "Host alias a",
            "Host * !alias",
            "Host !*.corp.example",
            "Host \"git.corp.example\" github.com # both",
            "host=ali?s",
            "HOST 10.*",
            "Host *",
            "Match all",
            "Match host *.corp.example,github.com",
            "Match host real.example",
            "Match originalhost alias",
            "Match originalhost ALIAS user git",
            "Match !originalhost alias,a",
            "Match user git",
            "Match localuser nobody",
            "Match host * exec \"false\"",
            "Match canonical all",
            "Match canonical",
            "Match final",
            "Match !final",
            "Match final host real.example",
            "Match final all",
            "Match host=\"real.example\" # c",
            "Match user git all",
            "Match !all",
            "Match originalhost \"a\"lias",
            "Host real.example",
            "Host # nobody",
            "match originalhost=\"github.com\"");
    private static final List<String> LINES = List.of(
            "HostName real.example",
            "HostName %h.corp.example",
            "hostname=\"Quoted.example\"",
            "  Hostname = 100%%.example # comment",
            "Port 2222",
            "Port=22",
            "\tPort 443\r",
            "User git",
            "User \"some one\"",
            "ProxyCommand nc -X connect -x p:3128 %h %p",
            "ProxyCommand none",
            "ProxyCommand=ssh -W %h:%p \"jump\" # no comment",
            "ProxyJump jump.example",
            "ProxyJump u@one.example:22,two.example",
            "ProxyJump none",
            "ProxyJump none\nProxyCommand nc %h %p",
            "ProxyJump None\nProxyCommand none\nProxyJump jump.example",
            "IdentityFile ~/.ssh/one",
            "IdentityFile \"/tmp/with space\"",
            "IdentityFile ~/.ssh/one",
            "UserKnownHostsFile /tmp/known",
            "UserKnownHostsFile /tmp/known1 /tmp/known2",
            "StrictHostKeyChecking no",
            "StrictHostKeyChecking accept-new",
            "StrictHostKeyChecking yes",
            "StrictHostKeyChecking OFF",
            "IdentityFile /tmp/a\\ b",
            "IdentityFile \"/tmp/a\\ b\"",
            "IdentityFile '/tmp/q \"q'",
            "IdentityFile /tmp/a\"b c\"'d e'",
            "IdentityFile2 /tmp/a#b # c",
            "\"IdentityFile\" /tmp/a\\b",
            "HostName = real.example",
            "Host\"Name\" Mixed.Example",
            "Port \"+2200\"",
            "ProxyJump jump.example other # c",
            "CanonicalizeHostname yes",
            "CanonicalizeHostname no",
            "IgnoreUnknown Use*,other",
            "UserKnownHostsFile none",
            "\f",
            "\"open",
            "# comment",
            "",
            "ForwardAgent yes");
    private static final List<String> BROKEN = List.of(
            "Port x",
            "Port 0",
            "Port 65536",
            "Port 22 23",
            "NoSuchOption 1",
            "UseKeychain yes",
            "Match",
            "Match foo x",
            "Match user",
            "Match host # x",
            "Match all host a",
            "Match user a user b all",
            "Match host \"a",
            "HostName \"open",
            "HostName a b",
            "HostName",
            "HostName \"\"",
            "User # x",
            "IdentityFile a b",
            "IdentityFile a\\\\ b",
            "IdentityFile 'a",
            "ProxyCommand it's",
            "ProxyJump u@",
            "ProxyJump a,,b",
            "ProxyJump h:x",
            "ProxyJump # x",
            "Host a \"\"",
            "Include \"\"",
            "StrictHostKeyChecking maybe",
            "UserKnownHostsFile a none",
            "CanonicalizeHostname none",
            "\fPort 22",
            "Compression");

    private static final String LOGIN = System.getProperty("user.name");

    @TempDir
    private Path directory;

    private RandomGenerator random;

    @Test
    void agreesWithSshOnEveryHost() throws Exception {
        Optional<String> ssh = HostEnvironment.system().findProgram("ssh");
        assumeTrue(ssh.isPresent(), "ssh is not on PATH: the comparison with it is skipped");
        compare(ssh.get(), ProgramAnswers.asked("ssh", places()));
    }

    @Test
    void agreesWithWhatSshSaid() throws Exception {
        compare("ssh", ProgramAnswers.recorded("ssh", places()));
    }

    private static Map<String, String> places() {
        return Map.of("[" + LOGIN + "]", "[@LOGIN@]");
    }

    private void compare(String ssh, ProgramAnswers answers) throws Exception {
        random = answers.dice(11);
        int refused = 0;
        RealFilesHost host = new RealFilesHost(
                Map.of("PATH", Objects.requireNonNullElse(System.getenv("PATH"), ""), "HOME", directory.toString()),
                directory);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < answers.questions(); i++) {
            String text = configuration();
            Path file = Files.writeString(directory.resolve("config"), text);
            Optional<String> login = random.nextInt(3) == 0 ? Optional.of("git") : Optional.empty();
            String name = any(HOSTS);
            List<String> argv = new ArrayList<>(List.of(ssh, "-F", file.toString(), "-G"));
            login.ifPresent(user -> argv.addAll(List.of("-l", user)));
            argv.addAll(List.of("--", name));

            String theirs = answers.to(() -> shown(host.output(argv).lines().toList()));

            SshHost found = SshSettings.readOnly(host, file.toString(), LOGIN).forHost(name, login);
            String ours = found.problems().isEmpty() ? shown(found) : REFUSED;
            refused += ours.equals(REFUSED) ? 1 : 0;
            if (!ours.equals(theirs)) {
                differing.add(name + " " + login + "\n" + text + "\nssh:  " + theirs + "\nours: " + ours);
            }
        }
        assertThat(differing.subList(0, Math.min(8, differing.size()))).isEmpty();
        assertThat(refused).isBetween(answers.questions() / 20, answers.questions() / 2);
        answers.close();
    }

    private static String shown(SshHost host) {
        String through = host.through()
                .map(setting -> setting.name().toLowerCase(Locale.ROOT) + " " + setting.raw())
                .orElse("");
        return fields(
                host.hostName().toLowerCase(Locale.ROOT),
                Integer.toString(host.port()),
                host.user(),
                through,
                host.identities().stream().map(Setting::raw).toList().toString(),
                host.knownHosts().map(Setting::raw).orElse(""),
                host.unchecked()
                        .map(setting -> setting.raw().toLowerCase(Locale.ROOT))
                        .map(value -> value.equals("accept-new") ? value : "no")
                        .orElse(""));
    }

    /** The same of what {@code ssh -G} prints; its defaults are left out. */
    private static String shown(List<String> lines) {
        if (!lines.get(0).equals("0")) {
            return REFUSED;
        }
        List<String> identities = lines.stream()
                .filter(line -> line.startsWith("identityfile "))
                .map(line -> line.substring("identityfile ".length()))
                .filter(file -> !file.startsWith("~/.ssh/id_"))
                .toList();
        String through = value(lines, "proxyjump")
                .map(value -> "proxyjump " + value)
                .or(() -> value(lines, "proxycommand").map(value -> "proxycommand " + value))
                .orElse("");
        return fields(
                value(lines, "hostname").orElse("").toLowerCase(Locale.ROOT),
                value(lines, "port").orElse(""),
                value(lines, "user").orElse(""),
                through,
                identities.toString(),
                value(lines, "userknownhostsfile")
                        .filter(value -> !value.contains("/.ssh/known_hosts"))
                        .orElse(""),
                value(lines, "stricthostkeychecking")
                        .filter(value -> value.equals("false") || value.equals("accept-new"))
                        .map(value -> value.equals("false") ? "no" : value)
                        .orElse(""));
    }

    private static String fields(String... values) {
        return Arrays.stream(values).map(value -> "[" + value + "]").collect(Collectors.joining(" "));
    }

    private static Optional<String> value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst();
    }

    private String configuration() throws IOException {
        included("inc.one", block(2));
        included("inc.two", lines(1));
        StringBuilder text = new StringBuilder(lines(random.nextInt(2)));
        for (int blocks = random.nextInt(4); blocks > 0; blocks--) {
            text.append(block(3));
            if (random.nextInt(5) == 0) {
                text.append("Include ")
                        .append(directory)
                        .append(any(List.of("/inc.one", "/inc.*", "/none\n")))
                        .append('\n');
            }
        }
        return text + (random.nextInt(6) == 0 ? any(BROKEN) + "\n" : "");
    }

    /** A file that now and then others may write, which ssh asks of files that are included. */
    private void included(String name, String text) throws IOException {
        File file = Files.writeString(directory.resolve(name), text).toFile();
        boolean guarded = random.nextInt(12) > 0;
        assertThat(file.setWritable(false, false) && file.setWritable(true, guarded))
                .isTrue();
    }

    private String block(int most) {
        return any(BLOCKS) + "\n" + lines(1 + random.nextInt(most));
    }

    private String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(any(LINES)).append('\n');
        }
        return lines.toString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
