package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceOrderTest {

    @ParameterizedTest
    @CsvSource({
        "'', FILES_DNS",
        "'passwd: files', FILES_DNS",
        "'hosts:', FILES_DNS",
        "'hosts: files dns', FILES_DNS",
        "'hosts: dns files', DNS_FILES",
        "'hosts: files', FILES",
        "'hosts: dns', DNS",
        "'hosts: files mdns4_minimal [NOTFOUND=return] dns myhostname', FILES_DNS",
        "'hosts: mymachines resolve [!UNAVAIL=return] files myhostname dns', FILES_DNS",
        "'hosts: files resolve', FILES_DNS",
        "'hosts: resolve files', DNS_FILES",
        "'hosts: dns # files', DNS",
        "'hosts: resolve', DNS"
    })
    void readsTheOrderAsGoDoes(String line, SourceOrder expected) {
        assertThat(SourceOrder.of("# comment\n" + line + "\n")).isEqualTo(expected);
    }
}
