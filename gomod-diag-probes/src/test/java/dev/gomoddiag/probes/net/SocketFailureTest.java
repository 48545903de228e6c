package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SocketFailureTest {

    /** What the JDKs throw on Linux, macOS and Windows, as recorded from Linux and read in the sources of the others. */
    static Stream<Arguments> connects() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), ConnectOutcome.REFUSED),
                Arguments.of(
                        new ConnectException("Connection refused: no further information"), ConnectOutcome.REFUSED),
                Arguments.of(
                        new ConnectException("Connection refused: getsockopt issue with option value"),
                        ConnectOutcome.REFUSED),
                Arguments.of(new PortUnreachableException(), ConnectOutcome.REFUSED),
                Arguments.of(new SocketTimeoutException("Connect timed out"), ConnectOutcome.TIMED_OUT),
                Arguments.of(new ConnectException("Connection timed out"), ConnectOutcome.TIMED_OUT),
                Arguments.of(new ConnectException("Connection timed out: connect"), ConnectOutcome.TIMED_OUT),
                Arguments.of(new ConnectException("Operation timed out"), ConnectOutcome.TIMED_OUT),
                Arguments.of(new NoRouteToHostException("No route to host"), ConnectOutcome.UNREACHABLE),
                Arguments.of(new SocketException("Network is unreachable"), ConnectOutcome.UNREACHABLE),
                Arguments.of(new SocketException("Network is unreachable: connect"), ConnectOutcome.UNREACHABLE),
                Arguments.of(new SocketException("Host is down"), ConnectOutcome.UNREACHABLE),
                Arguments.of(new SocketException("Protocol not available"), ConnectOutcome.UNREACHABLE),
                Arguments.of(new SocketException("Invalid argument"), ConnectOutcome.UNREACHABLE),
                Arguments.of(new BindException("Permission denied"), ConnectOutcome.DENIED),
                Arguments.of(new SocketException("Permission denied: connect"), ConnectOutcome.DENIED),
                Arguments.of(new SocketException("Operation not permitted"), ConnectOutcome.DENIED),
                Arguments.of(new SocketException("Connection reset"), ConnectOutcome.RESET),
                Arguments.of(new BindException("Cannot assign requested address"), ConnectOutcome.FAILED),
                Arguments.of(new IOException("something else"), ConnectOutcome.FAILED));
    }

    @ParameterizedTest
    @MethodSource("connects")
    void tellsConnectsApart(IOException thrown, ConnectOutcome expected) {
        assertThat(SocketFailure.ofConnect(thrown).connectOutcome()).isEqualTo(expected);
    }

    static Stream<Arguments> exchanges() {
        return Stream.of(
                Arguments.of(new SocketTimeoutException("Read timed out"), FailureKind.SILENT),
                Arguments.of(new SocketException("Connection reset"), FailureKind.RESET),
                Arguments.of(new SocketException("Broken pipe"), FailureKind.RESET),
                Arguments.of(new SocketException("Connection timed out"), FailureKind.SILENT),
                Arguments.of(new EOFException(), FailureKind.CLOSED),
                Arguments.of(new UnknownHostException("x"), FailureKind.NAME_NOT_FOUND),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), FailureKind.TLS_NOT_TLS),
                Arguments.of(new SSLHandshakeException("whatever"), FailureKind.TLS_HANDSHAKE),
                Arguments.of(
                        new SSLHandshakeException("PKIX path validation failed")
                                .initCause(new CertificateExpiredException("NotAfter")),
                        FailureKind.TLS_EXPIRED),
                Arguments.of(
                        new SSLException(
                                "Remote host terminated the handshake", new EOFException("SSL peer shut down")),
                        FailureKind.CLOSED),
                Arguments.of(new IOException("too much", new TooLargeException(1)), FailureKind.TOO_LARGE),
                Arguments.of(new IOException("something else"), FailureKind.OTHER));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void readsTheInnermostCauseThatMeansSomething(Throwable thrown, FailureKind expected) {
        assertThat(SocketFailure.ofExchange(thrown).kind()).isEqualTo(expected);
    }

    @Test
    void quotesTheCauseThatDecides() {
        IOException wrapped =
                new IOException("Failed to connect to proxy.golang.org", new ConnectException("Connection refused"));

        assertThat(SocketFailure.ofConnect(wrapped))
                .isEqualTo(new SocketFailure(FailureKind.REFUSED, "Connection refused"));
    }

    @Test
    void hasWordsForAnExceptionWithoutAny() {
        assertThat(SocketFailure.words(new PortUnreachableException())).isEqualTo("port unreachable");
        assertThat(SocketFailure.words(new IOException("first\nsecond"))).isEqualTo("first");
    }

    @Test
    void endsForACauseThatIsItsOwnCause() {
        IOException outer = new IOException("outer");
        IOException inner = new IOException("inner", outer);
        outer.initCause(inner);

        assertThat(SocketFailure.ofConnect(outer)).isEqualTo(new SocketFailure(FailureKind.OTHER, "outer"));
    }
}
