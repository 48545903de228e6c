package dev.gomoddiag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rehearsal with other name servers asks them for no name of the company. */
@Timeout(20)
class NameServerDisclosureTest {
    private static final String OWN = "nameserver 10.0.0.2";
    private static final Map<String, String> COMPANY = Map.of("GOPROXY", "https://goproxy.acme-widgets.com");
    private static final Map<String, String> MIRROR =
            Map.of("GOPROXY", "https://goproxy.cn", "GONOSUMDB", "git.acme-widgets.com");

    private final AtomicBoolean tried = new AtomicBoolean();

    private record Servers(List<String> before, List<String> after) implements Remedy {
        @Override
        public String id() {
            return "servers";
        }

        @Override
        public Text title() {
            return Text.plain("other name servers");
        }

        @Override
        public List<Action> actions() {
            return List.of(new Action.EditFile("/etc/resolv.conf", before, after));
        }
    }

    private Verification tried(String module, Map<String, String> variables, String before, String after) {
        return Diagnostics.forModule(module)
                .version("v1.2.3")
                .environment(new EmptyHost(variables, Map.of("/etc/resolv.conf", before + "\n")))
                .withoutDiscovery()
                .rehearser(context -> {
                    tried.set(true);
                    Verdict fetched = new Verdict.Fetched(module, "v1.2.3");
                    return new FetchAttempt(new FetchTrace(List.of(), fetched, 0), Duration.ofMillis(7));
                })
                .probe(FakeProbe.seeing("eye", "smoke"))
                .rule(evidence -> List.of(Diagnosis.of("some.cause", Text.plain("cause"))
                        .evidence(evidence.facts().all())
                        .remedies(List.of(new Servers(List.of(before), List.of(after))))
                        .build()))
                .run()
                .diagnoses()
                .get(0)
                .remedies()
                .get(0)
                .verification();
    }

    private void refused(Verification verification, String name) {
        assertThat(tried).isFalse();
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.NotTried.class,
                        untried -> assertThat(untried.reason().toString())
                                .isEqualTo("trying it would tell the name " + name
                                        + " to 1.1.1.1, to whom your settings do not tell it"));
    }

    @Test
    void theCompanysProxyIsNotAskedOfAPublicNameServer() {
        refused(tried("github.com/gin-gonic/gin", COMPANY, OWN, "nameserver 1.1.1.1"), "goproxy.acme-widgets.com");
    }

    @Test
    void aPrivateModulesHostIsNotAskedOfAPublicNameServer() {
        Map<String, String> direct = Map.of("GOPROXY", "direct", "GOPRIVATE", "git.acme-widgets.com");
        refused(tried("git.acme-widgets.com/team/secret", direct, OWN, "nameserver 1.1.1.1"), "git.acme-widgets.com");
    }

    @Test
    void aForwardProxyIsNotAskedOfAPublicNameServer() {
        Map<String, String> variables =
                Map.of("GOPROXY", "https://goproxy.cn", "HTTPS_PROXY", "http://gate.acme-widgets.com:3128");
        refused(tried("github.com/gin-gonic/gin", variables, OWN, "nameserver 1.1.1.1"), "gate.acme-widgets.com");
    }

    @Test
    void publicNamesAreAskedOfIt() {
        assertThat(tried("github.com/gin-gonic/gin", MIRROR, OWN, "nameserver 1.1.1.1"))
                .isInstanceOf(Verification.Confirmed.class);
    }

    @Test
    void aNameServerOfTheCompanyOrOneThatIsAskedAlreadyMayBeAsked() {
        assertThat(tried("github.com/gin-gonic/gin", COMPANY, OWN, "nameserver 10.0.0.3"))
                .isInstanceOf(Verification.Confirmed.class);
        assertThat(tried("github.com/gin-gonic/gin", COMPANY, "nameserver 1.1.1.1", "options use-vc"))
                .isInstanceOf(Verification.Confirmed.class);
    }
}
