package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;
import static dev.gomoddiag.rules.EvidenceFixture.tunnel;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.testkit.FakeHost;
import java.util.List;

/** Forward proxies and the settings that choose them. */
final class ForwardProxyCases {
    private static final String TARGET = "proxy.golang.org";
    private static final String HTTP = "http://proxy.corp.example:3128";
    private static final String SOCKS = "socks5://proxy.corp.example:1080";

    static final List<Case> ALL = List.of(
            Case.of(
                    "dead",
                    through(HTTP, FailureKind.PROXY_UNREACHABLE, Outcome.PROXY_REFUSED, 0),
                    "proxy.unreachable"),
            Case.of(
                    "dead on this machine",
                    through("http://127.0.0.1:7890", FailureKind.PROXY_UNREACHABLE, Outcome.PROXY_REFUSED, 0),
                    "proxy.unreachable"),
            Case.of("unresolved", unresolved(LookupOutcome.NXDOMAIN), "proxy.unresolved"),
            Case.of("unresolved since the name server fails", unresolved(LookupOutcome.SERVFAIL), "dns.servfail"),
            Case.of("407", through(HTTP, FailureKind.PROXY_AUTH, Outcome.AUTH_REQUIRED, 407), "proxy.auth-required"),
            Case.of("403 to CONNECT", through(HTTP, FailureKind.PROXY_DENIED, Outcome.DENIED, 403), "proxy.denied"),
            Case.of(
                    "502 to CONNECT",
                    through(HTTP, FailureKind.PROXY_UPSTREAM, Outcome.UPSTREAM_FAILED, 502),
                    "proxy.upstream-failed"),
            Case.of("silent to CONNECT", through(HTTP, FailureKind.SILENT, Outcome.SILENT, 0), "net.hang"),
            Case.of(
                    "a web server",
                    through(HTTP, FailureKind.PROXY_PROTOCOL, Outcome.NOT_A_PROXY, 200),
                    "proxy.config-invalid"),
            Case.of(
                    "https:// to a plain proxy",
                    through("https://proxy.corp.example:3128", FailureKind.PROXY_PROTOCOL, Outcome.NOT_A_PROXY, 0),
                    "proxy.config-invalid"),
            Case.of(
                    "a placeholder",
                    through("http://your-proxy:8080", FailureKind.PROXY_UNRESOLVED, Outcome.PROXY_UNRESOLVED, 0),
                    "proxy.config-invalid"),
            Case.of(
                    "SOCKS login",
                    through(SOCKS, FailureKind.PROXY_AUTH, Outcome.AUTH_REQUIRED, 1),
                    "proxy.socks-auth"),
            Case.of("SOCKS rule", through(SOCKS, FailureKind.PROXY_DENIED, Outcome.DENIED, 2), "proxy.socks-failure"),
            Case.of(
                    "SOCKS dead",
                    through(SOCKS, FailureKind.PROXY_UNREACHABLE, Outcome.PROXY_REFUSED, 0),
                    "proxy.unreachable"),
            Case.of(
                    "SOCKS spoken to an HTTP proxy",
                    through(SOCKS, FailureKind.PROXY_PROTOCOL, Outcome.NOT_A_PROXY, 0),
                    "proxy.config-invalid"),
            Case.of(
                    "ALL_PROXY alone",
                    direct().variable("ALL_PROXY", SOCKS).saw(unused(SOCKS, Outcome.OPENED)),
                    "proxy.config-ignored"),
            Case.of(
                    "HTTP_PROXY alone",
                    direct().variable("HTTP_PROXY", HTTP).saw(unused(HTTP, Outcome.OPENED)),
                    "proxy.config-ignored"),
            Case.of(
                    "ALL_PROXY, dead too",
                    direct().variable("ALL_PROXY", SOCKS).saw(unused(SOCKS, Outcome.PROXY_REFUSED)),
                    "net.tcp.refused"),
            Case.of(
                    "HTTPS_PROXY in the file of go env -w",
                    direct().machine(machine -> machine.file("/home/user/.config/go/env", "HTTPS_PROXY=" + HTTP + "\n"))
                            .saw(unused(HTTP, Outcome.OPENED)),
                    "proxy.config-ignored"),
            Case.of(
                    "HTTPS_PROXY in the file of go env -w, dead too",
                    direct().machine(machine -> machine.file("/home/user/.config/go/env", "HTTPS_PROXY=" + HTTP + "\n"))
                            .saw(unused(HTTP, Outcome.PROXY_REFUSED)),
                    "net.tcp.refused"),
            Case.of(
                    "NO_PROXY too wide",
                    direct().variable("HTTPS_PROXY", HTTP)
                            .variable("NO_PROXY", "localhost,.golang.org")
                            .saw(unused(HTTP, Outcome.OPENED)),
                    "proxy.no-proxy-mismatch"),
            Case.of(
                    "NO_PROXY too narrow",
                    fetching("git.corp.example/team/secret@v1.0.0")
                            .variable("HTTPS_PROXY", HTTP)
                            .variable("GOPROXY", "https://goproxy.corp.example")
                            .host("goproxy.corp.example", Behaviour.fails(FailureKind.PROXY_DENIED))
                            .saw(tunnel(HTTP, "goproxy.corp.example", Outcome.DENIED, 403)),
                    "proxy.no-proxy-mismatch"),
            Case.of(
                    "a slash short of a URL",
                    through("http:proxy.corp.example:3128", FailureKind.PROXY_UNREACHABLE, Outcome.PROXY_REFUSED, 0),
                    "proxy.config-invalid"),
            Case.of(
                    "a slash short of a URL, which git makes nothing of",
                    fetching("github.com/gin-gonic/gin@v1.9.1")
                            .variable("GOPRIVATE", "github.com/gin-gonic")
                            .variable("ALL_PROXY", "http:proxy.corp.example:3128")
                            .host("github.com", Behaviour.fails(FailureKind.PROXY_UNREADABLE)),
                    "proxy.config-invalid"),
            Case.of(
                    "a password with a slash",
                    through(
                            "http://alice:2024/Summer@proxy.corp.example:3128",
                            FailureKind.PROXY_UNRESOLVED,
                            Outcome.PROXY_UNRESOLVED,
                            0),
                    "proxy.config-invalid"),
            Case.of(
                    "a proxy's URL with a path, and no login",
                    through(
                            "http://proxy.corp.example:3128/proxy.pac",
                            FailureKind.PROXY_UNREACHABLE,
                            Outcome.PROXY_REFUSED,
                            0),
                    "proxy.unreachable"),
            Case.of(
                    "a password with an escaped slash",
                    through(
                            "http://alice:2024%2FSummer@proxy.corp.example:3128",
                            FailureKind.PROXY_UNREACHABLE, Outcome.PROXY_REFUSED, 0),
                    "proxy.unreachable"),
            Case.of(
                    "a web server that says 200 to CONNECT",
                    through(HTTP, FailureKind.TLS_NOT_TLS, Outcome.OPENED, 200),
                    "proxy.config-invalid"),
            Case.of(
                    "the port of a SOCKS proxy",
                    through(HTTP, FailureKind.RESET, Outcome.RESET, 0)
                            .saw(unused("socks5://proxy.corp.example:3128", Outcome.OPENED)),
                    "proxy.config-invalid"),
            Case.of(
                    "https:// to a plain proxy that hangs up",
                    through("https://proxy.corp.example:3128", FailureKind.RESET, Outcome.RESET, 0)
                            .saw(unused(HTTP, Outcome.OPENED)),
                    "proxy.config-invalid"),
            Case.of(
                    "https:// to a plain proxy that hangs up, and wants a login",
                    through("https://proxy.corp.example:3128", FailureKind.RESET, Outcome.RESET, 0)
                            .saw(unused(HTTP, Outcome.AUTH_REQUIRED)),
                    "proxy.config-invalid"),
            Case.of(
                    "https:// to a proxy that hangs up whatever it is asked",
                    through("https://proxy.corp.example:3128", FailureKind.RESET, Outcome.RESET, 0)
                            .saw(unused(HTTP, Outcome.RESET)),
                    "net.tcp.reset"),
            Case.of(
                    "socks5:// to an HTTP proxy that hangs up",
                    through("socks5://proxy.corp.example:3128", FailureKind.RESET, Outcome.RESET, 0)
                            .saw(unused(HTTP, Outcome.OPENED)),
                    "proxy.config-invalid"),
            Case.of(
                    "a proxy that git alone is told of",
                    direct().machine(ForwardProxyCases::gitProxy).saw(unused(HTTP, Outcome.OPENED)),
                    "proxy.config-ignored"),
            Case.of(
                    "a proxy that git alone is told of, and that is dead",
                    direct().machine(ForwardProxyCases::gitProxy).saw(unused(HTTP, Outcome.PROXY_REFUSED)),
                    "net.tcp.refused"),
            Case.of(
                    "a proxy that git alone is told of, and nobody asked it",
                    direct().machine(ForwardProxyCases::gitProxy),
                    "net.tcp.refused"),
            Case.of(
                    "a blank within the URL",
                    through(
                            "http://proxy.corp.example: 3128",
                            FailureKind.PROXY_UNRESOLVED,
                            Outcome.PROXY_UNRESOLVED,
                            0),
                    "proxy.config-invalid"),
            Case.of(
                    "HTTP_PROXY in what looks like a CGI program",
                    fetchingGin()
                            .variable("GOPROXY", "http://goproxy.corp.example")
                            .variable("HTTP_PROXY", HTTP)
                            .variable("REQUEST_METHOD", "GET")
                            .host("goproxy.corp.example", Behaviour.fails(FailureKind.PROXY_UNSAFE)),
                    "proxy.config-invalid"),
            Case.of(
                    "dead, and another value in the other spelling",
                    through(HTTP, FailureKind.PROXY_UNREACHABLE, Outcome.PROXY_REFUSED, 0)
                            .variable("https_proxy", "http://other.corp.example:3128"),
                    "proxy.unreachable"),
            Case.of(
                    "a private host behind a proxy that declines everybody",
                    fetching("git.corp.example/team/secret@v1.0.0")
                            .variable("HTTPS_PROXY", HTTP)
                            .variable("GOPROXY", "https://goproxy.corp.example")
                            .host("goproxy.corp.example", Behaviour.fails(FailureKind.PROXY_DENIED))
                            .saw(
                                    tunnel(HTTP, "goproxy.corp.example", Outcome.DENIED, 403),
                                    tunnel(HTTP, "sum.golang.org", Outcome.DENIED, 403)),
                    "proxy.denied"),
            Case.of(
                    "go alone is told of an authority",
                    gitRefuses("SSL_CERT_FILE", "/home/user/corp.pem"),
                    "git.config-ssl"),
            Case.of(
                    "go and git are told of an authority, and git refuses",
                    gitRefuses("SSL_CERT_FILE", "/home/user/corp.pem")
                            .variable("GIT_SSL_CAINFO", "/home/user/other.pem"),
                    "git.config-ssl"),
            Case.of("nobody is told of an authority, and git refuses", gitRefuses("UNRELATED", "x"), "undetermined"),
            Case.of(
                    "git trusts another authority",
                    fetching("github.com/gin-gonic/gin@v1.9.1")
                            .variable("GOPRIVATE", "github.com/gin-gonic")
                            .machine(machine ->
                                    machine.file("/home/user/.gitconfig", "[http]\n\tsslCAInfo = /etc/ssl/old.pem\n"))
                            .host("github.com", Behaviour.fails(FailureKind.TLS_UNTRUSTED))
                            .saw(EvidenceFixture.handshake(
                                    "github.com",
                                    TlsOutcome.TRUSTED,
                                    EvidenceFixture.certificate("github.com", "CN=DigiCert"))),
                    "git.config-ssl"),
            Case.of(
                    "a proxy that works",
                    fetchingGin().variable("HTTPS_PROXY", HTTP).saw(tunnel(HTTP, TARGET, Outcome.OPENED, 200))),
            Case.of("ALL_PROXY beside a way that works", fetchingGin().variable("ALL_PROXY", SOCKS)),
            Case.of(
                    "git alone has a dead proxy",
                    fetching("github.com/gin-gonic/gin@v1.9.1")
                            .variable("GOPRIVATE", "github.com/gin-gonic")
                            .machine(machine ->
                                    machine.file("/home/user/.gitconfig", "[http]\n\tproxy = http://10.0.0.9:3128\n"))
                            .host("github.com", Behaviour.fails(FailureKind.PROXY_UNREACHABLE)),
                    "git.config-proxy"));

