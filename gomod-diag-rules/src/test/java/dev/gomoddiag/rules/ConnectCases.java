package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.LocalNetwork;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.plan.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The way to the port. */
final class ConnectCases {
    private static final String PROXY = "proxy.golang.org";

    static final List<Case> ALL = List.of(
            Case.of("refused", failing(FailureKind.REFUSED, ConnectOutcome.REFUSED), "net.tcp.refused"),
            Case.of("dropped", failing(FailureKind.CONNECT_TIMEOUT, ConnectOutcome.TIMED_OUT), "net.tcp.timeout"),
            Case.of("unreachable", failing(FailureKind.UNREACHABLE, ConnectOutcome.UNREACHABLE), "net.tcp.unreachable"),
            Case.of("forbidden here", failing(FailureKind.LOCAL_DENIED, ConnectOutcome.DENIED), "net.local-firewall"),
            Case.of("reset later", failing(FailureKind.RESET, ConnectOutcome.CONNECTED), "net.tcp.reset"),
            Case.of(
                    "a stream of HTTP/2 is reset",
                    fetchingGin()
                            .host(
                                    PROXY,
                                    Behaviour.fails(FailureKind.RESET)
                                            .inWords("stream error: INTERNAL_ERROR; received from peer")),
                    "http.h2-broken"),
            Case.of(
                    "the connection of HTTP/2 is reset",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.RESET).inWords("read: connection reset by peer")),
                    "net.tcp.reset"),
            Case.of("closed later", failing(FailureKind.CLOSED, ConnectOutcome.CONNECTED), "net.tcp.reset"),
            Case.of("silent", failing(FailureKind.SILENT, ConnectOutcome.CONNECTED), "net.hang"),
            Case.of(
                    "trickling",
                    fetchingGin().host(PROXY, Behaviour.fails(FailureKind.SLOW)).resolves(PROXY),
                    "net.throttled"),
            Case.of("slow and not done yet", fetchingGin().cutOff().saw(late("info"), late("mod")), "net.throttled"),
            Case.of(
                    "redirected to a dead port",
                    fetchingGin()
                            .host(
                                    PROXY,
                                    Behaviour.fails(FailureKind.REFUSED)
                                            .redirectedTo("https://files.golang.example:8443/x"))
                            .resolves(PROXY),
                    "net.tcp.refused"),
            Case.of("slow and fetched", fetchingGin().saw(late("info"), late("mod")), "net.throttled"),
            Case.of("one late answer", fetchingGin().saw(late("info"))),
            Case.of(
                    "refused, known from the request alone",
                    fetchingGin().host(PROXY, Behaviour.fails(FailureKind.REFUSED)),
                    "net.tcp.refused"),
            Case.of(
                    "refused, known from the connects alone",
                    fetchingGin().cutOff().resolves(PROXY).connects(PROXY, ConnectOutcome.REFUSED),
                    "net.tcp.refused"),
            Case.of(
                    "the company's proxy refused",
                    fetching("git.corp.example/team/secret@v1.0.0")
                            .variable("GOPROXY", "https://goproxy.corp.example")
                            .host("goproxy.corp.example", Behaviour.fails(FailureKind.REFUSED))
                            .resolves("goproxy.corp.example", "10.0.0.7"),
                    "net.tcp.refused"),
            Case.of("a host beside the way is refused", fetchingGin().connects("github.com", ConnectOutcome.REFUSED)),
            Case.of(
                    "got past by a pipe",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io|https://goproxy.cn")
                            .host("goproxy.io", Behaviour.fails(FailureKind.REFUSED))
                            .resolves("goproxy.io")
                            .connects("goproxy.io", ConnectOutcome.REFUSED),
                    "net.tcp.refused"),
            Case.of(
                    "no interface is up",
                    failing(FailureKind.NAME_SERVER_FAILURE, ConnectOutcome.UNREACHABLE)
                            .saw(new LocalNetwork(List.of())),
                    "net.offline"),
            Case.of(
                    "no interface is up, and neutral hosts are silent",
                    failing(FailureKind.NAME_SERVER_FAILURE, ConnectOutcome.UNREACHABLE)
                            .saw(new LocalNetwork(List.of()))
                            .saw(control("1.1.1.1:443", ConnectOutcome.UNREACHABLE)),
                    "net.offline"),
            Case.of(
                    "no interface is up, and a neutral host answers on this machine",
                    failing(FailureKind.CONNECT_TIMEOUT, ConnectOutcome.TIMED_OUT)
                            .saw(new LocalNetwork(List.of()))
                            .saw(control("1.1.1.1:443", ConnectOutcome.CONNECTED)),
                    "net.tcp.timeout"),
            Case.of(
                    "nobody answers",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.NAME_TIMEOUT))
                            .unresolved(PROXY, LookupOutcome.TIMEOUT)
                            .saw(control("1.1.1.1:443", ConnectOutcome.TIMED_OUT))
                            .saw(control("223.5.5.5:443", ConnectOutcome.UNREACHABLE)),
                    "net.offline"),
            Case.of(
                    "a neutral host answers",
                    failing(FailureKind.CONNECT_TIMEOUT, ConnectOutcome.TIMED_OUT)
                            .saw(control("1.1.1.1:443", ConnectOutcome.CONNECTED))
                            .saw(control("223.5.5.5:443", ConnectOutcome.TIMED_OUT)),
                    "net.tcp.timeout"),
            Case.of(
                    "the name server still answers",
                    failing(FailureKind.CONNECT_TIMEOUT, ConnectOutcome.TIMED_OUT)
                            .saw(control("1.1.1.1:443", ConnectOutcome.TIMED_OUT)),
                    "net.tcp.timeout"));

    private ConnectCases() {}

    private static HttpExchange late(String file) {
        return new HttpExchange(
                Operation.INFO,
                EvidenceFixture.target(PROXY),
                "https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1." + file,
                0,
                OptionalInt.of(200),
                Optional.empty(),
                BodyKind.AS_PROMISED,
                "",
                List.of(),
                Optional.empty(),
                Duration.ofMillis(3100));
    }

    private static EvidenceFixture failing(FailureKind kind, ConnectOutcome outcome) {
        boolean named = kind != FailureKind.NAME_SERVER_FAILURE;
        EvidenceFixture fixture = fetchingGin().host(PROXY, Behaviour.fails(kind));
        return named
                ? fixture.resolves(PROXY).connects(PROXY, outcome)
                : fixture.unresolved(PROXY, LookupOutcome.UNREACHABLE);
    }

    private static ControlConnect control(String address, ConnectOutcome outcome) {
        return new ControlConnect(address, outcome, Duration.ofMillis(3), "");
    }
}
