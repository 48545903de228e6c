package dev.gomoddiag.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.RequestUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasicCredentialsTest {
    @ParameterizedTest
    @CsvSource({
        "https://user:pass@h.example/p,Basic dXNlcjpwYXNz,https://h.example/p",
        "https://token@h.example,Basic dG9rZW46,https://h.example",
        "https://u%40corp:p%3Aw%@h.example/a@b,Basic dUBjb3JwOnA6dyU=,https://h.example/a@b",
        "https://u:p@h.example?x=@,Basic dTpw,https://h.example?x=@"
    })
    void takesTheLoginOutOfAUrl(String url, String header, String bare) {
        assertThat(BasicCredentials.ofUserinfo(RequestUrl.of(url))).contains(header);
        assertThat(BasicCredentials.withoutUserinfo(RequestUrl.of(url))).isEqualTo(bare);
    }

    @Test
    void leavesAUrlWithoutLoginAlone() {
        RequestUrl url = RequestUrl.of("https://h.example/user@v1");

        assertThat(BasicCredentials.ofUserinfo(url)).isEmpty();
        assertThat(BasicCredentials.withoutUserinfo(url)).isEqualTo("https://h.example/user@v1");
    }
}
