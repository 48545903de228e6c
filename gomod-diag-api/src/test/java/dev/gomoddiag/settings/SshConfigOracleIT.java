package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gomoddiag.host.HostEnvironment;
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
            "# comment",
            "",
            "ForwardAgent yes");
    private static final List<String> BROKEN = List.of("Port x", "NoSuchOption 1", "Match", "HostName \"open");

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

            if (theirs.equals(REFUSED)) {
                refused++;
                continue;
            }
            SshSettings settings = SshSettings.readOnly(host, file.toString(), LOGIN);
            String ours = shown(settings.forHost(name, login));
            if (!ours.equals(theirs)) {
                differing.add(name + " " + login + "\n" + text + "\nssh:  " + theirs + "\nours: " + ours);
            }
        }
        assertThat(differing.subList(0, Math.min(8, differing.size()))).isEmpty();
        assertThat(refused).isLessThan(answers.questions() / 4);
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
                host.unchecked().map(Setting::raw).orElse(""));
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
        Files.writeString(directory.resolve("inc.one"), block(2));
        Files.writeString(directory.resolve("inc.two"), lines(1));
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
        return text + (random.nextInt(15) == 0 ? any(BROKEN) + "\n" : "");
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
