package dev.gomoddiag.probes.ssh;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.SshGreeting;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.net.SocketFailure;
import dev.gomoddiag.probes.net.TimedInput;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads the identification line of an SSH server (RFC 4253, 4.2), which it sends before any key exchange. */
public final class SshServer {
    private static final Duration GREETING_TIMEOUT = Duration.ofMillis(2500);
    /** RFC 4253 allows 255 bytes a line, and lines of other text before it. */
    private static final int MAX_LINE = 255;

    private static final int MAX_LINES = 20;

    private SshServer() {}

    /** Connects to the first address that accepts; never fails for an unreachable server. */
    public static SshGreeting greet(ProbeContext context, Target target) {
        long start = context.ticks();
        HostResolver.Resolution resolution = context.resolver().resolve(target.host());
        if (resolution.addresses().isEmpty()) {
            LookupOutcome outcome = resolution.result().outcome();
            FailureKind kind = outcome == LookupOutcome.NXDOMAIN || outcome == LookupOutcome.NODATA
                    ? FailureKind.NAME_NOT_FOUND
                    : outcome == LookupOutcome.TIMEOUT ? FailureKind.NAME_TIMEOUT : FailureKind.NAME_SERVER_FAILURE;
            return new SshGreeting(
                    target, "", Optional.of(kind), "", context.since(start), "Could not resolve hostname");
        }
        SshGreeting greeting = greet(context, target, resolution.addresses().get(0), start);
        for (InetAddress next :
                resolution.addresses().subList(1, resolution.addresses().size())) {
            if (greeting.failure().isEmpty() || context.remaining().isZero()) {
                return greeting;
            }
            greeting = greet(context, target, next, start);
        }
        return greeting;
    }

    private static SshGreeting greet(ProbeContext context, Target target, InetAddress address, long start) {
        String literal = address.getHostAddress();
        Socket socket;
        try {
            socket = Dial.in(context).connect(new InetSocketAddress(address, target.port()));
        } catch (IOException e) {
            return failed(context, target, literal, start, SocketFailure.ofConnect(e));
        }
        try (socket) {
            String banner = identification(new TimedInput(socket, Deadline.in(context, GREETING_TIMEOUT)));
            boolean ssh = banner.startsWith("SSH-");
            return new SshGreeting(
                    target,
                    literal,
                    ssh ? Optional.empty() : Optional.of(FailureKind.BAD_BODY),
                    banner,
                    context.since(start),
                    ssh ? "" : "the server does not speak SSH");
        } catch (IOException e) {
            return failed(context, target, literal, start, SocketFailure.ofExchange(e));
        }
    }

    private static String identification(InputStream in) throws IOException {
        String first = line(in);
        String line = first;
        for (int lines = 1; !line.startsWith("SSH-") && lines < MAX_LINES && !line.startsWith("HTTP/"); lines++) {
            try {
                line = line(in);
            } catch (EOFException e) {
                return first;
            }
        }
        return line.startsWith("SSH-") ? line : first;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) {
                throw new EOFException("the server closed the connection before it greeted");
            }
            if (next < 0 || line.size() == MAX_LINE) {
                break;
            }
            line.write(next < ' ' || next > '~' ? ' ' : next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    private static SshGreeting failed(
            ProbeContext context, Target target, String address, long start, SocketFailure failure) {
        return new SshGreeting(target, address, Optional.of(failure.kind()), "", context.since(start), failure.words());
    }
}
