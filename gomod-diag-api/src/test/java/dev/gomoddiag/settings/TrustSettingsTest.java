package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.settings.SettingSource.Kind;
import dev.gomoddiag.settings.TrustSettings.GoRoots;
import dev.gomoddiag.settings.TrustSettings.Location;
import dev.gomoddiag.settings.TrustSettings.Verifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustSettingsTest {
    private static final GoRoots PLATFORM = new GoRoots(Verifier.PLATFORM, List.of(), List.of());

    private static GoRoots go(MapHost host) {
        return GoSettings.read(host).trust().go();
    }

    private static Location named(String path, String variable) {
        return new Location(path, new SettingSource(Kind.PROCESS_ENVIRONMENT, variable, 0));
    }

    @Test
    void looksWhereGoOnLinuxDoes() {
        assertThat(go(MapHost.linux()).files())
                .hasSize(6)
                .first()
                .isEqualTo(
                        new Location("/etc/ssl/certs/ca-certificates.crt", new SettingSource(Kind.GO_DEFAULT, "", 0)));
        assertThat(go(MapHost.linux()).directories())
                .extracting(Location::path)
                .containsExactly("/etc/ssl/certs", "/etc/pki/tls/certs");
    }

    @Test
    void replacesFilesAndDirectoriesIndependently() {
        GoRoots roots = go(MapHost.linux().with("SSL_CERT_DIR", "/a:/b"));

        assertThat(roots.files()).hasSize(6);
        assertThat(roots.directories()).containsExactly(named("/a", "SSL_CERT_DIR"), named("/b", "SSL_CERT_DIR"));
        assertThat(go(MapHost.linux().with("SSL_CERT_FILE", "/ca.pem")).files())
                .containsExactly(named("/ca.pem", "SSL_CERT_FILE"));
    }

    @Test
    void leavesTheDecisionToWindowsUnlessAVariableReplacesItSince127() {
        MapHost named = MapHost.windows().with("SSL_CERT_FILE", "C:\\ca.pem");
        MapHost old = named.program("go", "C:\\Go\\bin\\go.exe").file("C:\\Go\\VERSION", "go1.26.8");

        assertThat(go(MapHost.windows())).isEqualTo(PLATFORM);
        assertThat(go(old)).isEqualTo(PLATFORM);
        assertThat(go(named.with("GODEBUG", "a=1,x509sslcertoverrideplatform=0")))
                .isEqualTo(PLATFORM);
        assertThat(go(named))
                .isEqualTo(new GoRoots(Verifier.FILES, List.of(named("C:\\ca.pem", "SSL_CERT_FILE")), List.of()));
    }

    @Test
    void takesTheVariablesOfGitBeforeItsConfiguration() {
        MapHost host =
                MapHost.linux().file("/home/user/.gitconfig", "[http]\nsslCAInfo = /config.pem\nsslBackend = gnutls\n");

        assertThat(GoSettings.read(host)
                        .trust()
                        .gitFor("https://h.example/")
                        .caFile()
                        .map(Setting::raw))
                .contains("/config.pem");
        assertThat(GoSettings.read(host.with("GIT_SSL_CAINFO", "/variable.pem"))
                        .trust()
                        .gitFor("https://h.example/")
                        .caFile()
                        .map(Setting::raw))
                .contains("/variable.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslVerify = false", "sslVerify = 0", "sslVerify =", "sslVerify = Off"})
    void namesTheSettingThatSwitchesVerificationOff(String line) {
        MapHost host = MapHost.linux().file("/home/user/.gitconfig", "[http \"https://h.example\"]\n" + line + "\n");
        TrustSettings trust = GoSettings.read(host).trust();

        assertThat(trust.gitFor("https://h.example/x").unverified().map(Setting::name))
                .contains("http.https://h.example.sslverify");
        assertThat(trust.gitFor("https://other.example/").unverified()).isEqualTo(Optional.empty());
    }

    @Test
    void takesGitSslNoVerifyWithAnyValue() {
        MapHost host = MapHost.linux().with("GIT_SSL_NO_VERIFY", "0");

        assertThat(GoSettings.read(host)
                        .trust()
                        .gitFor("https://h.example/")
                        .unverified()
                        .map(Setting::name))
                .contains("GIT_SSL_NO_VERIFY");
    }
}
