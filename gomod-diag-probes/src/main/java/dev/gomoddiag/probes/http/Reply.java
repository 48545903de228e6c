package dev.gomoddiag.probes.http;

import dev.gomoddiag.module.RequestUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What came of a request, redirects followed. */
public sealed interface Reply {

    /** The last URL asked. */
    RequestUrl url();

    /** The URLs that redirected, first the one asked. */
    List<RequestUrl> redirects();

    Duration elapsed();

    /** The status of the last answer; empty when none came. */
    OptionalInt status();

    /** The server's clock. */
    Optional<Instant> date();

    /**
     * A whole answer, or as much of it as was wanted.
     *
     * @param line the status as go prints it: {@code 404 Not Found}
     * @param headers by name in lower case, the first value of each
     */
    record Answered(
            RequestUrl url,
            int code,
            String line,
            Map<String, String> headers,
            byte[] body,
            Optional<Instant> date,
            List<RequestUrl> redirects,
            Duration elapsed)
            implements Reply {
        public Answered {
            headers = Map.copyOf(headers);
            body = body.clone();
            redirects = List.copyOf(redirects);
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        @Override
        public OptionalInt status() {
            return OptionalInt.of(code);
        }

        /** The value of a header, "" where there is none. */
        public String header(String lowerCaseName) {
            return headers.getOrDefault(lowerCaseName, "");
        }
    }

    /**
     * No answer, or one that broke off.
     *
     * @param stage how far it came
     */
    record Broken(
            RequestUrl url,
            Failure failure,
            Stage stage,
            OptionalInt status,
            Optional<Instant> date,
            List<RequestUrl> redirects,
            Duration elapsed)
            implements Reply {
        public Broken {
            redirects = List.copyOf(redirects);
        }
    }

    /** The parts of an exchange, in order. */
    enum Stage {
        BEFORE,
        LOOKUP,
        CONNECT,
        TLS,
        /** The request was sent; go waits here without limit. */
        ANSWER,
        BODY
    }
}
