package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.host.NameServers.Transport;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.probes.net.SocketFailure;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One question on its way: over UDP, and over TCP when the answer does not fit. Used by one thread. */
final class DnsExchange {
    private static final int MAX_DATAGRAM = 4096;
    private static final int LENGTH = 2;

    private static final Map<ConnectOutcome, LookupOutcome> NETWORK_FAILURES = Map.of(
            ConnectOutcome.REFUSED, LookupOutcome.PORT_CLOSED,
            ConnectOutcome.TIMED_OUT, LookupOutcome.TIMEOUT,
            ConnectOutcome.UNREACHABLE, LookupOutcome.UNREACHABLE,
            ConnectOutcome.DENIED, LookupOutcome.DENIED);

    private final DnsQuestion question;
    private final DnsMessage message;
    private final NetworkPath path;
    private final long start = System.nanoTime();
    private final ByteBuffer out;
    private ByteBuffer in = ByteBuffer.allocate(MAX_DATAGRAM);
    private @Nullable SelectableChannel channel;
    private @Nullable DnsReply reply;
    private boolean resent;
    private int strange;

    DnsExchange(DnsQuestion question, NetworkPath path) {
        this.question = question;
        this.message = DnsMessage.question(question);
        this.path = path;
        byte[] bytes = message.bytes();
        out = ByteBuffer.allocate(LENGTH + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes);
    }

    boolean done() {
        return reply != null;
    }

    /** How it ended; what is not done yet counts as a time-out, or as nonsense when only nonsense came. */
    DnsReply reply() {
        DnsReply ended = reply;
        if (ended != null) {
            return ended;
        }
        return strange > 0
                ? failed(LookupOutcome.MALFORMED, strange + " datagrams that are no answer to the question")
                : failed(LookupOutcome.TIMEOUT, "");
    }

    void start(Selector selector) {
        guarded(() -> {
            if (question.transport() == Transport.TCP) {
                askOverTcp(selector);
                return;
            }
            DatagramChannel udp = DatagramChannel.open();
            channel = udp;
            udp.configureBlocking(false);
            udp.connect(path.route(question.server()));
            udp.register(selector, SelectionKey.OP_READ, this);
            send(udp);
        });
    }

    /** Asks once more when half of the time is over: a lost datagram must not look like a dead server. */
    void resendAfter(Duration wait) {
        if (!done()
                && !resent
                && channel instanceof DatagramChannel udp
                && elapsed().compareTo(wait) >= 0) {
            resent = true;
            guarded(() -> send(udp));
        }
    }

    void ready(SelectionKey key) {
        guarded(() -> {
            if (key.channel() instanceof DatagramChannel udp) {
                receive(udp, key.selector());
            } else if (key.isConnectable()) {
                SocketChannel tcp = (SocketChannel) key.channel();
                tcp.finishConnect();
                key.interestOps(SelectionKey.OP_WRITE);
            } else if (key.isWritable()) {
                write((SocketChannel) key.channel(), key);
            } else {
                read((SocketChannel) key.channel());
            }
        });
    }

    void close() {
        SelectableChannel open = channel;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // The exchange is over; nothing hangs on a clean end.
                channel = null;
            }
        }
    }

    private void send(DatagramChannel udp) throws IOException {
        udp.write(out.duplicate().flip().position(LENGTH));
    }

    private void receive(DatagramChannel udp, Selector selector) throws IOException {
        in.clear();
        if (udp.read(in) == 0) {
            return;
        }
        Optional<DnsMessage> answer = message.answer(Arrays.copyOf(in.array(), in.position()));
        if (answer.isEmpty()) {
            strange++;
        } else if (answer.get().truncated() && !done()) {
            askOverTcp(selector);
        } else {
            take(answer.get());
        }
    }

    private void askOverTcp(Selector selector) throws IOException {
        close();
        SocketChannel tcp = SocketChannel.open();
        channel = tcp;
        tcp.configureBlocking(false);
        out.flip();
        in = ByteBuffer.allocate(LENGTH);
        boolean connected = tcp.connect(path.route(question.server()));
        tcp.register(selector, connected ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, this);
    }

    private void write(SocketChannel tcp, SelectionKey key) throws IOException {
        tcp.write(out);
        if (!out.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    /** Reads the length, then a message of that length. */
    private void read(SocketChannel tcp) throws IOException {
        if (tcp.read(in) < 0) {
            throw new EOFException("the server closed the TCP connection");
        }
        if (in.hasRemaining()) {
            return;
        }
        if (in.capacity() == LENGTH) {
            int length = Short.toUnsignedInt(in.getShort(0));
            in = ByteBuffer.allocate(Math.max(length, LENGTH + 1));
            return;
        }
        Optional<DnsMessage> answer = message.answer(in.array());
        answer.ifPresentOrElse(
                this::take, () -> reply = failed(LookupOutcome.MALFORMED, "no answer to the question over TCP"));
    }

    private void take(DnsMessage answer) {
        DnsReply first = reply;
        List<InetAddress> addresses = answer.addresses();
        if (first == null) {
            reply = new DnsReply(question, answer.outcome(), addresses, elapsed(), answer.detail());
        } else if (!addresses.equals(first.addresses()) && first.detail().isEmpty()) {
            // Whoever forges answers is quicker than the server; the true one comes later.
            String detail = "another answer followed: " + DnsMessage.shown(addresses);
            reply = new DnsReply(question, first.outcome(), first.addresses(), first.elapsed(), detail);
        }
    }

    private DnsReply failed(LookupOutcome outcome, String detail) {
        return new DnsReply(question, outcome, List.of(), elapsed(), detail);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            SocketFailure failure = SocketFailure.ofConnect(e);
            end(NETWORK_FAILURES.getOrDefault(failure.connectOutcome(), LookupOutcome.FAILED), failure.words());
        } catch (UnsupportedAddressTypeException e) {
            end(LookupOutcome.UNREACHABLE, "this machine has no IPv6");
        }
    }

    private void end(LookupOutcome outcome, String detail) {
        if (reply == null) {
            reply = failed(outcome, detail);
        }
        close();
    }

    /** A part of the exchange that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
