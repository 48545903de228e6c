package dev.gomoddiag.fact;

import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request of the module-proxy, checksum-database or discovery protocol, and its answer.
 *
 * @param url without credentials
 * @param entry index in the GOPROXY list, -1 where there is none
 * @param status of the last answer; empty when none came
 * @param failure empty when an answer came and was as promised, or was a plain error status
 * @param text the start of a plain-text body of an error, or the error's own words; may be ""
 * @param redirects the URLs it was redirected to, in order, the last one being that which answered or failed; without
 *     credentials
 * @param date the server's clock, from the Date header
 */
public record HttpExchange(
        Operation operation,
        Target target,
        String url,
        int entry,
        OptionalInt status,
        Optional<FailureKind> failure,
        BodyKind body,
        String text,
        List<String> redirects,
        Optional<Instant> date,
        Duration elapsed)
        implements Fact {
    public HttpExchange {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(url, "url");
        redirects = List.copyOf(redirects);
    }

    /** It was answered with 200 and the promised content. */
    public boolean served() {
        return failure.isEmpty() && status.isPresent() && status.getAsInt() == 200;
    }

    /** It was answered, and the answer means that the thing is not there: 404 or 410. */
    public boolean notFound() {
        return status.isPresent() && (status.getAsInt() == 404 || status.getAsInt() == 410);
    }

    @Override
    public Text describe() {
        if (failure.isPresent()) {
            return Text.of(Fact.class, "http.failed", operation, url, failure.get(), elapsed.toMillis(), text);
        }
        return Text.of(
                Fact.class,
                "http.answered",
                operation,
                url,
                status.isPresent() ? status.getAsInt() : "-",
                elapsed.toMillis(),
                text);
    }
}
