package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;
import static dev.gomoddiag.rules.EvidenceFixture.tunnel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.rule.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials in settings reach no diagnosis and no remedy. */
class SecretsTest {
    private static final String CANARY = "canary-7f3a";
    private static final String PROXY = "http://user:" + CANARY + "@proxy.corp.example:3128";

    static Stream<Evidence> settingsWithCredentials() {
        return Stream.of(
                        fetchingGin()
                                .variable("GOPROXY", "https://user:" + CANARY + "@goproxy.io,https://goproxy.cn,direct")
                                .host("goproxy.io", Behaviour.fails(FailureKind.REFUSED))
                                .entryServes(1, "https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.info"),
                        fetchingGin().variable("GOPROXY", "http://user:" + CANARY + "@goproxy.corp.example"),
                        fetchingGin().variable("GOPROXY", "\"https://user:" + CANARY + "@goproxy.cn\""),
                        fetchingGin()
                                .variable("HTTPS_PROXY", PROXY)
                                .host("proxy.golang.org", Behaviour.fails(FailureKind.PROXY_AUTH))
                                .saw(tunnel(
                                        "http://proxy.corp.example:3128",
                                        "proxy.golang.org",
                                        ProxyTunnel.Outcome.AUTH_REQUIRED,
                                        407)),
                        fetchingGin()
                                .variable("HTTPS_PROXY", PROXY.replace("http:", "https:"))
                                .host("proxy.golang.org", Behaviour.fails(FailureKind.PROXY_PROTOCOL)),
                        fetchingGin()
                                .variable("ALL_PROXY", PROXY)
                                .host("proxy.golang.org", Behaviour.fails(FailureKind.REFUSED)),
                        fetchingGin()
                                .variable("GOPRIVATE", "github.com/gin-gonic")
                                .machine(machine -> machine.file(
                                        "/home/user/.gitconfig",
                                        "[url \"https://" + CANARY
                                                + "@mirror.net/\"]\n\tinsteadOf = https://github.com/\n"
                                                + "[http]\n\tproxy = " + PROXY + "\n"))
                                .host("mirror.net", Behaviour.git(GitListing.Outcome.NOT_FOUND)),
                        fetchingGin()
                                .variable("GOPRIVATE", "github.com/gin-gonic")
                                .machine(machine ->
                                        machine.file("/home/user/.gitconfig", "[http]\n\tproxy = " + PROXY + "\n"))
                                .host("github.com", Behaviour.fails(FailureKind.PROXY_UNREACHABLE)))
                .map(EvidenceFixture::evidence);
    }

    static Stream<Evidence> oddPasswords() {
        return Stream.of(
                        "2024/" + CANARY,
                        CANARY + "/" + CANARY,
                        "a@b/" + CANARY,
                        "#" + CANARY,
                        "a " + CANARY,
                        "\"" + CANARY,
                        "\\" + CANARY)
                .map(password -> "http://alice:" + password + "@proxy.corp.example:3128")
                .flatMap(url -> Stream.of(
                        fetchingGin().variable("GOPROXY", url),
                        fetchingGin()
                                .variable("HTTPS_PROXY", url)
                                .host("proxy.golang.org", Behaviour.fails(FailureKind.PROXY_UNREACHABLE)),
                        fetchingGin()
                                .variable("GOPRIVATE", "github.com/gin-gonic")
                                .machine(machine -> machine.variable("GIT_CONFIG_COUNT", "1")
                                        .variable("GIT_CONFIG_KEY_0", "http.proxy")
                                        .variable("GIT_CONFIG_VALUE_0", url))
                                .host("github.com", Behaviour.fails(FailureKind.PROXY_UNREACHABLE))))
                .map(EvidenceFixture::evidence);
    }

    @ParameterizedTest
    @MethodSource("oddPasswords")
    void areNowhereInAReportWhateverThePassword(Evidence evidence) {
        List<Diagnosis> found = Diagnostics.forQuery(evidence.query()).judge(evidence);

        assertThat(found.toString()).doesNotContain(CANARY);
        assertThat(found).allSatisfy(diagnosis -> {
            assertThat(diagnosis.summary().in(Locale.ENGLISH)).doesNotContain(CANARY);
            assertThat(diagnosis.remedies().stream()
                            .map(proposal -> proposal.remedy().actions().toString()
                                    + proposal.remedy().undo()
                                    + proposal.remedy().title().in(Locale.ENGLISH)))
                    .allSatisfy(remedy -> assertThat(remedy).doesNotContain(CANARY));
        });
        assertThat(evidence.settings().all().toString()).doesNotContain(CANARY);
        assertThat(evidence.plan().steps().toString()).doesNotContain(CANARY);
        assertThat(evidence.facts().all().toString()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @MethodSource("settingsWithCredentials")
    void areNowhereInADiagnosis(Evidence evidence) {
        List<Diagnosis> found = Diagnostics.forQuery(evidence.query()).judge(evidence);

        assertThat(found).isNotEmpty().allSatisfy(diagnosis -> {
            assertThat(diagnosis.toString()).doesNotContain(CANARY);
            assertThat(diagnosis.summary().in(Locale.SIMPLIFIED_CHINESE)).doesNotContain(CANARY);
            assertThat(diagnosis.remedies()).allSatisfy(proposal -> {
                assertThat(proposal.remedy().actions().toString()).doesNotContain(CANARY);
                assertThat(proposal.remedy().undo().toString()).doesNotContain(CANARY);
            });
        });
    }
}
