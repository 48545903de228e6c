package dev.gomoddiag.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "https://H.example/x|https|h.example|443",
                "http://h:8080|http|h|8080",
                "ssh://git@h/x|ssh|h|22",
                "https://[::1]:8443/x|https|::1|8443",
                "https://[fe80::1]|https|fe80::1|443",
                "https://u:p@h:1/x@y|https|h|1",
                "git@h:x|^^|^^|-1",
                "nonsense|^^|^^|-1",
                "https://|https|^^|443",
                "https://h:abc|https|h|-1",
                "https://h:99999999999|https|h|-1",
                "file:///x|file|^^|-1",
                "^^|^^|^^|-1"
            })
    void readsThePartsOfAnyText(String raw, String scheme, String host, int port) {
        RequestUrl url = RequestUrl.of(raw);

        assertThat(url.scheme()).isEqualTo(scheme);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "https://u:s3cret@h/x,https://<credentials>@h/x",
        "https://s3cret@h,https://<credentials>@h",
        "https://h/tok?token=s3cret,https://h/tok?token=<token>",
        "https://u:s3/cret@h/x,https://<credentials>@h/x",
        "https://u:a@b@h/x,https://<credentials>@h/x",
        "u:s3cret@proxy:3128,<credentials>@proxy:3128",
        "https://h/m/@v/list,https://h/m/@v/list",
        "https://h:8080/m/@v/list,https://h:8080/m/@v/list"
    })
    void hidesCredentials(String raw, String shown) {
        assertThat(RequestUrl.of(raw)).hasToString(shown);
        assertThat(RequestUrl.of(raw).raw()).isEqualTo(raw);
    }

    @Test
    void neverThrows() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        String alphabet = "ah:/@[]?#%1.\ud83d\n";
        int shown = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "https://" : "");
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            RequestUrl url = RequestUrl.of(text.toString());
            url.host();
            url.port();
            shown += url.shown().isEmpty() ? 0 : 1;
        }
        assertThat(shown).isGreaterThan(10_000);
    }
}
