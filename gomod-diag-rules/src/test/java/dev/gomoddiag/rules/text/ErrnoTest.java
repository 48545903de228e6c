package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errno of a failure, also where the words of another program stand for it. */
class ErrnoTest {
    private static final String SOCKS =
            "go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": socks connect tcp 127.0.0.1:1080->proxy.golang.org:443: ";
    private static final String GIT =
            "go: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:\n\t";

    private final TextClassifier classifier = new TextClassifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown error connection refused | ECONNREFUSED",
                "unknown error host unreachable | EHOSTUNREACH",
                "unknown error network unreachable | ENETUNREACH",
                "i/o timeout | ETIMEDOUT",
                "dial tcp 127.0.0.1:1080: connect: connection refused | ECONNREFUSED",
                "dial tcp 127.0.0.1:1080: i/o timeout | ETIMEDOUT",
                "dial tcp 192.0.2.1:1080: connect: no route to host | EHOSTUNREACH",
                "read tcp 127.0.0.1:4242->127.0.0.1:1080: read: connection reset by peer | ECONNRESET",
                "unknown error general SOCKS server failure | ''",
                "unknown error TTL expired | ''",
                "EOF | ''",
            })
    void aSocksServersReplyNamesTheErrnoThatItStandsFor(String reply, String errno) throws IOException {
        assertThat(errno(SOCKS + reply)).isEqualTo(errno);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssh: connect to host git.example.com port 22: No route to host | EHOSTUNREACH",
                "ssh: connect to host git.example.com port 22: Network is unreachable | ENETUNREACH",
                "fatal: unable to access 'https://git.example.com/m/': Failed to connect to git.example.com port 443: No route to host | EHOSTUNREACH",
                "fatal: unable to access 'https://git.example.com/m/': Failed to connect to git.example.com port 443: Network is unreachable | ENETUNREACH",
            })
    void aHostWithoutARouteIsNoUnreachableNetwork(String line, String errno) throws IOException {
        assertThat(errno(GIT + line)).isEqualTo(errno);
    }

    private String errno(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures().stream()
                .map(GoFailure::errno)
                .findFirst()
                .orElseThrow();
    }
}
