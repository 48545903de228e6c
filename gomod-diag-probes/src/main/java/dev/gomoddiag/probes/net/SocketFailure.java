package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an exception of a socket says of the peer.
 *
 * @param words the exception's own, in one line; never ""
 */
public record SocketFailure(FailureKind kind, String words) {
    private static final int MAX_WORDS = 300;

    /** Reads an exception of a connect. */
    public static SocketFailure ofConnect(Throwable thrown) {
        return read(thrown, SocketError.Phase.CONNECTING);
    }

    /** Reads an exception of a connection that is open: reading, writing, TLS. */
    public static SocketFailure ofExchange(Throwable thrown) {
        return read(thrown, SocketError.Phase.CONNECTED);
    }

    /** The same as the outcome of a connect. */
    public ConnectOutcome connectOutcome() {
        return switch (kind) {
            case REFUSED -> ConnectOutcome.REFUSED;
            case CONNECT_TIMEOUT -> ConnectOutcome.TIMED_OUT;
            case UNREACHABLE -> ConnectOutcome.UNREACHABLE;
            case LOCAL_DENIED -> ConnectOutcome.DENIED;
            case RESET -> ConnectOutcome.RESET;
            default -> ConnectOutcome.FAILED;
        };
    }

    /** The innermost cause that means something decides: clients wrap what the socket said. */
    private static SocketFailure read(Throwable thrown, SocketError.Phase phase) {
        Deque<Throwable> innermostFirst = causes(thrown);
        for (Throwable cause : innermostFirst) {
            Optional<FailureKind> kind = cause instanceof Classified classified
                    ? Optional.of(classified.kind())
                    : SocketError.of(cause, phase).map(SocketError::kind);
            if (kind.isPresent()) {
                return new SocketFailure(kind.get(), words(cause));
            }
        }
        return new SocketFailure(FailureKind.OTHER, words(thrown));
    }

    private static Deque<Throwable> causes(Throwable thrown) {
        Deque<Throwable> innermostFirst = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
            innermostFirst.push(at);
        }
        return innermostFirst;
    }

    /** The first line of an exception's message, bounded; its type in words where it has none. */
    public static String words(Throwable thrown) {
        String message = thrown.getMessage();
        if (message == null || message.isBlank()) {
            return thrown.getClass()
                    .getSimpleName()
                    .replaceAll("Exception$", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT);
        }
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() <= MAX_WORDS ? line : line.substring(0, MAX_WORDS) + "…";
    }
}
