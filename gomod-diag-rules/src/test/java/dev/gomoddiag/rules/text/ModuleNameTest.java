package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            example.com/m@v1.2.0,         example.com/m, v1.2.0
            example.com/m@v1.2.0/go.mod,  example.com/m, v1.2.0
            example.com/m@latest,         example.com/m, ''
            example.com/m@v,              example.com/m, ''
            example.com/m@,               example.com/m, ''
            """)
    void aPinnedNameIsCutAtItsVersion(String token, String path, String version) {
        assertThat(ModuleName.pinned(token)).contains(new ModuleName(path, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@v1.2.0", "example.com/m", "a.b@c@v1.0.0", "m@v1.0.0", "git@github.com", "main.go@v1.0.0"})
    void otherTokensAreNotPinned(String token) {
        assertThat(ModuleName.pinned(token).filter(n -> !n.version().isEmpty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m",
                "exa mple.com/m",
                "example.com/m:1",
                "example.com/\"m",
                "example.com/a=b",
                "example.com/(m",
                "example.com\\m",
                "example.com/a,b",
                "example.com/x/main.go",
                "example.com/x/go.mod",
                "-a.b/c",
                ".a.b/c",
                "ex_ample.com/m"
            })
    void whatIsNoPath(String text) {
        assertThat(ModuleName.isPath(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "example.com/m/v2", "9fans.net/go", "exam-ple.com/M_x~y"})
    void whatIsAPath(String text) {
        assertThat(ModuleName.isPath(text)).isTrue();
    }

    @Test
    void aPathHasAnEnd() {
        assertThat(ModuleName.isPath("a.b/" + "x".repeat(508))).isTrue();
        assertThat(ModuleName.isPath("a.b/" + "x".repeat(509))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v1, true
            v1.2.0+incompatible, true
            v, false
            x1, false
            vx, false
            v1 2, false
            'v1"', false
            v1/2, false
            """)
    void aVersionBeginsWithVAndADigit(String text, boolean version) {
        assertThat(ModuleName.isVersion(text)).isEqualTo(version);
    }

    @Test
    void aVersionHasAnEnd() {
        assertThat(ModuleName.isVersion("v1" + "0".repeat(254))).isTrue();
        assertThat(ModuleName.isVersion("v1" + "0".repeat(255))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /go/pkg/mod/cache/download/example.com/m/@v/v1.2.0.zip,          example.com/m, v1.2.0
            C:\\go\\pkg\\mod\\cache\\download\\example.com\\m\\@v\\v1.2.0.mod, example.com/m, v1.2.0
            /cache/download/example.com/!m/@v/v1.0.0.ziphash,                example.com/M, v1.0.0
            /cache/download/example.com/m/@v/list,                           example.com/m, ''
            /cache/download/example.com/m/@v/.lock,                          example.com/m, ''
            """)
    void aFileOfTheCacheNamesItsModule(String path, String module, String version) {
        assertThat(ModuleName.ofCacheFile(path)).contains(new ModuleName(module, version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/go/example.com/m/@v/v1.0.0.zip",
                "/cache/download/example.com/m",
                "/cache/download/m/@v/v1.0.0.zip"
            })
    void otherFilesNameNone(String path) {
        assertThat(ModuleName.ofCacheFile(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            github.com/!burnt!sushi/toml@v0.3.1, github.com/BurntSushi/toml, v0.3.1
            github.com/%21azure/x@v1.0.0-%21r1,  github.com/Azure/x,         v1.0.0-R1
            example.com/m!,                      example.com/m!,             ''
            example.com/m,                       example.com/m,              ''
            """)
    void escapesStandForCapitals(String token, String path, String version) {
        assertThat(ModuleName.escaped(token)).isEqualTo(new ModuleName(path, version));
    }
}
