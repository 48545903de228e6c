package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.rules.Causes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a status of an HTTP answer means, and whose business it is. */
enum Refusal {
    /** Told by the page alone: servers that let the handshake pass decline afterwards. */
    CERTIFICATE(400, 499, Causes.TLS_CLIENT_CERT_REQUIRED, Remedy.ASK),
    AUTH_REQUIRED(401, 401, Causes.HTTP_AUTH_REQUIRED, Remedy.AUTHENTICATE),
    LEGAL_BLOCK(451, 451, Causes.HTTP_LEGAL_BLOCK, Remedy.ASK),
    RATE_LIMITED(429, 429, Causes.HTTP_RATE_LIMITED, Remedy.WAIT),
    GATEWAY_TIMEOUT(504, 504, Causes.HTTP_GATEWAY_TIMEOUT, Remedy.WAIT),
    SERVER_ERROR(500, 599, Causes.HTTP_SERVER_ERROR, Remedy.WAIT),
    FORBIDDEN(400, 499, Causes.HTTP_FORBIDDEN, Remedy.ASK);

    /** What helps when no other server does. */
    enum Remedy {
        AUTHENTICATE,
        WAIT,
        ASK
    }

    private final int from;
    private final int to;
    private final CauseId cause;
    private final Remedy remedy;

    Refusal(int from, int to, CauseId cause, Remedy remedy) {
        this.from = from;
        this.to = to;
        this.cause = cause;
        this.remedy = remedy;
    }

    /** 405 and 501 say that nothing can be fetched there at all (RFC 9110, sections 15.5.6 and 15.6.2). */
    private static final Set<Integer> NO_REFUSALS = Set.of(404, 405, 407, 410, 501);

    /** As nginx and Apache title their pages. */
    private static final Pattern OF_CERTIFICATES = Pattern.compile("(?i)\\b(?:ssl|client) certificate\\b");

    /**
     * The first that holds the status; other 4xx count as forbidden.
     *
     * @param words what the server says beside the status
     */
    static Optional<Refusal> of(int status, String words) {
        return NO_REFUSALS.contains(status)
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(refusal -> status >= refusal.from && status <= refusal.to)
                        .filter(refusal -> refusal != CERTIFICATE
                                || OF_CERTIFICATES.matcher(words).find())
                        .findFirst();
    }

    CauseId cause() {
        return cause;
    }

    Remedy remedy() {
        return remedy;
    }

    Locus locus(boolean moduleProxy) {
        return moduleProxy ? Locus.MODULE_PROXY : Locus.SERVER;
    }
}
