package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.plan.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What servers answer over HTTP. */
final class AnswerCases {
    private static final String PROXY = "proxy.golang.org";
    private static final String MIRROR = "https://www.partner.com";

    private static final String NO_LOGIN = "not found: git ls-remote -q origin: exit status 128:\n"
            + "\tfatal: could not read Username for the server: terminal prompts disabled";

    static final List<Case> ALL = List.of(
            Case.of("401", says(401, "unauthorized"), "http.auth-required"),
            Case.of("403", says(403, "forbidden"), "http.forbidden"),
            Case.of("429", says(429, "slow down"), "http.rate-limited"),
            Case.of("451", says(451, "blocked"), "http.legal-block"),
            Case.of("500", says(500, "oops"), "http.server-error"),
            Case.of("504", says(504, ""), "http.gateway-timeout"),
            Case.of(
                    "redirect loop",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.REDIRECT).withStatus(302)),
                    "http.redirect-broken"),
            Case.of(
                    "body cut",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.TRUNCATED).withStatus(200)),
                    "http.truncated"),
            Case.of(
                    "zip missing",
                    fetchingGin()
                            .operation(Operation.ZIP, Behaviour.says(404, "not found"))
                            .variable("GOPROXY", "https://" + PROXY),
                    "http.not-found"),
            Case.of(
                    "file host blocked",
                    fetchingGin()
                            .operation(
                                    Operation.ZIP,
                                    Behaviour.says(403, "no").redirectedTo("https://storage.googleapis.com/x.zip")),
                    "goproxy.storage-blocked"),
            Case.of("a page of a public proxy", fetchingGin().host(PROXY, Behaviour.page()), "http.captive-portal"),
            Case.of(
                    "sent to a login page",
                    fetchingGin()
                            .variable("GOPROXY", MIRROR)
                            .host("www.partner.com", Behaviour.page().redirectedTo("https://login.hotel.net/")),
                    "http.captive-portal"),
            Case.of(
                    "a page of the server",
                    fetchingGin().variable("GOPROXY", MIRROR).host("www.partner.com", Behaviour.page()),
                    "goproxy.not-a-proxy"),
            Case.of(
                    "a page for one file of several",
                    fetchingGin().variable("GOPROXY", MIRROR).operation(Operation.ZIP, Behaviour.page()),
                    "goproxy.corrupt"),
            Case.of(
                    "names in a zip that differ by case alone",
                    fetchingGin()
                            .operation(
                                    Operation.ZIP,
                                    Behaviour.serves()
                                            .inWords("a/B.go: case-insensitive file name collision: \"a/b.go\" and"
                                                    + " \"a/B.go\"")
                                            .garbled()),
                    "module.invalid-zip"),
            Case.of(
                    "plain HTTP to a port for TLS",
                    says(400, "Client sent an HTTP request to an HTTPS server.")
                            .variable("GOPROXY", "http://" + PROXY + ":443"),
                    "goproxy.invalid-config"),
            Case.of(
                    "a server that confuses plain HTTP and TLS behind TLS",
                    says(400, "Client sent an HTTP request to an HTTPS server."),
                    "http.forbidden"),
            Case.of(
                    "the description of another version",
                    fetchingGin().variable("GOPROXY", MIRROR).operation(Operation.INFO, Behaviour.serves("v0.0.1")),
                    "goproxy.corrupt"),
            Case.of(
                    "a path that the module proxy does not serve",
                    says(404, "not found")
                            .variable("GOPROXY", "https://" + PROXY + "/go")
                            .entryServes(-1, "https://" + PROXY + "/github.com/gin-gonic/gin/@v/v1.9.1.info"),
                    "goproxy.not-a-proxy"),
            Case.of(
                    "a redirect to a name that does not exist",
                    fetchingGin()
                            .host(
                                    PROXY,
                                    Behaviour.fails(FailureKind.NAME_NOT_FOUND)
                                            .redirectedTo("https://moved.gone.example/go/")),
                    "http.redirect-broken"),
            Case.of("a folder in GOPROXY that is gone", folder("/home/user"), "goproxy.invalid-config"),
            Case.of(
                    "a folder in GOPROXY without the version",
                    folder("/home/user/modules").saw(EvidenceFixture.listed("v1.9.1")),
                    "goproxy.version-missing"),
            Case.of(
                    "a folder in GOPROXY with a blank in its name",
                    folder("file:///srv/my%20modules", "/srv/my modules", "/srv"),
                    "goproxy.invalid-config"),
            Case.of(
                    "a folder in GOPROXY without the version, and one gone whose name is the beginning of it",
                    folder("file:///srv/mod,file:///srv/modules", "/srv/mod", "/srv")
                            .saw(folderAt("/srv/modules", "/srv/modules"), EvidenceFixture.listed("v1.9.1")),
                    "goproxy.version-missing"),
            Case.of(
                    "the module proxy lacks it and off stands behind",
                    says(404, "not found")
                            .variable("GOPROXY", "https://" + PROXY + ",off")
                            .saw(EvidenceFixture.listed("v1.9.1")),
                    "goproxy.version-missing"),
            Case.of(
                    "nobody is known to have it and off stands behind",
                    says(404, "not found").variable("GOPROXY", "https://" + PROXY + ",off"),
                    "undetermined"),
            Case.of("a redirect without a place", says(302, ""), "http.redirect-broken"),
            Case.of(
                    "a page that wants a certificate",
                    says(400, "400 No required SSL certificate was sent"),
                    "tls.client-cert-required"),
            Case.of("a page that mentions certificates of study", says(400, "certificate exam"), "http.forbidden"),
            Case.of(
                    "404 pages throughout",
                    fetchingGin().variable("GOPROXY", MIRROR).host("www.partner.com", pageNotFound()),
                    "goproxy.not-a-proxy"),
            Case.of(
                    "bad JSON",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.BAD_BODY).withStatus(200)),
                    "goproxy.corrupt"),
            Case.of(
                    "the mirror cannot get it",
                    says(500, "git fetch: dial tcp 140.82.112.3:443: i/o timeout"),
                    "goproxy.upstream-failure"),
            Case.of(
                    "the mirror cannot get it and says 404",
                    fetchingGin()
                            .variable("GOPROXY", MIRROR)
                            .host("www.partner.com", Behaviour.says(404, "not found: fetch timed out")),
                    "goproxy.upstream-failure"),
            Case.of(
                    "the company's mirror has no login for the repository, and says 404",
                    fetching("git.corp.example/team/secret@v1.2.0")
                            .variable("GOPROXY", "https://goproxy.corp.example")
                            .host("goproxy.corp.example", Behaviour.says(404, NO_LOGIN)),
                    "goproxy.upstream-failure"),
            Case.of(
                    "a mirror meets a forge that asks strangers for a login",
                    fetchingGin().variable("GOPROXY", MIRROR).host("www.partner.com", Behaviour.says(404, NO_LOGIN)),
                    "module.not-found"),
            Case.of(
                    "a forward proxy in GOPROXY",
                    fetchingGin()
                            .variable("GOPROXY", MIRROR)
                            .host("www.partner.com", Behaviour.says(405, "this proxy only opens tunnels")),
                    "goproxy.not-a-proxy"),
            Case.of(
                    "no word on the checksum database",
                    fetchingGin().operation(Operation.SUMDB_SUPPORTED, Behaviour.says(403, "no")),
                    "goproxy.sumdb-unsupported"),
            Case.of("checksum database refused", sumdb(Behaviour.fails(FailureKind.REFUSED)), "sumdb.unreachable"),
            Case.of(
                    "checksum database refused at an address of one's own",
                    sumdb(Behaviour.fails(FailureKind.REFUSED))
                            .variable("GOSUMDB", "sum.golang.org https://sumdb.corp.example")
                            .host("sumdb.corp.example", Behaviour.fails(FailureKind.REFUSED)),
                    "sumdb.unreachable"),
            Case.of("checksum database silent", sumdb(Behaviour.fails(FailureKind.SILENT)), "sumdb.unreachable"),
            Case.of(
                    "checksum differs",
                    sumdb(Behaviour.fails(FailureKind.CHECKSUM).withStatus(200)),
                    "sumdb.mismatch"),
            Case.of("tiles of the checksum database missing", tiles(Behaviour.says(404, "no")), "sumdb.unreachable"),
            Case.of("tiles of the checksum database refused", tiles(Behaviour.says(403, "no")), "http.forbidden"),
            Case.of(
                    "tiles of the checksum database cut off",
                    tiles(Behaviour.fails(FailureKind.RESET)),
                    "sumdb.unreachable"),
            Case.of(
                    "tiles of the checksum database garbled",
                    tiles(Behaviour.fails(FailureKind.BAD_BODY).withStatus(200)),
                    "sumdb.inconsistent"),
            Case.of(
                    "tiles missing at a mirror of the checksum database",
                    fetchingGin().operation(Operation.SUMDB_TILE, Behaviour.says(404, "no")),
                    "sumdb.unreachable"),
            Case.of("public, checksum not recorded", sumdb(Behaviour.says(404, "not found")), "http.not-found"),
            Case.of(
                    "private module, checksum not recorded",
                    fetching("git.corp.example/team/secret.git@v1.9.1")
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("git.corp.example", Behaviour.serves("v1.9.1"))
                            .host("sum.golang.org", Behaviour.says(404, "not found")),
                    "sumdb.private-module"),
            Case.of(
                    "one proxy has it not, the next has",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io,https://goproxy.cn")
                            .host("goproxy.io", Behaviour.says(404, "not found"))),
            Case.of(
                    "no proxy has it, the origin has",
                    fetchingGin()
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("github.com", Behaviour.serves("v1.9.1"))),
            Case.of(
                    "the origin refuses after a 404",
                    fetchingGin()
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("github.com", Behaviour.git(GitListing.Outcome.SERVER_ERROR)),
                    "http.server-error"));

    private AnswerCases() {}

    private static EvidenceFixture folder(String nearest) {
        return folder("file:///home/user/modules", "/home/user/modules", nearest);
    }

    private static EvidenceFixture folder(String proxy, String path, String nearest) {
        return fetchingGin()
                .variable("GOPROXY", proxy)
                .operation(Operation.INFO, Behaviour.says(404, "no such file or directory"))
                .saw(folderAt(path, nearest));
    }

    private static LocalDirectory folderAt(String path, String nearest) {
        return new LocalDirectory(
                "GOPROXY", path, new DirectoryState(nearest, DirectoryState.Access.WRITABLE, OptionalLong.empty()));
    }

    private static EvidenceFixture says(int status, String text) {
        return fetchingGin().host(PROXY, Behaviour.says(status, text));
    }

    private static EvidenceFixture sumdb(Behaviour behaviour) {
        return fetchingGin()
                .operation(Operation.SUMDB_SUPPORTED, Behaviour.says(404, "not found"))
                .host("sum.golang.org", behaviour);
    }

    private static EvidenceFixture tiles(Behaviour behaviour) {
        return fetchingGin()
                .operation(Operation.SUMDB_SUPPORTED, Behaviour.says(404, "not found"))
                .operation(Operation.SUMDB_TILE, behaviour);
    }

    private static Behaviour pageNotFound() {
        return new Behaviour(
                OptionalInt.of(404),
                Optional.empty(),
                BodyKind.HTML,
                "",
                List.of(),
                GitListing.Outcome.NOT_FOUND,
                List.of());
    }
}
