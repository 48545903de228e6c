package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rules.text.MessageTable.Row;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put into the variable parts of a message is read out of it, whatever it is. */
class GeneratedMessageTest {
    private static final int ROUNDS = 60;
    private static final List<String> VERSIONS = List.of(
            "v1.2.0",
            "v0.0.0-20190425161501-2444a32a19f4",
            "v2.0.0+incompatible",
            "v1.9.0-rc.1",
            "v10.20.30",
            "v3.0.0-beta.2.0.20200102030405-abcdefabcdef");

    private final TextClassifier classifier = new TextClassifier();

    /** A failure's parts, chosen at random. */
    private record Parts(
            String host, String address, String port, String proxy, String module, String version, String local) {

        static Parts of(Random random) {
            String owner = word(random) + (random.nextBoolean() ? "-" : "_") + word(random);
            String module = "git." + word(random) + ".example/" + owner + "/" + word(random)
                    + (random.nextInt(3) == 0 ? "/v" + (2 + random.nextInt(8)) : "");
            return new Parts(
                    word(random) + "." + word(random) + ".test",
                    random.nextBoolean() ? v4(random) : v6(random),
                    String.valueOf(1024 + random.nextInt(60_000)),
                    v4(random) + ":" + (1024 + random.nextInt(60_000)),
                    module,
                    VERSIONS.get(random.nextInt(VERSIONS.size())),
                    "192.0.2.7:40312");
        }

        String fill(String template) {
            String literal = address.indexOf(':') < 0 ? address : "[" + address + "]";
            return template.replace("URL", "https://HOST/MODULE/@v/VERSION.info")
                    .replace("HOST", host)
                    .replace("LOCAL", local)
                    .replace("ADDRESS", literal + ":" + port)
                    .replace("PORT", port)
                    .replace("PROXY", proxy)
                    .replace("MODULE", module)
                    .replace("VERSION", version);
        }

        private static String word(Random random) {
            StringBuilder word = new StringBuilder();
            for (int i = 3 + random.nextInt(8); i > 0; i--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            return word.toString();
        }

        private static String v4(Random random) {
            return "198.51.100." + (1 + random.nextInt(250));
        }

        private static String v6(Random random) {
            return "2001:db8::" + Integer.toHexString(1 + random.nextInt(0xffff));
        }
    }

    /** The fields that a message names: h host, a address and port, p port alone, x forward proxy, m module and version. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ham | go: MODULE@VERSION: Get "URL": dial tcp ADDRESS: connect: connection refused
            ham | go: MODULE@VERSION: Get URL: dial tcp ADDRESS: i/o timeout
            ham | main.go:3:2: MODULE@VERSION: Get "URL": dial tcp ADDRESS: connectex: No connection could be made because the target machine actively refused it.
            ham | go: MODULE@VERSION: Get "URL": read tcp LOCAL->ADDRESS: read: connection reset by peer
            ham | go: MODULE@VERSION: read "URL": read tcp LOCAL->ADDRESS: wsarecv: An existing connection was forcibly closed by the remote host.
            hm  | go: MODULE@VERSION: Get "URL": dial tcp: lookup HOST on 192.0.2.53:53: no such host
            hm  | go: MODULE@VERSION: Get "URL": dial tcp: lookup HOST: getaddrinfow: No such host is known.
            hm  | go: MODULE@VERSION: Get "URL": tls: failed to verify certificate: x509: certificate signed by unknown authority
            hm  | go: MODULE@VERSION: reading URL: 404 Not Found
            hm  | go: MODULE@VERSION: reading URL: 500 Internal Server Error
            hpmx | go: MODULE@VERSION: Get "URL": socks connect tcp PROXY->HOST:PORT: unknown error host unreachable
            hm  | go: MODULE@VERSION: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:~fatal: unable to access 'https://HOST/o/r/': Could not resolve host: HOST
            hpm | go: MODULE@VERSION: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:~fatal: unable to access 'https://HOST:PORT/o/r/': Failed to connect to HOST port PORT after 7 ms: Couldn't connect to server
            hpm | go: MODULE@VERSION: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:~ssh: connect to host HOST port PORT: Connection timed out
            """)
    void everyInsertedValueIsReadOut(String fields, String template) throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Parts parts = Parts.of(new Random(seed));
            String text = parts.fill(template.replace("~", "\n\t"));
            List<GoFailure> found = classifier.classify(new StringReader(text)).failures();

            assertThat(found).as(text).hasSize(1);
            Row read = Row.of("", found.get(0), text);
            assertThat(read)
                    .isEqualTo(new Row(
                            "",
                            read.cause(),
                            parts.host(),
                            has(fields, 'a') ? parts.address() : "",
                            has(fields, 'a') || has(fields, 'p') ? parts.port() : "",
                            has(fields, 'x') ? parts.proxy() : "",
                            parts.module(),
                            parts.version(),
                            text));
        }
    }

    @Test
    void theForwardProxyIsWhatWasDialled() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Parts parts = Parts.of(new Random(seed));
            String text = parts.fill(
                    "go: MODULE@VERSION: Get \"URL\": proxyconnect tcp: dial tcp PROXY: connect: connection refused");
            List<GoFailure> found = classifier.classify(new StringReader(text)).failures();

            assertThat(found).extracting(f -> f.place().proxy()).containsExactly(parts.proxy());
            assertThat(found).extracting(f -> f.place().host()).containsExactly(parts.host());
        }
    }

    private static boolean has(String fields, char field) {
        return fields.indexOf(field) >= 0;
    }
}
