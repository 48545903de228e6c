package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveRehearserTest {

    @Test
    void triesTheFetchAndPublishesNothing() throws Exception {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            TestContext context = TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1")
                    .resolver(network.resolver());

            FetchAttempt attempt = new LiveRehearser().rehearse(context);

            assertThat(attempt.succeeded()).isTrue();
            assertThat(context.seen().all()).isEmpty();
        }
    }

    @Test
    void fetchesOfOneProxyShareAConnection() throws Exception {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            FakeHost host = network.host().variable("GOSUMDB", "off");
            List<ProbeContext> contexts = Stream.of("v1.9.1", "v1.9.0", "v1.9.99")
                    .map(version -> (ProbeContext) TestContext.on(host, "github.com/gin-gonic/gin@" + version)
                            .resolver(network.resolver()))
                    .toList();
            Map<String, Boolean> fetched = new ConcurrentHashMap<>();

            new LiveRehearser()
                    .rehearseAll(
                            contexts,
                            (context, attempt) -> fetched.put(context.query().version(), attempt.succeeded()));

            assertThat(fetched)
                    .containsOnly(Map.entry("v1.9.1", true), Map.entry("v1.9.0", true), Map.entry("v1.9.99", false));
            assertThat(network.log().all().stream()
                            .filter(access -> access.protocol() == Access.Protocol.TLS
                                    && access.server().contains("proxy.golang.org")))
                    .hasSizeLessThan(3);
        }
    }
}