    private ForwardProxyCases() {}

    private static EvidenceFixture gitRefuses(String variable, String value) {
        return fetching("github.com/gin-gonic/gin@v1.9.1")
                .variable("GOPRIVATE", "github.com/gin-gonic")
                .variable(variable, value)
                .host("github.com", Behaviour.fails(FailureKind.TLS_UNTRUSTED))
                .saw(EvidenceFixture.handshake(
                        "github.com", TlsOutcome.TRUSTED, EvidenceFixture.certificate("github.com", "CN=Corp")));
    }

    private static FakeHost gitProxy(FakeHost machine) {
        return machine.file("/home/user/.gitconfig", "[http]\n\tproxy = " + HTTP + "\n");
    }

    private static EvidenceFixture through(String proxy, FailureKind kind, Outcome outcome, int status) {
        return fetchingGin()
                .variable("HTTPS_PROXY", proxy)
                .host(TARGET, Behaviour.fails(kind))
                .saw(tunnel(proxy, TARGET, outcome, status));
    }

    private static ProxyTunnel unused(String proxy, Outcome outcome) {
        ProxyTunnel asked = tunnel(proxy, TARGET, outcome, 0);
        return new ProxyTunnel(
                proxy,
                ProxyTunnel.Client.NONE,
                asked.target(),
                outcome,
                asked.status(),
                asked.headers(),
                asked.elapsed(),
                "");
    }

    private static EvidenceFixture unresolved(LookupOutcome outcome) {
        return through(HTTP, FailureKind.PROXY_UNRESOLVED, Outcome.PROXY_UNRESOLVED, 0)
                .unresolved("proxy.corp.example", outcome);
    }

    private static EvidenceFixture direct() {
        return fetchingGin()
                .host(TARGET, Behaviour.fails(FailureKind.REFUSED))
                .resolves(TARGET)
                .connects(TARGET, ConnectOutcome.REFUSED);
    }
}
