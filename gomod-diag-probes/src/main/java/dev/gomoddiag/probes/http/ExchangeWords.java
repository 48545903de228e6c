package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.net.Classified;
import dev.gomoddiag.probes.net.SocketFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** What an exception of the HTTP client means at the stage it came, in go's words. */
final class ExchangeWords {
    private static final String STREAM_RESET = "stream was reset: ";

    private ExchangeWords() {}

    static Failure of(IOException thrown, CallProgress progress, Duration firstByte) {
        if (cutOff(thrown) && progress.stage() != Reply.Stage.BODY) {
            return new Failure(FailureKind.OTHER, "the time for this diagnosis was over before the answer came");
        }
        Optional<Failure> known = understood(thrown);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (progress.stage()) {
            case BEFORE, LOOKUP -> plain(thrown);
            case CONNECT -> ConnectWords.dial(progress.firstFailure().orElse(thrown), progress.peer());
            case TLS -> handshake(thrown, progress);
            case ANSWER -> answer(thrown, progress, firstByte);
            case BODY -> body(thrown, progress);
        };
    }

    // The client ends a call that is over its whole time so; that tells of our time and nothing of the peer.
    static boolean cutOff(IOException thrown) {
        return thrown instanceof InterruptedIOException && !(thrown instanceof SocketTimeoutException);
    }

    private static Optional<Failure> understood(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (at instanceof Classified classified) {
                return Optional.of(new Failure(classified.kind(), SocketFailure.words(at)));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    private static Failure plain(IOException thrown) {
        SocketFailure failure = SocketFailure.ofConnect(thrown);
        return new Failure(failure.kind(), failure.words());
    }

    private static Failure handshake(IOException thrown, CallProgress progress) {
        if (thrown instanceof InterruptedIOException) {
            return new Failure(FailureKind.SILENT, "net/http: TLS handshake timeout");
        }
        SocketFailure failure = SocketFailure.ofExchange(thrown);
        return switch (failure.kind()) {
            case RESET -> new Failure(FailureKind.RESET, read(progress) + "connection reset by peer");
            case CLOSED -> new Failure(FailureKind.CLOSED, "EOF");
            case TLS_NOT_TLS ->
                new Failure(FailureKind.TLS_NOT_TLS, "tls: first record does not look like a TLS handshake");
            default -> new Failure(failure.kind(), "tls: " + failure.words());
        };
    }

    private static Failure answer(IOException thrown, CallProgress progress, Duration firstByte) {
        if (thrown instanceof InterruptedIOException) {
            return new Failure(
                    FailureKind.SILENT,
                    "no answer within " + firstByte.toMillis() + " ms; go itself would wait without limit");
        }
        SocketFailure failure = SocketFailure.ofExchange(thrown);
        if (failure.kind() == FailureKind.RESET) {
            return new Failure(FailureKind.RESET, read(progress) + "connection reset by peer");
        }
        // The client's exception for it is internal.
        if (failure.words().startsWith(STREAM_RESET)) {
            String code = failure.words().substring(STREAM_RESET.length());
            return new Failure(FailureKind.RESET, "stream error: " + code + "; received from peer");
        }
        if (thrown instanceof ProtocolException) {
            return new Failure(FailureKind.BAD_BODY, "malformed HTTP response: " + failure.words());
        }
        if (closed(thrown)) {
            return new Failure(FailureKind.CLOSED, "EOF");
        }
        return new Failure(failure.kind(), (progress.multiplexed() ? "http2: " : "") + failure.words());
    }

    private static Failure body(IOException thrown, CallProgress progress) {
        if (thrown instanceof InterruptedIOException) {
            return new Failure(FailureKind.SLOW, "the body did not come to its end in time");
        }
        SocketFailure failure = SocketFailure.ofExchange(thrown);
        if (failure.kind() == FailureKind.RESET) {
            return new Failure(FailureKind.RESET, read(progress) + "connection reset by peer");
        }
        boolean ended = thrown instanceof EOFException
                || failure.kind() == FailureKind.CLOSED
                || failure.words().startsWith("unexpected end of stream");
        boolean streamReset = failure.words().startsWith(STREAM_RESET);
        // broken chunks, a gzip stream that is none
        return ended || streamReset
                ? new Failure(FailureKind.TRUNCATED, "unexpected EOF")
                : new Failure(FailureKind.BAD_BODY, "malformed body: " + failure.words());
    }

    // The client has no type of its own for a peer that closes before its answer is complete.
    private static boolean closed(IOException thrown) {
        return SocketFailure.ofExchange(thrown).kind() == FailureKind.CLOSED
                || String.valueOf(thrown.getMessage()).startsWith("unexpected end of stream");
    }

    private static String read(CallProgress progress) {
        return "read tcp " + progress.peer().map(ExchangeWords::arrow).orElse("") + ": read: ";
    }

    private static String arrow(InetSocketAddress peer) {
        return "->" + ConnectWords.literal(peer);
    }
}
