package dev.gomoddiag.probes.git;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing.Outcome;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probes.http.Failure;
import dev.gomoddiag.settings.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What git 2.39 prints when it cannot list a remote over HTTP (remote-curl.c, http.c, and libcurl's own texts). */
final class GitWords {
    private static final Map<FailureKind, String> CURL = new EnumMap<>(Map.ofEntries(
            Map.entry(FailureKind.NAME_NOT_FOUND, "Could not resolve host: %1$s"),
            Map.entry(FailureKind.NAME_SERVER_FAILURE, "Could not resolve host: %1$s"),
            Map.entry(FailureKind.NAME_TIMEOUT, "Resolving timed out"),
            Map.entry(FailureKind.REFUSED, "Failed to connect to %1$s port %2$d: Couldn't connect to server"),
            Map.entry(FailureKind.UNREACHABLE, "Failed to connect to %1$s port %2$d: Couldn't connect to server"),
            Map.entry(FailureKind.LOCAL_DENIED, "Failed to connect to %1$s port %2$d: Couldn't connect to server"),
            Map.entry(FailureKind.CONNECT_TIMEOUT, "Failed to connect to %1$s port %2$d: Connection timed out"),
            Map.entry(FailureKind.PROXY_UNRESOLVED, "Could not resolve proxy"),
            Map.entry(FailureKind.PROXY_UNREACHABLE, "Failed to connect to the proxy: Couldn't connect to server"),
            Map.entry(FailureKind.PROXY_AUTH, "CONNECT tunnel failed, response 407"),
            Map.entry(FailureKind.PROXY_DENIED, "CONNECT tunnel failed, response 403"),
            Map.entry(FailureKind.TLS_UNTRUSTED, "server certificate verification failed. CAfile: none CRLfile: none"),
            Map.entry(FailureKind.TLS_EXPIRED, "server certificate verification failed. CAfile: none CRLfile: none"),
            Map.entry(FailureKind.CLOSED, "Empty reply from server"),
            Map.entry(FailureKind.RESET, "Recv failure: Connection reset by peer")));

    private GitWords() {}

    static Seen broken(RequestUrl remote, Failure failure) {
        String pattern = CURL.get(failure.kind());
        String words =
                pattern == null ? failure.words() : String.format(Locale.ROOT, pattern, remote.host(), remote.port());
        return Seen.network(failure.kind(), failure.words(), unable(remote, words));
    }

    static Seen status(RequestUrl remote, Outcome outcome, int code, String line) {
        return Seen.failed(
                outcome,
                line,
                switch (outcome) {
                    case NOT_FOUND -> "fatal: repository '" + slashed(remote) + "' not found";
                    case AUTH_REQUIRED ->
                        "fatal: could not read Username for '" + remote.scheme() + "://" + remote.host()
                                + "': terminal prompts disabled";
                    case AUTH_FAILED -> "fatal: Authentication failed for '" + slashed(remote) + "'";
                    default -> unable(remote, "The requested URL returned error: " + code);
                });
    }

    static Seen notGit(RequestUrl remote) {
        return Seen.failed(
                Outcome.NOT_GIT,
                "the answer is no list of refs",
                "fatal: " + slashed(remote) + "info/refs not valid: is this a git repository?");
    }

    /** As {@code transport_check_allowed} dies (transport.c). */
    static Seen notAllowed(String protocol, Setting setting) {
        return Seen.failed(
                Outcome.NOT_ALLOWED,
                setting.name() + "=" + setting.value(),
                "fatal: transport '" + protocol + "' not allowed");
    }

    private static String unable(RequestUrl remote, String words) {
        return "fatal: unable to access '" + slashed(remote) + "': " + words;
    }

    private static String slashed(RequestUrl remote) {
        String url = remote.shown();
        return url.endsWith("/") ? url : url + "/";
    }

    /** What the stderr of git and ssh means; the first row whose text occurs holds. */
    static final List<Row> STDERR = List.of(
            new Row("REMOTE HOST IDENTIFICATION HAS CHANGED", Outcome.SSH_HOST_KEY_CHANGED),
            new Row("Host key verification failed", Outcome.SSH_HOST_KEY_UNKNOWN),
            new Row("' are too open.", Outcome.SSH_KEY_REJECTED),
            new Row("Permission denied (", Outcome.SSH_KEY_REJECTED),
            new Row("Too many authentication failures", Outcome.SSH_KEY_REJECTED),
            new Row("could not read Username", Outcome.AUTH_REQUIRED),
            new Row("could not read Password", Outcome.AUTH_REQUIRED),
            new Row("Authentication failed", Outcome.AUTH_FAILED),
            new Row("Could not resolve hostname", FailureKind.NAME_NOT_FOUND),
            new Row("Could not resolve host", FailureKind.NAME_NOT_FOUND),
            new Row("Unsupported proxy syntax", FailureKind.PROXY_UNREADABLE),
            new Row("Could not resolve proxy", FailureKind.PROXY_UNRESOLVED),
            new Row("CONNECT tunnel failed, response 407", FailureKind.PROXY_AUTH),
            new Row("CONNECT tunnel failed, response 403", FailureKind.PROXY_DENIED),
            new Row("Connection refused", FailureKind.REFUSED),
            new Row("Couldn't connect to server", FailureKind.REFUSED),
            new Row("timed out", FailureKind.CONNECT_TIMEOUT),
            new Row("Network is unreachable", FailureKind.UNREACHABLE),
            new Row("No route to host", FailureKind.UNREACHABLE),
            new Row("Connection reset by peer", FailureKind.RESET),
            new Row("Connection closed by", FailureKind.CLOSED),
            new Row("certificate verification failed", FailureKind.TLS_UNTRUSTED),
            new Row("returned error: 403", Outcome.FORBIDDEN),
            new Row("returned error: 5", Outcome.SERVER_ERROR),
            new Row("is this a git repository", Outcome.NOT_GIT),
            new Row("ssh: not found", Outcome.TOOL_MISSING),
            new Row("cannot run ssh", Outcome.TOOL_MISSING),
            new Row("epository not found", Outcome.NOT_FOUND),
            new Row("' not found", Outcome.NOT_FOUND),
            new Row("could not be found", Outcome.NOT_FOUND),
            new Row("does not appear to be a git repository", Outcome.NOT_FOUND));

    /** One text and its meaning. */
    record Row(String text, Outcome outcome, Optional<FailureKind> failure) {
        Row(String text, Outcome outcome) {
            this(text, outcome, Optional.empty());
        }

        Row(String text, FailureKind failure) {
            this(text, Outcome.NETWORK, Optional.of(failure));
        }
    }
}
