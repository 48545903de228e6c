package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.GlobList;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VcsPolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "'' % git % github.com/a/b % ''",
                "'' % hg % example.org/a % ''",
                "'' % svn % example.org/a % GOVCS disallows using svn for public example.org/a; see 'go help vcs'",
                "'' % svn % corp.example/a % ''",
                "'public:hg,private:git' % git % github.com/a % GOVCS disallows using git for public github.com/a; see 'go help vcs'",
                "'private:git' % svn % corp.example/a % GOVCS disallows using svn for private corp.example/a; see 'go help vcs'",
                "'github.com:git, *:off' % git % github.com/a/b % ''",
                "'github.com:git, *:off' % git % gitlab.com/a % GOVCS disallows using git for public gitlab.com/a; see 'go help vcs'",
                "'*:all' % fossil % gitlab.com/a % ''",
                "'*:off' % mod % gitlab.com/a % ''",
                "'*:git | svn' % svn % gitlab.com/a % ''",
                "'git' % git % a.b/c % malformed entry in GOVCS (missing colon): \"git\"",
                "'git' % mod % a.b/c % ''",
                "':git' % git % a.b/c % empty pattern in GOVCS: \":git\"",
                "'a.b:' % git % a.b/c % empty VCS list in GOVCS: \"a.b:\"",
                "'a.b:git,' % git % a.b/c % empty entry in GOVCS",
                "'a.b:git|' % git % a.b/c % empty VCS name in GOVCS: \"a.b:git|\"",
                "'./x:git' % git % a.b/c % relative pattern not allowed in GOVCS: \"./x\"",
                "'a:git,a:hg' % git % a.b/c % unreachable pattern in GOVCS: \"a:hg\" after \"a:git\""
            })
    void decidesByTheFirstRuleThatMatches(String govcs, String vcs, String root, String refusal) {
        Optional<String> said = VcsPolicy.parse(govcs).refusal(vcs, root, GlobList.parse("corp.example"));

        assertThat(said.orElse("")).isEqualTo(refusal);
    }
}
