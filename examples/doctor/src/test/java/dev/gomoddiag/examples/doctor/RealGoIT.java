package dev.gomoddiag.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.render.TextRenderer;
import dev.gomoddiag.testkit.net.ChecksumDatabase;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.PublishedModule;
import dev.gomoddiag.testkit.net.SumdbLie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the real go fails, the cause is named, and what is proposed first makes the real go succeed.
 *
 * <p>All of it happens on loopback: go and the library reach the embedded network through its forward proxy.
 */
@Timeout(120)
class RealGoIT {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";

    /** A go that hangs fails too. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    private final List<AutoCloseable> closeables = new ArrayList<>(List.of(network));

    @TempDir
    private Path directory;

    private ScratchMachine machine;

    @BeforeAll
    static void needsGo() {
        HostEnvironment host = HostEnvironment.system();
        assumeThat(host.findProgram("go").isPresent() && host.findProgram("git").isPresent())
                .as("skipped: go or git is not on PATH")
                .isTrue();
    }

    @BeforeEach
    void enterTheNetwork() throws IOException {
        NetworkPath inside = network.path();
        NetworkPath path = peer -> peer.getAddress().isLoopbackAddress() ? peer : inside.route(peer);
        machine = ScratchMachine.in(directory, path);
        String roots = machine.file("roots.pem", network.rootPem()).toString();
        String proxy = "http://127.0.0.1:"
                + inside.route(new InetSocketAddress("203.0.113.60", 3128)).getPort();
        machine.set("HTTPS_PROXY", proxy)
                .set("https_proxy", proxy)
                .set("SSL_CERT_FILE", roots)
                .set("SSL_CERT_DIR", directory.resolve("none").toString())
                .set("GIT_SSL_CAINFO", roots)
                .set("GIT_CONFIG_NOSYSTEM", "1")
                .set("GIT_TERMINAL_PROMPT", "0")
                .set("GOSUMDB", network.sumdb().verifier());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : closeables) {
            closeable.close();
        }
    }

    private ScratchMachine.Run go(ModuleQuery query) throws Exception {
        return machine.run(LIMIT, List.of("go", "mod", "download", "-x", query.toString()));
    }

    private Report doctor(ModuleQuery query) {
        return Diagnostics.forQuery(query).environment(machine).run();
    }

    /** Go fails, and this is the cause that is named first. */
    private Report fails(String module, String cause) throws Exception {
        ModuleQuery query = ModuleQuery.parse(module);
        ScratchMachine.Run go = go(query);
        Report report = doctor(query);

        assertThat(go.succeeded()).as(go.output()).isFalse();
        assertThat(report.rootCause().map(it -> it.cause().value()))
                .as(texts(report, go))
                .contains(cause);
        return report;
    }

    /** The remedy that is proposed first worked in rehearsal, and works for go when its actions are carried out. */
    private void isMended(Report report) throws Exception {
        assertThat(firstRemedy(report).verification()).isInstanceOf(Verification.Confirmed.class);
        worksForGo(report);
    }

    private void worksForGo(Report report) throws Exception {
        Proposal first = firstRemedy(report);
        Optional<ModuleQuery> wanted = Carpenter.carryOut(first.remedy().actions(), machine, report.query());
        ScratchMachine.Run go = go(wanted.orElseThrow());

        assertThat(go.succeeded()).as(texts(report, go)).isTrue();
    }

    /** No setting helps: somebody has to do something, and the report says what. */
    private void needsSomebody(Report report) throws Exception {
        assertThat(Carpenter.carryOut(firstRemedy(report).remedy().actions(), machine, report.query()))
                .isEmpty();
        assertThat(firstRemedy(report).verification()).isInstanceOf(Verification.NotTried.class);
    }

    private static Proposal firstRemedy(Report report) {
        return report.rootCause().map(Diagnosis::remedies).orElseThrow().get(0);
    }

