package dev.gomoddiag.probes.git;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing.Outcome;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probes.http.BasicCredentials;
import dev.gomoddiag.probes.http.Failure;
import dev.gomoddiag.probes.http.HttpAsk;
import dev.gomoddiag.probes.http.HttpSession;
import dev.gomoddiag.probes.http.Reply;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import java.util.Map;
import java.util.Optional;

/**
 * {@code git ls-remote} over HTTP without git: protocol version 2, or 0 where the server has no other.
 *
 * <p>No credential helper is asked. A netrc entry is sent after a 401, as libcurl does for git, unless
 * {@code http.extraHeader} has an authorization of its own.
 */
final class SmartHttp {
    /** The refs of a very large repository under version 0, pull requests included. */
    private static final int MAX_REFS_BYTES = 16 << 20;

    private static final String AUTHORIZATION = "Authorization";
    private static final String SERVICE = "git-upload-pack";
    private static final String ADVERTISEMENT = "application/x-git-upload-pack-advertisement";

    private static final Map<Integer, Outcome> STATUS = Map.of(
            401, Outcome.AUTH_REQUIRED,
            403, Outcome.FORBIDDEN,
            404, Outcome.NOT_FOUND,
            410, Outcome.NOT_FOUND);

    private final GoSettings settings;
    private final HttpSession http;

    SmartHttp(GoSettings settings, HttpSession http) {
        this.settings = settings;
        this.http = http;
    }

    Seen list(RequestUrl remote) {
        String base = remote.raw().replaceAll("/+$", "");
        HttpAsk ask = ask(remote, base + "/info/refs?service=" + SERVICE);
        Reply reply = http.send(ask);
        Optional<String> netrc = netrc(remote);
        boolean told = authorization(remote).isPresent();
        boolean authenticated = !told && netrc.isPresent() && reply.status().orElse(0) == 401 && !remote.hasUserinfo();
        if (authenticated) {
            ask = ask.with(AUTHORIZATION, netrc.get());
            reply = http.send(ask);
        }
        if (!(reply instanceof Reply.Answered answer)) {
            return GitWords.broken(remote, ((Reply.Broken) reply).failure());
        }
        if (answer.code() != 200) {
            return refused(remote, answer, authenticated || remote.hasUserinfo());
        }
        Optional<RefAdvertisement> advertised = answer.header("content-type").startsWith(ADVERTISEMENT)
                ? RefAdvertisement.parse(answer.body())
                : Optional.empty();
        if (advertised.isEmpty()) {
            return GitWords.notGit(remote);
        }
        return advertised.get().version() == RefAdvertisement.Version.V0
                ? Seen.listed(advertised.get().refs())
                : lsRefs(remote, answer, ask, advertised.get().objectFormat());
    }

    private Seen lsRefs(RequestUrl remote, Reply.Answered first, HttpAsk asked, String objectFormat) {
        // What redirected the first request moves the repository for the following ones too (http.followRedirects).
        String base = first.url().raw().replaceFirst("/info/refs\\?service=" + SERVICE + "$", "");
        HttpAsk post = new HttpAsk(
                        RequestUrl.of(base + "/" + SERVICE),
                        asked.headers(),
                        RefAdvertisement.lsRefs(objectFormat),
                        MAX_REFS_BYTES,
                        HttpAsk.Beyond.TOO_LARGE,
                        asked.security())
                .with("Content-Type", "application/x-git-upload-pack-request")
                .with("Accept", "application/x-git-upload-pack-result");
        Reply reply = http.send(post);
        if (!(reply instanceof Reply.Answered answer)) {
            return GitWords.broken(remote, ((Reply.Broken) reply).failure());
        }
        if (answer.code() != 200) {
            return refused(remote, answer, false);
        }
        return RefAdvertisement.parseRefs(answer.body()).map(Seen::listed).orElseGet(() -> GitWords.notGit(remote));
    }

    private static Seen refused(RequestUrl remote, Reply.Answered answer, boolean authenticated) {
        Outcome outcome =
                STATUS.getOrDefault(answer.code(), answer.code() >= 500 ? Outcome.SERVER_ERROR : Outcome.FAILED);
        if (answer.code() == 407) {
            return GitWords.broken(remote, new Failure(FailureKind.PROXY_AUTH, answer.line()));
        }
        return GitWords.status(
                remote,
                authenticated && outcome == Outcome.AUTH_REQUIRED ? Outcome.AUTH_FAILED : outcome,
                answer.code(),
                answer.line());
    }

    private HttpAsk ask(RequestUrl remote, String url) {
        HttpAsk ask = HttpAsk.get(RequestUrl.of(url), MAX_REFS_BYTES).with("Git-Protocol", "version=2");
        boolean unverified = settings.trust().gitFor(remote.raw()).unverified().isPresent();
        // git sends a password in the clear when the URL says so
        HttpAsk asked = unverified || remote.scheme().equals("http") ? ask.unverified() : ask;
        return authorization(remote)
                .map(value -> asked.with(AUTHORIZATION, value))
                .orElse(asked);
    }

    /** What a configured header says in the place of every login that git or libcurl knows. */
    private Optional<String> authorization(RequestUrl remote) {
        return settings.git()
                .httpFor(remote.raw(), "extraHeader")
                .map(Setting::raw)
                .filter(header -> header.regionMatches(true, 0, AUTHORIZATION + ":", 0, AUTHORIZATION.length() + 1))
                .map(header -> header.substring(AUTHORIZATION.length() + 1).strip());
    }

    private Optional<String> netrc(RequestUrl remote) {
        return settings.netrc()
                .credentialsFor(remote.host())
                .map(found -> BasicCredentials.of(found.login(), found.password()));
    }
}
