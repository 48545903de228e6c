package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.SocketFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating system's resolver through Java, which go uses on Windows and macOS.
 *
 * <p>Java keeps answers for 30 s and failures for 10 s, and tells failures apart only by text.
 */
final class SystemLookup {
    private SystemLookup() {}

    record Found(List<InetAddress> addresses, LookupOutcome outcome, Duration elapsed, String detail) {

        NameLookup as(NameLookup.Source source, String host) {
            List<String> literals = addresses.stream().map(IpText::of).toList();
            return new NameLookup(host, source, "", outcome, literals, elapsed, detail);
        }
    }

    /** Waits no longer than {@link ServerLookup#NAME_BUDGET}; a system call that is stuck is left to itself. */
    static Found find(String host) {
        long start = System.nanoTime();
        FutureTask<InetAddress[]> call = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread thread = new Thread(call, "gomod-diag lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            InetAddress[] addresses = call.get(ServerLookup.NAME_BUDGET.toNanos(), TimeUnit.NANOSECONDS);
            return new Found(List.of(addresses), LookupOutcome.ANSWERED, since(start), "");
        } catch (TimeoutException e) {
            return new Found(List.of(), LookupOutcome.TIMEOUT, since(start), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(List.of(), LookupOutcome.FAILED, since(start), "interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Found(List.of(), outcome(cause), since(start), SocketFailure.words(cause));
        }
    }

    /** getaddrinfo's EAI_AGAIN stands for everything but an unknown name. */
    private static LookupOutcome outcome(Throwable cause) {
        boolean again = SocketFailure.words(cause).toLowerCase(Locale.ROOT).contains("temporary failure");
        if (!(cause instanceof UnknownHostException)) {
            return LookupOutcome.FAILED;
        }
        return again ? LookupOutcome.SERVFAIL : LookupOutcome.NXDOMAIN;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
