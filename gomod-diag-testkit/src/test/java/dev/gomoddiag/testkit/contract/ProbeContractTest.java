package dev.gomoddiag.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A good probe passes, and each kind of bad one is caught. */
class ProbeContractTest extends ProbeContract {
    @Override
    protected Probe probe() {
        return new GreetingProbe();
    }

    record Said(String words) implements Fact {
        @Override
        public Text describe() {
            return Text.plain(words);
        }
    }

    /** Connects to the name server of the machine. */
    static class GreetingProbe implements Probe {
        @Override
        public ProbeId id() {
            return new ProbeId("greeting");
        }

        @Override
        public ProbeResult run(ProbeContext context) throws IOException {
            InetSocketAddress peer = new InetSocketAddress("203.0.113.53", 53);
            try (Socket socket = new Socket()) {
                context.onCancel(() -> close(socket));
                socket.connect(context.host().network().route(peer), 5000);
                return ProbeResult.observed(new Said("connected"));
            } catch (IOException e) {
                return ProbeResult.observed(new Said("not connected"));
            }
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException("closing a socket failed", e);
            }
        }
    }

    private static ProbeContract contractOf(Probe probe) {
        return new ProbeContract() {
            @Override
            protected Probe probe() {
                return probe;
            }
        };
    }

    @Test
    void catchesState() {
        Probe stateful = new GreetingProbe() {
            private int runs;

            @Override
            public ProbeResult run(ProbeContext context) {
                runs++;
                return ProbeResult.observed(new Said("run " + runs));
            }
        };

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(stateful).holdsNoState());
    }

    @Test
    void catchesAProbeThatThrowsForAnUnreachablePeer() {
        Probe throwing = new GreetingProbe() {
            @Override
            public ProbeResult run(ProbeContext context) throws IOException {
                throw new IOException("unreachable");
            }
        };

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> contractOf(throwing).doesNotThrowForAPeerThatRefuses());
    }

    @Test
    void catchesAProbeThatDoesNotHearTheCancel() {
        Probe deaf = new GreetingProbe() {
            @Override
            public ProbeResult run(ProbeContext context) {
                long end = System.nanoTime() + 800_000_000L;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(10_000_000L);
                }
                return ProbeResult.observed();
            }
        };

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(deaf).endsSoonAfterItIsCancelled())
                .withMessageContaining("of the cancel");
    }

    @Test
    void catchesASecretInAFact() {
        Probe talkative = new GreetingProbe() {
            @Override
            public ProbeResult run(ProbeContext context) {
                context.saw(new Said(
                        "GOPROXY is " + context.settings().go("GOPROXY").raw()));
                return ProbeResult.observed();
            }
        };

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> contractOf(talkative).showsNoSecret());
    }
}
