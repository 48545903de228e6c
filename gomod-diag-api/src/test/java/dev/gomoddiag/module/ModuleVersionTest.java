package dev.gomoddiag.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleVersionTest {

    @Test
    void ordersVersionsAsSemverDoes() {
        List<String> ordered = List.of(
                "bad",
                "v1.0.0-alpha",
                "v1.0.0-alpha.1",
                "v1.0.0-alpha.beta",
                "v1.0.0-beta.2",
                "v1.0.0-beta.11",
                "v1.0.0-rc.1",
                "v1.0.0",
                "v1.2.0",
                "v1.10.0",
                "v2.0.0+incompatible");
        List<String> shuffled = new java.util.ArrayList<>(ordered);
        java.util.Collections.reverse(shuffled);
        shuffled.sort(ModuleVersion.ORDER);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "v1|v1.0.0",
                "v1.2|v1.2.0",
                "v1.2.3+meta|v1.2.3",
                "v2.0.0+incompatible|v2.0.0+incompatible",
                "v1.2.3-pre+x|v1.2.3-pre",
                "1.2.3|^^",
                "v01.2.3|^^",
                "v1.2.3-01|^^",
                "v1.2-pre|^^",
                "v1.2.3.4|^^",
                "main|^^"
            })
    void makesVersionsCanonical(String version, String canonical) {
        assertThat(ModuleVersion.canonical(version)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "v0.0.0-20200101000000-abcdefabcdef,true",
        "v1.2.3-pre.0.20200101000000-abcdefabcdef,true",
        "v1.2.4-0.20200101000000-abcdefabcdef+incompatible,true",
        "v1.2.3-pre,false",
        "v1.2.3,false",
        "v1.2.3-20200101000000-abcdefabcdef,false"
    })
    void knowsPseudoVersions(String version, boolean pseudo) {
        assertThat(ModuleVersion.isPseudo(version)).isEqualTo(pseudo);
    }

    @Test
    void refusesVersionsThatNoModuleProxyCanBeAskedFor() {
        assertThat(List.of("feature/x", "a!b", "x.", "", "a:b", "con").stream().map(ModuleVersion::problem))
                .containsOnly(Optional.of("disallowed version string"));
        assertThat(ModuleVersion.escape("v1.0.0-RC1")).isEqualTo("v1.0.0-!r!c1");
        assertThat(ModuleVersion.escape("HEAD")).isEqualTo("!h!e!a!d");
    }

    @ParameterizedTest
    @CsvSource({
        "v1.2.3,EXACT", "v1.2.3+meta,EXACT", "latest,LATEST", "upgrade,UPGRADE", "patch,PATCH", "v1,PREFIX",
        "v1.2,PREFIX", "<v1,RANGE", ">=v1.2.3,RANGE", "main,REVISION", "0123abcd,REVISION", "1.2.3,REVISION"
    })
    void tellsWhatAQueryAsksFor(String query, VersionQueryKind kind) {
        assertThat(VersionQueryKind.of(query)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latest|v1.2.0",
                "upgrade|v1.2.0",
                "v1|v1.2.0",
                "v1.1|v1.1.0",
                "v1.3|",
                "<v1.2.0|v1.1.0",
                "<=v1.2.0|v1.2.0",
                ">v1.0.0|v1.1.0",
                ">=v1.1.0|v1.1.0",
                ">v1.2.0|v1.3.0-rc.1",
                "patch|",
                "main|",
                "<main|",
                "<=v1.2|",
                ">v1|"
            })
    void choosesFromAList(String query, String choice) {
        List<String> listed = List.of(
                "v1.2.0",
                "v1.0.0",
                "v1.3.0-rc.1",
                "v1.1.0",
                "v9.0.0-20200101000000-abcdefabcdef",
                "junk",
                "v2.0.0+incompatible");

        assertThat(VersionQueryKind.choose(listed, query)).isEqualTo(Optional.ofNullable(choice));
    }

    @Test
    void choosesAPreReleaseOnlyWhereNothingWasReleased() {
        assertThat(VersionQueryKind.choose(List.of("v1.0.0-a", "v1.0.0-b"), "latest"))
                .contains("v1.0.0-b");
        assertThat(VersionQueryKind.choose(List.of("v2.0.0+incompatible"), "latest"))
                .contains("v2.0.0+incompatible");
        assertThat(VersionQueryKind.choose(List.of(), "latest")).isEmpty();
    }
}
