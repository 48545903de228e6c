package dev.gomoddiag.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            https://u:p@proxy.example/x                     > https://#credentials#@proxy.example/x
            https://ghost@proxy.example/x@v/list            > https://#credentials#@proxy.example/x@v/list
            https://a.example,https://u:p@b.example|direct  > https://a.example,https://#credentials#@b.example|direct
            https://u:p@a.example,http://v:q@b.example      > https://#credentials#@a.example,http://#credentials#@b.example
            http://user:pa/ss@proxy.example:80/             > http://#credentials#@proxy.example:80/
            http://user:p@ss@proxy.example                  > http://#credentials#@proxy.example
            user:secret@proxy.example:3128                  > #credentials#@proxy.example:3128
            HTTPS_PROXY=CORP\\user:secret@proxy:8080        > HTTPS_PROXY=#credentials#@proxy:8080
            Proxy-Authorization: Basic dTpw                 > Proxy-Authorization: #credentials#
            AUTHORIZATION: bearer abc def                   > AUTHORIZATION: #credentials#
            Set-Cookie: id=1; Path=/                        > Set-Cookie: #cookie#
            PRIVATE-TOKEN: abc                              > PRIVATE-TOKEN: #token#
            https://h.example/?access_token=abc&x=1         > https://h.example/?access_token=#token#&x=1
            password=hunter2 rest                           > password=#credentials# rest
            ghp_0123456789abcdefghij0123456789abcdef tail   > #token# tail
            x=github_pat_11ABCDEFG0123456789abc_def         > x=#token#
            glpat-abcdefghij0123456789                      > glpat-#token#
            xoxb-1234567890-abcdefgh                        > #token#
            AKIAIOSFODNN7EXAMPLE                            > #token#
            eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln       > #token#
            curl -f -u bob:hunter2 https://h.example/x      > curl -f -u bob:#credentials# https://h.example/x
            curl -ubob:hunter2 https://h.example/x          > curl -ubob:#credentials# https://h.example/x
            curl --user 'bob:hunter2' https://h.example/x   > curl --user 'bob:#credentials#' https://h.example/x
            curl --proxy-user bob:hunter2 x                 > curl --proxy-user bob:#credentials# x
            wget --http-password hunter2 x                  > wget --http-password #credentials# x
            {"user":"bob","password":"hun ter2","a":"b"}    > {"user":"bob","password":"#credentials#","a":"b"}
            {\"client_secret\":\"abc\",\"a\":1}       > {\"client_secret\":\"#token#\",\"a\":1}
            {"apiKey": "abc", "x": 1}                       > {"apiKey": "#token#", "x": 1}
            https://h.example/cb?code=abc&x=1               > https://h.example/cb?code=#token#&x=1
            https://s.example/z?X-Amz-Credential=AB/1       > https://s.example/z?X-Amz-Credential=#token#
            https://s.example/z?X-Amz-Signature=0a          > https://s.example/z?X-Amz-Signature=#token#
            AWS_SECRET_ACCESS_KEY=abc/def                   > AWS_SECRET_ACCESS_KEY=#token#
            machine h.example login bob password hunter2    > machine h.example login bob password #credentials#
            sent bearer abcdefgh                            > sent bearer #token#
            glpat-ab12cd                                    > glpat-#token#
            Access denied. token: abc123def rest            > Access denied. token: #token# rest
            DB_PASS=hunter2 rest                            > DB_PASS=#credentials# rest
            """)
    void replacesASecretAndNothingBesideIt(String text, String expected) {
        assertThat(Redaction.of(text)).isEqualTo(expected.replaceAll("#(\\w+)#", "<$1>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "github.com/acme/x@v1.0.0",
                "go: github.com/acme/x@v1.0.0: reading https://proxy.example/github.com/acme/x/@v/v1.0.0.info: 404",
                "https://proxy.example:8443/github.com/acme/x/@v/list",
                "http://[::1]:8080/x/@v/list",
                "https://proxy.example:8443/x/@latest",
                "https://proxy.example:8443/x@v1.0.0: 404 at bob@corp.example",
                "https://a.example:8443|direct",
                "Get https://proxy.example:443: dial tcp: refused for bob@corp.example",
                "parse \"http://proxy.example:3128x\": invalid port \":3128x\" after host",
                "parse \"https://goproxy.cn:direct\": invalid port \":direct\" after host",
                "file:///C:/modules/x@v1.0.0",
                "localhost:8080/x@v1.0.0",
                "git@github.com:acme/x.git",
                "ssh://git@github.com/acme/x",
                "C:\\go\\pkg\\mod\\x@v1.0.0",
                "C:/go/pkg/mod/x@v1.0.0",
                "lookup proxy.example on 192.0.2.1:53: no such host",
                "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "could not read Password for 'https://github.com': terminal prompts disabled",
                "git -c user.name=x push -u origin main",
                "glibc-locales-all-en-1.2 and glob-pattern-of-files",
                "the bearer of this, exit code=128",
                "unexpected token: name, password: no such file",
                "{\"tokens\": 12, \"passwords\": []}",
                "curl -u https://h.example/x",
            })
    void leavesOtherTextAlone(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void hidesACanaryInEveryFormWhereverItStandsAndTwiceIsOnce() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        List<String> forms = List.of(
                "https://user:%s@h.example/p",
                "https://%s@h.example:8443",
                "http://%s:x@h.example",
                "user:%s@proxy.example:3128",
                "Authorization: Basic %s",
                "proxy-authorization: Bearer %s",
                "Cookie: a=%s; b=2",
                "https://h.example/?token=%s&b=1",
                "PASSWORD=%s",
                "glpat-%s",
                "curl -u bob:%s x",
                "curl --user=bob:%s x",
                "{\"password\":\"%s\"}",
                "{\\\"api_key\\\": \\\"%s\\\"}",
                "https://h.example/?a=b&code=%s",
                "login bob password %s",
                "ghp_%s");
        List<String> around = List.of(" ", "\n", "\"", "'", ",", "go: ", "\tx ", "é ", "{", " |", "İ ");
        for (int i = 0; i < 5_000; i++) {
            String canary = "cAnArY" + Integer.toString(random.nextInt(100_000_000, 999_999_999)) + "x0123456";
            String text = any(random, around)
                    + String.format(Locale.ROOT, any(random, forms), canary)
                    + any(random, around)
                    + " "
                    + any(random, forms).replace("%s", "s");

            String once = Redaction.of(text);

            assertThat(once).as(text).doesNotContain(canary);
            assertThat(Redaction.of(once)).as(text).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://alice:%s@proxy:3128",
                "http://alice:%s@proxy:3128/github.com/acme/x/@v/v1.0.0.info",
                "https://a.example:8443,http://alice:%s@b.example|direct",
                "alice:%s@proxy:3128"
            })
    void hidesAPasswordOfAnyCharactersInAUrlAndInWhatGoSaysOfIt(String form) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(31);
        List<String> odd =
                List.of("/", "?", "#", "@", ":", "%", "\\", " ", "\"", "'", "2024/", "//", "%2", "@v1", "3128");
        for (int i = 0; i < 5_000; i++) {
            String password =
                    any(random, odd) + "cAnA" + any(random, odd) + any(random, odd) + "RyxZ" + any(random, odd);
            // what stands before :// is a scheme, unless there is one already
            String url =
                    String.format(Locale.ROOT, form, form.contains("://") ? password : password.replaceAll("/+", "/"));
            String quoted = "\"" + url.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";

            assertThat(Redaction.ofUrl(url)).as(url).doesNotContain("cAnA", "RyxZ");
            assertThat(Redaction.ofUrl(Redaction.ofUrl(url))).as(url).isEqualTo(Redaction.ofUrl(url));
            if (form.startsWith("http:")) {
                String text = "go: x@v1.0.0: parse " + quoted + ": net/url: invalid userinfo (bob@corp.example)";
                String once = Redaction.of(text);
                assertThat(once).as(text).doesNotContain("cAnA", "RyxZ").endsWith("(bob@corp.example)");
                assertThat(Redaction.of(once)).as(text).isEqualTo(once);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            http://alice:2024/Summer@proxy:3128                   > http://#credentials#@proxy:3128
            alice:2024/Summer@proxy:3128                          > #credentials#@proxy:3128
            http://u:p@ss/w@proxy.example/x/@v/v1.0.0.info        > http://#credentials#@proxy.example/x/@v/v1.0.0.info
            access http://alice:my pass@proxy:3128 fails          > access http://#credentials#@proxy:3128 fails
            parse "http://alice:my": invalid port ":my" after host > parse "http://#credentials#": invalid port ":#credentials#" after host
            """)
    void knowsAPasswordThatEndsAUrlEarly(String text, String expected) {
        assertThat(Redaction.of(text)).isEqualTo(expected.replaceAll("#(\\w+)#", "<$1>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joe:S3cretCanary@v2.proxy.corp.com:3128",
                "joe:S3cretCanary@v2:3128",
                "joe:S3cretCanary@v2",
                "joe:S3cretCanary@v1.0.0",
                "joe:S3cretCanary@latest",
                "joe:S3cret/x.y/Canary@v2:3128",
                "joe:31337/Canary@v2.proxy.corp.com:3128",
                "joe:31337/Canary@v2:3128",
                "joe:31337/Canary@v1.2.3-rc.corp.com:3128",
                "joe:31337/Canary@v1.2.3-rc.corp.com",
                "joe:31337/Canary@proxy.corp.com:3128",
                "joe:Pa@Canary@v1.corp.com:3128",
                "joe:Pa@corp.com/Canary@v1"
            })
    void takesNoHostForAVersion(String value) {
        for (String scheme : List.of("", "http://")) {
            String url = scheme + value;
            String expected = scheme + "<credentials>" + value.substring(value.lastIndexOf('@'));
            assertThat(Redaction.ofUrl(url)).isEqualTo(expected);
            assertThat(Redaction.ofRequest(url)).isEqualTo(expected);
            assertThat(Redaction.of("x " + url + " y")).isEqualTo("x " + expected + " y");
            assertThat(Redaction.of("HTTPS_PROXY=" + url)).isEqualTo("HTTPS_PROXY=" + expected);
            assertThat(Redaction.of("\"" + url + "\": refused")).isEqualTo("\"" + expected + "\": refused");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://h.example:31337/a.b/Canary@v1.0.0,http://<credentials>@v1.0.0",
        "joe@corp.example:Canary@proxy:3128,<credentials>@proxy:3128",
        "corp/joe:Canary@proxy:3128,<credentials>@proxy:3128",
        "canary@proxy:3128,<credentials>@proxy:3128",
        "https://h.example:8443|direct,https://h.example:8443|direct",
        "C:/Users/canary@x,C:/Users/canary@x"
    })
    void knowsNoVersionInASetting(String value, String expected) {
        assertThat(Redaction.ofUrl(value)).isEqualTo(expected);
        assertThat(Redaction.ofUrl(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go: example.com/m@v1.0.0: reading",
                "(github.com/a/b@v1.2.3), github.com/a/b@v2.",
                "verifying github.com/a/b@v1.2.3-0.20200101000000-0123456789ab+incompatible/go.mod: mismatch",
                "\"https://proxy.example:8443/sumdb/sum.golang.org/lookup/github.com/a/b@v1.0.0\": EOF",
                "http://localhost:8081/x@v0.0.0-20200101000000-0123456789ab",
                "http://goproxy:8081/a.b/x/@latest",
                "https://git.example:8443/a/b@v2"
            })
    void leavesVersionsAlone(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a://x\\",
                "a://b:1/",
                "a://b:1/@v1 ",
                "a://b:1/@v/",
                "a://",
                "@",
                "@v1.0.0",
                "://a:b@",
                "\"",
                "\\",
                "\\\"a://",
                "a://b:c\"",
                "a://b:c x@v1.0.0 ",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "-uaaaaaaaa",
                "login a password ",
                "-----BEGIN A PRIVATE KEY-----"
            })
    void takesAMegabyteOfAHostileServerInUnderTwoSeconds(String part) {
        String half = part.repeat((1 << 19) / part.length());
        List<UnaryOperator<String>> redactions = List.of(Redaction::of, Redaction::ofUrl, Redaction::ofRequest);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(redactions).allSatisfy(redaction -> {
                    double whole = seconds(redaction, half + half);
                    // a busy machine is slow for the half too, and quadratic time is a fourth for it
                    assertThat(whole < 2 || whole / seconds(redaction, half) < 3)
                            .as(whole + " s")
                            .isTrue();
                }));
    }

    /** Of three times the fastest, or the first that is short enough. */
    private static double seconds(UnaryOperator<String> redaction, String text) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 3 && fastest >= 1; i++) {
            long start = System.nanoTime();
            String redacted = redaction.apply(text);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
            assertThat(redacted.isEmpty()).isFalse();
        }
        return fastest;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "://",
                "a:b://",
                "eyJabcdefgh-",
                "ghp_",
                "cookie:  ",
                "@",
                "a:1/",
                ":@",
                "xoxb-a",
                "token=",
                "=a:",
                "a://b:c ",
                "a://b:c@v1 ",
                "\"a://",
                "@v1"
            })
    void takesTimeLinearInTheText(String part) {
        String text = part.repeat(300_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Redaction.of(text));
    }

    private static String any(RandomGenerator random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