    private static String texts(Report report, ScratchMachine.Run go) {
        return new TextRenderer().toText(report) + "\n" + go.output();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theRequestsOfAHealthyFetchAreThoseOfGo() throws Exception {
        machine.set("GOPROXY", "https://proxy.golang.org,direct");
        ScratchMachine.Run go = go(ModuleQuery.parse(GIN));
        Report report = doctor(ModuleQuery.parse(GIN));

        assertThat(go.succeeded()).as(go.output()).isTrue();
        assertThat(report.outcome()).as(new TextRenderer().toText(report)).isEqualTo(Outcome.HEALTHY);
        assertThat(requests(report)).containsExactlyElementsOf(requests(go)).hasSize(6);
    }

    /** The one test that leaves this machine: a small module through whatever GOPROXY is set here. */
    @Test
    void theRequestsOnTheRealInternetAreThoseOfGo() throws Exception {
        Map<String, String> environment = System.getenv();
        List<String> settings = List.of("GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY", "GONOSUMDB");
        ScratchMachine real = ScratchMachine.in(directory, NetworkPath.direct());
        environment.forEach((name, value) -> {
            if (real.variable(name).isEmpty()) {
                real.set(name, value);
            }
        });
        for (String name : settings) {
            real.set(name, goEnv(name));
        }
        ScratchMachine.Run go = real.run(
                Duration.ofSeconds(30), List.of("go", "mod", "download", "-x", "github.com/google/uuid@v1.6.0"));
        assumeThat(go.succeeded())
                .as("skipped: go itself reaches no module proxy from here")
                .isTrue();

        Report report = Diagnostics.forModule("github.com/google/uuid")
                .version("v1.6.0")
                .environment(real)
                .run();

        assertThat(report.outcome()).as(new TextRenderer().toText(report)).isEqualTo(Outcome.HEALTHY);
        // tiles are asked for at the same time
        assertThat(requests(report))
                .containsExactlyInAnyOrderElementsOf(requests(go))
                .hasSizeGreaterThan(2);
    }

    /** What go says of the account that runs the test. */
    private static String goEnv(String name) {
        CommandOutcome outcome = HostEnvironment.system()
                .run(new CommandRequest(List.of("go", "env", name), Map.of(), Duration.ofSeconds(10)));
        return outcome instanceof CommandOutcome.Exited exited ? exited.stdout().strip() : "";
    }

    private static List<String> requests(ScratchMachine.Run go) {
        return go.output()
                .lines()
                .filter(line -> line.startsWith("# get http") && !line.contains(": "))
                .map(line -> line.substring("# get ".length()))
                .distinct()
                .toList();
    }

    private static List<String> requests(Report report) {
        return report.facts()
                .of(FetchAttempt.class)
                .flatMap(attempt -> attempt.trace().visits().stream())
                .map(Visit::step)
                .flatMap(step -> step instanceof FetchStep.HttpStep http ? Stream.of(http) : Stream.empty())
                .map(step -> step.url().shown())
                .distinct()
                .toList();
    }

    @Test
    void aModuleProxyAtAClosedPort() throws Exception {
        machine.run(LIMIT, List.of("go", "env", "-w", "GOPROXY=http://127.0.0.1:" + closedPort()));

        isMended(fails(GIN, "net.tcp.refused"));
    }

    @Test
    void aModuleProxyThatIsSilent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            machine.set("GOPROXY", "http://127.0.0.1:" + silent.getLocalPort());

            isMended(fails(GIN, "net.hang"));
        }
    }

    @Test
    void aWebPageInPlaceOfAModuleProxy() throws Exception {
        machine.set("GOPROXY", "https://www.example.com");

        isMended(fails(GIN, "goproxy.not-a-proxy"));
    }

    @Test
    void fetchingIsSwitchedOff() throws Exception {
        machine.set("GOPROXY", "off");

        isMended(fails(GIN, "goproxy.off"));
    }

    @Test
    void aModuleProxyWithoutAScheme() throws Exception {
        machine.set("GOPROXY", "foo");

        isMended(fails(GIN, "goproxy.invalid-config"));
    }

    @Test
    void aForwardProxyThatIsDead() throws Exception {
        enterWithoutForwardProxy("");
        String dead = "http://127.0.0.1:" + closedPort();
        machine.set("HTTPS_PROXY", dead).set("https_proxy", dead);

        isMended(fails(GIN, "proxy.unreachable"));
    }

    @Test
    void aHostsFileThatSendsGoAstray() throws Exception {
        enterWithoutForwardProxy(LoopbackTwin.NOBODY + " proxy.golang.org\n");

        isMended(fails(GIN, "dns.hosts-override"));
    }

    /** Names lead to loopback addresses, by a hosts file and a name server of this machine's own. */
    private void enterWithoutForwardProxy(String hostsLines) throws Exception {
        Optional<LoopbackTwin> twin = LoopbackTwin.of(network);
        twin.ifPresent(closeables::add);
        machine.unset("HTTPS_PROXY")
                .unset("https_proxy")
                .systemFile("/etc/hosts", "127.0.0.1 localhost\n" + hostsLines)
                .systemFile("/etc/resolv.conf", "nameserver " + LoopbackTwin.NAME_SERVER + "\n");
        assumeThat(twin.isPresent() && machine.run(LIMIT, List.of("true")).succeeded())
                .as("skipped: it takes root and unshare to give go a hosts file of its own")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GARBLED_TILES, sumdb.inconsistent",
        "SHORT_TILES, sumdb.inconsistent",
        "OTHER_RECORDS, sumdb.inconsistent",
        "FORGED_SIGNATURE, sumdb.inconsistent",
        "OTHER_KEY, sumdb.config-invalid",
        "NO_TILES, sumdb.unreachable"
    })
    void aChecksumDatabaseThatLies(SumdbLie lie, String cause) throws Exception {
        network.sumdb().lie(lie);
        ScratchMachine.Run go = go(ModuleQuery.parse(GIN));
        Report report = doctor(ModuleQuery.parse(GIN));

        assertThat(report.rootCause().map(it -> it.cause().value()))
                .as(texts(report, go))
                .contains(cause);
        assertThat(go.output()).contains(words(report));
        assertThat(requests(report)).containsExactlyElementsOf(requests(go));
    }

    private static String words(Report report) {
        FetchAttempt attempt = report.facts().first(FetchAttempt.class).orElseThrow();
        return ((Verdict.Refused) attempt.trace().verdict()).because().text();
    }

    @Test
    void theTilesOfALargeTreeAreThoseThatGoAsksFor() throws Exception {
        ModuleCatalogue modules = ModuleCatalogue.of(PublishedModule.of("github.com/gin-gonic/gin", "v1.9.1"));
        network.site("sum.golang.org").answer(ChecksumDatabase.behind(70_000, "sum.golang.org", modules));
        machine.set("GOPROXY", "https://proxy.golang.org");
        ScratchMachine.Run go = go(ModuleQuery.parse(GIN));
        Report report = doctor(ModuleQuery.parse(GIN));

        assertThat(go.succeeded()).as(go.output()).isTrue();
        assertThat(report.outcome()).as(new TextRenderer().toText(report)).isEqualTo(Outcome.HEALTHY);
        assertThat(requests(report))
                .containsExactlyInAnyOrderElementsOf(requests(go))
                .hasSize(8);
    }

    @Test
    void aVersionThatDoesNotExist() throws Exception {
        isMended(fails("github.com/gin-gonic/gin@v9.9.9", "module.version-unknown"));
    }

    @Test
    void aModuleWhosePathIsMisspelt() throws Exception {
        needsSomebody(fails("github.com/gin-gonic/ginn@v1.9.1", "module.not-found"));
    }

    @Test
    void aPrivateRepositoryWithoutCredentials() throws Exception {
        machine.set("GOPRIVATE", "git.corp.example");

        needsSomebody(fails("git.corp.example/team/secret@v1.0.0", "git.auth-required"));
    }
}
