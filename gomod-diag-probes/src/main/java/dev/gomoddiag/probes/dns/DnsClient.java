package dev.gomoddiag.probes.dns;

import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.probes.net.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Asks name servers, many questions at once on the calling thread, which an interrupt ends on any kind of thread.
 *
 * <p>Of dnsjava only the message format is used: its own transport keeps a thread and a shutdown hook for ever.
 */
final class DnsClient {
    private final NetworkPath path;

    DnsClient(NetworkPath path) {
        this.path = path;
    }

    /**
     * The replies in the order of the questions.
     *
     * @param budget for each question; what has no answer then is a time-out
     */
    List<DnsReply> ask(Collection<DnsQuestion> questions, Duration budget) {
        List<DnsExchange> exchanges = questions.stream()
                .map(question -> new DnsExchange(question, path))
                .toList();
        try (Selector selector = Selector.open()) {
            exchanges.forEach(exchange -> exchange.start(selector));
            wait(selector, exchanges, budget);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot wait for name servers", e);
        } finally {
            exchanges.forEach(DnsExchange::close);
        }
        return exchanges.stream().map(DnsExchange::reply).toList();
    }

    private static void wait(Selector selector, List<DnsExchange> exchanges, Duration budget) throws IOException {
        Deadline deadline = Deadline.in(budget);
        Deadline half = Deadline.in(budget.dividedBy(2));
        while (!exchanges.stream().allMatch(DnsExchange::done) && !deadline.over() && !interrupted()) {
            Duration wait = half.over() ? deadline.left() : half.left();
            selector.select(key -> ((DnsExchange) key.attachment()).ready(key), wait.toMillis() + 1);
            if (half.over()) {
                exchanges.forEach(exchange -> exchange.resendAfter(budget.dividedBy(2)));
            }
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
