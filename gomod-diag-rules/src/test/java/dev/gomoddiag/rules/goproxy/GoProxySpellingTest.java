package dev.gomoddiag.rules.goproxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoProxySpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "https//proxy.golang.org,direct > https://proxy.golang.org,direct",
                "https:/goproxy.cn|http:goproxy.io > https://goproxy.cn|http://goproxy.io",
                "https://goproxy.cn\uff0cdirect > https://goproxy.cn,direct",
                "https://goproxy.cn direct > https://goproxy.cn,direct"
            })
    void putsRightWhatWasMeant(String written, String meant) {
        assertThat(GoProxySpelling.corrected(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.golang.org,direct",
                "https.corp.example,direct",
                "goproxy.cn,direct",
                "file:///srv/mod|direct",
                "off"
            })
    void leavesAloneWhatGoUnderstands(String written) {
        assertThat(GoProxySpelling.corrected(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https//user:secret@goproxy.corp.example,direct", "'https://token@goproxy.corp.example'"})
    void neverRepeatsAValueWithCredentials(String written) {
        assertThat(GoProxySpelling.corrected(written)).isEmpty();
    }
}
