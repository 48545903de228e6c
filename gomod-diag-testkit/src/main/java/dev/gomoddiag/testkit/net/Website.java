package dev.gomoddiag.testkit.net;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One host name with what it serves over HTTP and HTTPS; faults are laid over its content and taken off again. */
public final class Website {
    private final String host;
    private final WebContent content;
    private final AccessLog log;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile Leaf leaf = Leaf.VALID;
    private volatile TlsManner manner = TlsManner.USUAL;
    private volatile Duration ahead = Duration.ZERO;
    private volatile Optional<Login> login = Optional.empty();

    private record Fault(Pattern path, WebContent content) {}

    private record Login(String user, String password) {}

    Website(String host, WebContent content, AccessLog log) {
        this.host = host;
        this.content = content;
        this.log = log;
    }

    public String host() {
        return host;
    }

    /** Answers every request so. */
    public Website answer(HttpAnswer answer) {
        return answer(".*", answer);
    }

    /** Answers requests so whose whole path matches this regular expression; the latest fault that matches wins. */
    public Website answer(String path, HttpAnswer answer) {
        faults.add(0, new Fault(Pattern.compile(path), request -> answer));
        return this;
    }

    /** Serves this in place of its own content. */
    public Website answer(WebContent other) {
        faults.add(0, new Fault(Pattern.compile(".*"), other));
        return this;
    }

    /** Presents this chain from now on. */
    public Website present(Leaf chain) {
        leaf = chain;
        return this;
    }

    /** Shakes hands in this manner, for all sites of its address. */
    public Website shake(TlsManner how) {
        manner = how;
        return this;
    }

    /** Lives so much later than the clock says, or earlier: its certificates and the dates of its answers. */
    public Website live(Duration later) {
        ahead = later;
        return this;
    }

    /** Answers 401 to requests without these Basic credentials. */
    public Website requireBasic(String user, String password) {
        login = Optional.of(new Login(user, password));
        return this;
    }

    /** Serves its content again, under a valid certificate; credentials stay required where they were. */
    public Website heal() {
        faults.clear();
        leaf = Leaf.VALID;
        manner = TlsManner.USUAL;
        ahead = Duration.ZERO;
        return this;
    }

    /** The requests it heard, such as {@code GET /path?query}. */
    public List<String> requests() {
        return log.of(Access.Protocol.HTTP, host);
    }

    Authority.Identity identity() {
        return Authority.identity(host, leaf, ahead);
    }

    TlsManner manner() {
        return manner;
    }

    HttpAnswer serve(HttpRequest request) {
        log.add(Access.Protocol.HTTP, host, request.method() + " " + request.target());
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(ahead).atOffset(ZoneOffset.UTC));
        HttpAnswer answer = chosen(request);
        return answer.headers().containsKey("Date") ? answer : answer.header("Date", date);
    }

    private HttpAnswer chosen(HttpRequest request) {
        String path = request.path();
        return faults.stream()
                .filter(fault -> fault.path().matcher(path).matches())
                .findFirst()
                .map(fault -> fault.content().answer(request))
                .orElseGet(() -> admitted(request) ? content.answer(request) : unauthorized());
    }

    private boolean admitted(HttpRequest request) {
        return login.map(it -> request.hasBasic("authorization", it.user(), it.password()))
                .orElse(true);
    }

    private HttpAnswer unauthorized() {
        return HttpAnswer.text(401, "authentication required\n")
                .header("WWW-Authenticate", "Basic realm=\"" + host + "\"");
    }
}
