package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxySourceTest {
    private static final String BASE = "https://p.example/a.example/m/@";

    @Test
    void takesThePseudoVersionOfTheLatestTimeForTheNewestWhateverItsNumber() {
        String later = "v0.0.0-20210102030405-0123456789ab";
        String higher = "v1.0.1-0.20200102030405-ba9876543210";
        Scripted endpoint = new Scripted()
                .on("/@v/list", Answer.served(List.of(higher, later)))
                .on("/@latest", Answer.status(404, "404"));

        assertThat(resolved("latest", endpoint).verdict()).isEqualTo(new Verdict.Fetched("a.example/m", later));
        assertThat(endpoint.asked()).doesNotContain(BASE + "v/" + higher + ".info");
    }

    @Test
    void acceptsAnotherVersionInPlaceOfOneThatThePathRulesOut() {
        Scripted endpoint = new Scripted().on("/@v/v2.0.0.info", Answer.served(List.of("v2.0.0+incompatible")));

        assertThat(resolved("v2.0.0", endpoint).verdict())
                .isEqualTo(new Verdict.Fetched("a.example/m", "v2.0.0+incompatible"));
    }

    @Test
    void refusesAnotherVersionInPlaceOfOneThatThePathAllows() {
        Scripted endpoint = new Scripted().on("/@v/v1.0.0.info", Answer.served(List.of("v1.0.1")));

        assertThat(((Verdict.Refused) resolved("v1.0.0", endpoint).verdict())
                        .because()
                        .text())
                .isEqualTo("proxy returned info for version v1.0.1 instead of requested version");
    }

    private static FetchTrace resolved(String query, Scripted endpoint) {
        return FetchWalk.run(
                FetchCommand.RESOLVE,
                ModuleQuery.parse("a.example/m@" + query),
                FetchSettings.of("https://p.example", "off"),
                endpoint);
    }
}
