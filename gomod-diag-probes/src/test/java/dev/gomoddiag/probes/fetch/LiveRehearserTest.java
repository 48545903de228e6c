package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
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
}
