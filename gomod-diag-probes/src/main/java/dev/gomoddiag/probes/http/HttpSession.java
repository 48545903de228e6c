package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.http.Reply.Stage;
import dev.gomoddiag.probes.net.UserAgent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Requests of one client in one walk: connections are reused within it and with no other. Safe to use from several
 * threads; a request in progress ends when the probe is cancelled.
 */
public final class HttpSession implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    // What is left for the caller to say what happened.
    private static final Duration RESERVE = Duration.ofMillis(300);

    private final ProbeContext context;
    private final Route route;
    private final Budgets budgets;
    private final ClientPool clients;
    private volatile boolean ranOut;

    HttpSession(ProbeContext context, Route route, Budgets budgets) {
        this.context = context;
        this.route = route;
        this.budgets = budgets;
        this.clients = new ClientPool(budgets);
    }

    /**
     * Sends a request and follows redirects as Go does: ten at most, never from https to http.
     *
     * @throws CancellationException when the probe is to end
     */
    public Reply send(HttpAsk ask) {
        long start = context.ticks();
        List<RequestUrl> passed = new ArrayList<>();
        HttpAsk next = ask;
        while (true) {
            Reply reply = sendOnce(next, passed, start);
            Optional<String> location = location(reply);
            if (location.isEmpty()) {
                return reply;
            }
            Reply.Answered answer = (Reply.Answered) reply;
            RequestUrl from = next.url();
            Optional<RequestUrl> to = Locations.resolve(from, location.get());
            Optional<String> refusal = to.isEmpty()
                    ? Optional.of("failed to parse Location header \"" + location.get() + "\"")
                    : Locations.refusal(from, to.get(), ask.security(), passed.size());
            if (refusal.isPresent()) {
                return new Reply.Broken(
                        from,
                        new Failure(FailureKind.REDIRECT, refusal.get()),
                        Stage.ANSWER,
                        answer.status(),
                        answer.date(),
                        passed,
                        context.since(start));
            }
            passed.add(from);
            next = Locations.follow(next, to.get(), ask.url());
        }
    }

    private static Optional<String> location(Reply reply) {
        if (reply instanceof Reply.Answered answer && REDIRECTS.contains(answer.code())) {
            String location = answer.header("location");
            return location.isEmpty() ? Optional.empty() : Optional.of(location);
        }
        return Optional.empty();
    }

    private Reply sendOnce(HttpAsk ask, List<RequestUrl> passed, long start) {
        CallProgress progress = new CallProgress();
        Reply reply = exchange(ask, progress, passed, start);
        // net/http sends a GET again when a reused connection turns out to be dead.
        boolean staleConnection = reply instanceof Reply.Broken broken
                && progress.reused()
                && broken.stage() == Stage.ANSWER
                && broken.failure().kind() != FailureKind.SILENT;
        return staleConnection ? exchange(ask, new CallProgress(), passed, start) : reply;
    }

    private Reply exchange(HttpAsk ask, CallProgress progress, List<RequestUrl> passed, long start) {
        Optional<HttpUrl> url = parsed(ask.url());
        if (url.isEmpty()) {
            return broken(ask, new Failure(FailureKind.OTHER, "http: no Host in request URL"), progress, passed, start);
        }
        Optional<Failure> refusal = insecureCredentials(ask).or(() -> route.refusal(ask.url()));
        if (refusal.isPresent()) {
            return broken(ask, refusal.get(), progress, passed, start);
        }
        Duration budget = context.remaining().minus(RESERVE);
        if (budget.isNegative() || budget.isZero()) {
            ranOut = true;
            Failure late = new Failure(FailureKind.OTHER, "the time for this diagnosis was over before it was asked");
            return broken(ask, late, progress, passed, start);
        }
        Way way = route.to(ask.url());
        Call call = ClientPool.within(client(way, ask), budget).newCall(request(ask, url.get(), progress));
        ProbeContext.CancelHandle handle = context.onCancel(call::cancel);
        try (handle;
                Response response = call.execute()) {
            return read(ask, call, response, progress, passed, start);
        } catch (IOException e) {
            if (context.cancelled()) {
                throw cancelled();
            }
            ranOut |= ExchangeWords.cutOff(e);
            Failure failure = ExchangeWords.of(e, progress, budgets.firstByte());
            return broken(
                    ask, way.relays() ? Relays.failure(failure, progress.stage()) : failure, progress, passed, start);
        }
    }

    /** Whether the probe's own time ended a request, or kept one from being sent: that tells nothing of the peer. */
    public boolean ranOut() {
        return ranOut;
    }

    private Reply read(
            HttpAsk ask, Call call, Response response, CallProgress progress, List<RequestUrl> passed, long start) {
        Optional<Instant> date = Optional.ofNullable(response.headers().getInstant("Date"));
        try {
            BufferedSource body = response.body().source();
            boolean more = body.request(ask.limit() + 1L);
            if (more && ask.beyond() == HttpAsk.Beyond.TOO_LARGE) {
                // Closing a connection with much left to read would wait for some of it.
                call.cancel();
                Failure large = new Failure(
                        FailureKind.TOO_LARGE, "the answer is larger than the " + ask.limit() + " bytes that are read");
                return new Reply.Broken(
                        ask.url(), large, Stage.BODY, status(response), date, passed, context.since(start));
            }
            byte[] content = more ? body.readByteArray(ask.limit()) : body.readByteArray();
            if (more) {
                call.cancel();
            }
            return new Reply.Answered(
                    ask.url(),
                    response.code(),
                    StatusLine.of(response.code(), response.message()),
                    headers(response.headers()),
                    content,
                    date,
                    passed,
                    context.since(start));
        } catch (IOException e) {
            if (context.cancelled()) {
                throw cancelled();
            }
            Failure failure = ExchangeWords.of(e, progress, budgets.firstByte());
            return new Reply.Broken(
                    ask.url(), failure, Stage.BODY, status(response), date, passed, context.since(start));
        }
    }

    private Reply broken(HttpAsk ask, Failure failure, CallProgress progress, List<RequestUrl> passed, long start) {
        return new Reply.Broken(
                ask.url(),
                failure,
                progress.stage(),
                OptionalInt.empty(),
                Optional.empty(),
                passed,
                context.since(start));
    }

    private OkHttpClient client(Way way, HttpAsk ask) {
        boolean verified = ask.security() == HttpAsk.Security.VERIFIED;
        ServerTrust.Judge judge = verified ? route.judge() : (chain, host) -> {};
        return clients.client(way, verified ? ClientPool.Trust.VERIFIED : ClientPool.Trust.ANY, new ServerTrust(judge));
    }

    private Request request(HttpAsk ask, HttpUrl url, CallProgress progress) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", UserAgent.VALUE)
                .tag(CallProgress.class, progress);
        BasicCredentials.ofUserinfo(ask.url()).ifPresent(value -> request.header("Authorization", value));
        route.proxyCredentials(ask.url()).ifPresent(value -> request.header("Proxy-Authorization", value));
        ask.headers().forEach(header -> request.header(header.name(), header.value()));
        byte[] body = ask.body();
        if (body.length > 0) {
            request.post(RequestBody.create(body));
        }
        return request.build();
    }

    private static Optional<HttpUrl> parsed(RequestUrl url) {
        return Optional.ofNullable(HttpUrl.parse(BasicCredentials.withoutUserinfo(url)));
    }

    private static Optional<Failure> insecureCredentials(HttpAsk ask) {
        boolean refused = ask.url().scheme().equals("http")
                && ask.url().hasUserinfo()
                && ask.security() == HttpAsk.Security.VERIFIED;
        return refused
                ? Optional.of(new Failure(
                        FailureKind.INSECURE_CREDENTIALS,
                        "refusing to pass credentials to insecure URL: "
                                + ask.url().shown()))
                : Optional.empty();
    }

    private static OptionalInt status(Response response) {
        return OptionalInt.of(response.code());
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> first = new HashMap<>();
        headers.forEach(header -> first.putIfAbsent(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        return first;
    }

    private static CancellationException cancelled() {
        return new CancellationException("the probe was cancelled");
    }

    @Override
    public void close() {
        clients.close();
    }
}
