package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.MapHost;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshHostTest {
    /** Configurations and what {@code ssh -G} (OpenSSH 9.2) makes of them. */
    private static final Map<String, String> ROUTES = new TreeMap<>(Map.of(
            "ProxyJump none\nProxyCommand nc %h %p", "ProxyCommand nc %h %p",
            "ProxyJump none\nProxyCommand z\nProxyJump k", "ProxyCommand z",
            "ProxyJump none\nProxyJump j\nProxyCommand x", "ProxyCommand x",
            "ProxyJump none\nProxyCommand none\nProxyCommand y", "",
            "ProxyJump NONE\nProxyJump j", "",
            "ProxyCommand none\nProxyJump j", "",
            "ProxyCommand x\nProxyJump j", "ProxyCommand x",
            "ProxyJump j\nProxyCommand x", "ProxyJump j"));

    @Test
    void aProxyCommandCountsAfterProxyJumpNoneOnly() {
        Map<String, String> routes = new TreeMap<>();
        ROUTES.keySet().forEach(lines -> routes.put(lines, route(lines)));

        assertThat(routes).isEqualTo(ROUTES).hasSize(8);
    }

    private static String route(String lines) {
        MapHost host = MapHost.linux().file("/home/user/.ssh/config", "Host *\n" + lines + "\n");
        return SshSettings.read(host)
                .forHost("git.example", Optional.empty())
                .through()
                .map(setting -> setting.name() + " " + setting.raw())
                .orElse("");
    }

    private static final String USER = "/home/user/.ssh/config";

    private static SshHost host(String text) {
        return SshSettings.read(MapHost.linux().file(USER, text)).forHost("git.example", Optional.empty());
    }

    @Test
    void matchFinalAndCanonicalCountInTheSecondReadingWithTheNameThatCameOfTheFirst() {
        SshHost found = host("""
                HostName Real.example
                Match canonical
                  Port 1
                Match final host real.example
                  User f
                Host real.example
                  IdentityFile one
                """);

        assertThat(found.port()).isEqualTo(1);
        assertThat(found.user()).isEqualTo("f");
        assertThat(found.hostName()).isEqualTo("real.example");
        assertThat(found.identities().stream().map(Setting::raw)).containsExactly("one");
    }

    @Test
    void nothingIsReadTwiceWhereNobodyAsksForIt() {
        assertThat(host("Match canonical\nPort 1\n").port()).isEqualTo(22);
        assertThat(host("Match !final\nPort 1\n").port()).isEqualTo(1);
        assertThat(host("CanonicalizeHostname yes\nMatch canonical\nPort 1\n").port())
                .isEqualTo(1);
        assertThat(host("Host other\nMatch final\nMatch canonical\nPort 1\n").port())
                .isEqualTo(1);
    }

    @Test
    void criteriaThatOnlyARunningSshCanJudgePassTheirBlockOver() {
        for (String criterion :
                new String[] {"exec true", "localnetwork 10.0.0.0/8", "tagged x", "version *", "command *"}) {
            SshHost found = host("Match " + criterion + "\nPort 1\nMatch all\nPort 2\n");

            assertThat(found.port()).as(criterion).isEqualTo(2);
            assertThat(found.problems()).as(criterion).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a\\ b | a b",
                "\"a b\" | a b",
                "'a b' | a b",
                "\"a\\ b\" | a\\ b",
                "a\\b | a\\b",
                "a\"b c\"d | ab cd",
                "a#b # c | a#b",
            })
    void quotesAndEscapesAreThoseOfSsh(String written, String file) {
        assertThat(host("IdentityFile " + written + "\n").identities().stream().map(Setting::raw))
                .containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IdentityFile a b",
                "IdentityFile 'a",
                "IdentityFile \"\"",
                "User # x",
                "HostName",
                "Port 0",
                "Port 22 23",
                "Port nosuchservice",
                "Match",
                "Match foo x",
                "Match user",
                "Match all host a",
                "NoSuchOption 1",
                "UseKeychain yes",
                "ProxyCommand it's",
                "ProxyJump u@",
                "ProxyJump a,,b",
                "ProxyJump h:x",
                "StrictHostKeyChecking maybe",
                "UserKnownHostsFile a none",
                "Include ~/.ssh/config",
            })
    void tellsTheLineByWhichSshEnds(String line) {
        assertThat(host("Host other\n" + line + "\n").problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(USER);
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void anUnknownKeywordIsPassedOverOnlyForHostsWhoseBlockSaysSo() {
        String text = "Host git.example\nIgnoreUnknown Use*\nHost *\nUseKeychain yes\n";
        SshSettings settings = SshSettings.read(MapHost.linux().file(USER, text));

        assertThat(settings.forHost("git.example", Optional.empty()).problems()).isEmpty();
        assertThat(settings.forHost("h", Optional.empty()).problems())
                .containsExactly(new ConfigProblem(USER, 4, "ssh does not know this keyword"));
    }

    @Test
    void theSshOfAppleKnowsItsKeychain() {
        MapHost mac = MapHost.macos().file("/Users/user/.ssh/config", "UseKeychain yes\n");

        assertThat(SshSettings.read(mac).forHost("h", Optional.empty()).problems())
                .isEmpty();
    }

    @Test
    void namesOfServicesArePorts() {
        MapHost host = MapHost.linux()
                .file(USER, "Port www\n")
                .file("/etc/services", "# c\nhttp\t80/udp\nhttp 81/tcp www # c\n");

        assertThat(SshSettings.read(host).forHost("h", Optional.empty()).port()).isEqualTo(81);
    }

    @Test
    void aFileThatOthersMayWriteEndsSshButNotThatOfTheSystem() {
        MapHost open = MapHost.linux()
                .file(USER, "Include more\n")
                .file("/home/user/.ssh/more", "User x\n")
                .file("/etc/ssh/ssh_config", "User y\n")
                .open(USER)
                .open("/home/user/.ssh/more")
                .open("/etc/ssh/ssh_config");

        assertThat(SshSettings.read(open).problems())
                .extracting(ConfigProblem::file)
                .containsExactly(USER, "/home/user/.ssh/more");
    }
}
