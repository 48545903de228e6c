package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a name is taken out of a hosts file, and back. */
class HostsRemovalTest {
    private static Remedy removal(String hosts) {
        Evidence evidence = fetchingGin()
                .machine(machine -> machine.file("/etc/hosts", hosts))
                .host("proxy.golang.org", Behaviour.fails(FailureKind.REFUSED))
                .connects("proxy.golang.org", ConnectOutcome.REFUSED)
                .evidence();
        return Diagnostics.forQuery(evidence.query())
                .judge(evidence)
                .get(0)
                .remedies()
                .get(0)
                .remedy();
    }

    // a bar stands for a line feed, a caret for a carriage return
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1 proxy.golang.org|, '# gomod-diag: 10.0.0.1 proxy.golang.org|'",
        "127.0.0.1 localhost|127.0.0.1 localhost box proxy.golang.org|,"
                + " '127.0.0.1 localhost|127.0.0.1 localhost box # gomod-diag, without proxy.golang.org|'",
        "10.0.0.1 proxy.golang.org^|::1 localhost^|, '# gomod-diag: 10.0.0.1 proxy.golang.org^|::1 localhost^|'",
        "10.0.0.1 PROXY.golang.org|10.0.0.2 proxy.golang.org|::1 box,"
                + " '# gomod-diag: 10.0.0.1 PROXY.golang.org|# gomod-diag: 10.0.0.2 proxy.golang.org|::1 box'"
    })
    void theNameGoesAndWhateverElseTheLineGivesStays(String before, String after) {
        String hosts = before.replace('|', '\n').replace('^', '\r');
        Remedy removal = removal(hosts);

        String changed = ((Action.EditFile) removal.actions().get(0)).applyTo(hosts);
        assertThat(changed).isEqualTo(after.replace('|', '\n').replace('^', '\r'));
        assertThat(((Action.EditFile) removal.undo().get(0)).applyTo(changed)).isEqualTo(hosts);
    }
}
