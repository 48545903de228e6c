package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialTest {
    private static final InetSocketAddress MODULE_PROXY =
            new InetSocketAddress(IpText.parse("203.0.113.10").orElseThrow(), 443);

    private final EmbeddedNetwork network = EmbeddedNetwork.start();
    private final TestContext context = TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1");
    private final Dial dial = Dial.in(context);

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void connectsWhereTheNetworkPathLeads() throws IOException {
        try (Socket socket = dial.connect(MODULE_PROXY)) {
            assertThat(socket.getRemoteSocketAddress()).isEqualTo(network.path().route(MODULE_PROXY));
        }
    }

    @Test
    void makesSocketsForAClientThatConnectsThemItself() throws IOException {
        try (Socket socket = dial.socketFactory().createSocket()) {
            socket.connect(MODULE_PROXY, 1000);

            assertThat(socket.getRemoteSocketAddress()).isEqualTo(network.path().route(MODULE_PROXY));
        }
    }

    @Test
    void neverLooksANameUp() {
        Throwable thrown = catchThrowable(() -> dial.socketFactory().createSocket("proxy.golang.org", 443));

        assertThat(thrown).hasMessage("proxy.golang.org is a name: connect to an address of it");
        assertThat(catchThrowable(() -> dial.connect(InetSocketAddress.createUnresolved("proxy.golang.org", 443))))
                .satisfies(it -> assertThat(SocketFailure.ofConnect(it).kind()).isEqualTo(FailureKind.NAME_NOT_FOUND));
    }

    @Test
    void tellsARefusedAndAnUnreachablePort() {
        network.port("proxy.golang.org", 443).refuse();
        assertThat(outcome()).isEqualTo(ConnectOutcome.REFUSED);

        network.port("proxy.golang.org", 443).unreachable();
        assertThat(outcome()).isEqualTo(ConnectOutcome.UNREACHABLE);
    }

    @Test
    void givesUpOnADroppedSynAtItsTimeout() {
        network.port("proxy.golang.org", 443).drop();

        assertThat(outcome()).isEqualTo(ConnectOutcome.TIMED_OUT);
    }

    @Test
    void takesNoMoreThanTheTimeOfTheProbe() {
        TestContext late = TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1")
                .timeout(Duration.ZERO);

        assertThat(catchThrowable(() -> Dial.in(late).connect(MODULE_PROXY)))
                .satisfies(it -> assertThat(SocketFailure.ofConnect(it).kind()).isEqualTo(FailureKind.CONNECT_TIMEOUT));
    }

    @Test
    void closesASocketThatWaitsWhenTheProbeIsCancelled() throws Exception {
        network.port("proxy.golang.org", 443).silence();
        Socket socket = dial.connect(MODULE_PROXY);
        FutureTask<Integer> read =
                new FutureTask<>(() -> socket.getInputStream().read());
        new Thread(read, "reader").start();

        context.cancel();

        assertThat(catchThrowable(() -> read.get(1, TimeUnit.SECONDS))).hasRootCauseInstanceOf(IOException.class);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void opensNothingAfterTheCancel() {
        context.cancel();

        assertThat(catchThrowable(() -> dial.connect(MODULE_PROXY))).isInstanceOf(IOException.class);
    }

    private ConnectOutcome outcome() {
        Throwable thrown = catchThrowable(() -> dial.connect(MODULE_PROXY, Duration.ofMillis(300)));
        return SocketFailure.ofConnect(thrown).connectOutcome();
    }
}
