package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.MapHost;
import org.junit.jupiter.api.Test;

class NetrcTest {

    private static Netrc parse(String text) {
        return Netrc.read(MapHost.linux().file("/home/user/.netrc", text));
    }

    @Test
    void takesTheFirstCompleteEntryOfAMachine() {
        Netrc netrc = parse("""
                machine a.example login u1 password p1
                machine a.example login u2 password p2
                machine incomplete.example login u
                machine b.example:8443
                  login u3
                  password p3
                """);

        assertThat(netrc.machines()).containsExactly("a.example", "b.example:8443");
        assertThat(netrc.credentialsFor("a.example").map(Credentials::login)).contains("u1");
        assertThat(netrc.credentialsFor("a.example/m/@v/list").map(Credentials::password))
                .contains("p1");
        assertThat(netrc.credentialsFor("b.example")).isEmpty();
        assertThat(netrc.credentialsFor("b.example:8443/x").map(Credentials::login))
                .contains("u3");
    }

    @Test
    void skipsMacrosAndStopsAtALoneDefault() {
        Netrc netrc = parse("""
                macdef init
                machine macro.example login u password p

                machine a.example login u password p
                default
                machine late.example login u password p
                """);

        assertThat(netrc.machines()).containsExactly("a.example");
    }

    @Test
    void findsTheFileOfEachSystem() {
        MapHost windows = MapHost.windows();

        assertThat(Netrc.read(MapHost.linux().with("NETRC", "/n")).path()).isEqualTo("/n");
        assertThat(Netrc.read(windows).path()).isEqualTo("C:\\Users\\user\\.netrc");
        assertThat(Netrc.read(windows.file("C:\\Users\\user\\_netrc", "")).path())
                .isEqualTo("C:\\Users\\user\\_netrc");
    }

    @Test
    void showsNoSecret() {
        Netrc netrc = parse("machine a.example login canary password canary\n");

        assertThat(netrc + " " + netrc.credentialsFor("a.example")).doesNotContain("canary");
    }
}
