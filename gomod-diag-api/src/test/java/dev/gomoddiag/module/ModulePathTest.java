package dev.gomoddiag.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModulePathTest {
    private static final String ALPHABET = "aZ09.-_~/!v1+ @:\u00e9\ud83d\ude00\t\"con";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.com/Azure/x",
                "a.b",
                "gopkg.in/yaml.v2",
                "gopkg.in/x.v0",
                "gopkg.in/x.v1-unstable",
                "a.b/v2",
                "a.b/c~d",
                "a.b/v10"
            })
    void acceptsWhatGoAccepts(String path) {
        assertThat(ModulePath.problem(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "foo|missing dot in first path element",
                "GitHub.com/a|invalid char 'G' in first path element",
                "a.b/c d|invalid char ' '",
                "a.b/.git|leading dot in path element",
                "a.b/c.|trailing dot in path element",
                "a.b//c|double slash",
                "a.b/|trailing slash",
                "-a.b/c|leading dash",
                "a.b/v1|invalid version",
                "a.b/v02|invalid version",
                "a.b/v2.0|invalid version",
                "gopkg.in/yaml|invalid version",
                "a.b/con|\"con\" disallowed as path element component on Windows",
                "/a.b|empty path element",
                "a.b/NUL.txt|\"NUL\" disallowed as path element component on Windows",
                "a.b/c~1|trailing tilde and digits in path element",
                "a.b/..|invalid path element \"..\"",
                "a.b:80/c|invalid char ':'",
                "a.b/c@v1|invalid char '@'",
                "localhost/x|missing dot in first path element",
                "^^|empty string"
            })
    void wordsAProblemAsGoDoes(String path, String problem) {
        assertThat(ModulePath.problem(path)).contains(problem);
    }

    @Test
    void escapesUpperCaseAndReverses() {
        assertThat(ModulePath.escape("github.com/Azure/X")).isEqualTo("github.com/!azure/!x");
        assertThat(ModulePath.unescape("github.com/!azure/!x")).isEqualTo("github.com/Azure/X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.com/Azure", "github.com/!", "github.com/!A", "github.com/!!a", "x"})
    void refusesWhatIsNoEscapedPath(String escaped) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModulePath.unescape(escaped))
                .withMessageContaining("\"" + escaped + "\"");
    }

    @Test
    void walksThePrefixesOfAPackageLongestFirst() {
        assertThat(ModulePath.prefixes("a.b/c/v2/d")).containsExactly("a.b/c/v2/d", "a.b/c/v2", "a.b/c", "a.b");
        assertThat(ModulePath.prefixes("a.b/c/v1/d")).containsExactly("a.b/c/v1/d", "a.b/c", "a.b");
        assertThat(ModulePath.prefixes("a.b/c/d...")).containsExactly("a.b/c", "a.b");
        assertThat(ModulePath.prefixes("...")).isEmpty();
    }

    @Test
    void holdsTheLongestAndTheShortestPrefixesOfAPathOfVeryManyElements() {
        String path = "a.b" + "/c".repeat(999);

        assertThat(ModulePath.prefixes(path)).hasSize(64).startsWith(path).endsWith("a.b/c/c", "a.b/c", "a.b");
        assertThat(ModulePath.omittedPrefixes(path)).isEqualTo(936);
        assertThat(ModulePath.prefixes("a.b" + "/c".repeat(63))).hasSize(64);
        assertThat(ModulePath.omittedPrefixes("a.b" + "/c".repeat(63))).isZero();
    }

    @Test
    void splitsOffTheMajorVersion() {
        assertThat(ModulePath.split("a.b/c/v3")).contains(new PathMajor("a.b/c", "/v3"));
        assertThat(ModulePath.split("gopkg.in/yaml.v2")).contains(new PathMajor("gopkg.in/yaml", ".v2"));
        assertThat(ModulePath.split("gopkg.in/yaml.v2-unstable"))
                .contains(new PathMajor("gopkg.in/yaml", ".v2-unstable"));
        assertThat(ModulePath.split("a.b/c")).contains(new PathMajor("a.b/c", ""));
        assertThat(ModulePath.split("a.b/v1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b|v1.0.0|",
                "a.b|v2.0.0|should be v0 or v1, not v2",
                "a.b|v2.0.0+incompatible|",
                "a.b/v2|v2.1.0|",
                "a.b/v2|v1.0.0|should be v2, not v1",
                "gopkg.in/x.v1|v0.0.0-20161208181325-20d25e280405|",
                "gopkg.in/x.v3-unstable|v3.0.0|"
            })
    void tellsWhyAVersionCannotBelongToAPath(String path, String version, String problem) {
        assertThat(ModuleVersion.problemForPath(path, version)).isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void survivesAnyTextAndEscapesReversibly() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20240601);
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "a.b/" : "");
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String path = text.toString();
            ModulePath.prefixes(path);
            ModulePath.split(path);
            if (ModulePath.problem(path).isEmpty()) {
                valid++;
                assertThat(ModulePath.unescape(ModulePath.escape(path))).isEqualTo(path);
            }
        }
        assertThat(valid).isGreaterThan(500);
    }
}
