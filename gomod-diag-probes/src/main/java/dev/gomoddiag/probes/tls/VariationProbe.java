package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.fact.TlsVariation.Difference;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a handshake was cut or swallowed: whether another name gets through at the same address, and whether small packets
 * do. Both tell a fault on the way from one of the server.
 */
public final class VariationProbe implements Probe {
    private static final ProbeId ID = new ProbeId("tls-variations");
    private static final ProbeId TLS = new ProbeId("tls");
    private static final Set<TlsOutcome> CUT = Set.of(TlsOutcome.RESET, TlsOutcome.CLOSED, TlsOutcome.SILENT);
    private static final int MOST = 4;

    /** A name that belongs to nobody (RFC 2606). */
    private static final String NEUTRAL = "www.example.com";

    private record Question(TlsHandshake cut, InetAddress address, Difference difference) {}

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(TLS);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(4);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        List<Question> questions = questions(context);
        if (questions.isEmpty()) {
            return ProbeResult.skipped(Text.of(VariationProbe.class, "skipped.nothing-cut"));
        }
        Parallel.each(questions, question -> ask(context, question));
        return ProbeResult.observed();
    }

    private static List<Question> questions(ProbeContext context) {
        List<Question> questions = new ArrayList<>();
        context.facts()
                .of(TlsHandshake.class)
                .filter(handshake -> CUT.contains(handshake.outcome()))
                .limit(MOST)
                .forEach(cut -> IpText.parse(cut.address()).ifPresent(address -> {
                    questions.add(new Question(cut, address, Difference.NEUTRAL_NAME));
                    if (cut.outcome() == TlsOutcome.SILENT) {
                        questions.add(new Question(cut, address, Difference.SMALL_PACKETS));
                    }
                }));
        return questions;
    }

    private static void ask(ProbeContext context, Question question) {
        long start = context.ticks();
        TlsHandshake cut = question.cut();
        boolean small = question.difference() == Difference.SMALL_PACKETS;
        InetSocketAddress peer =
                new InetSocketAddress(question.address(), cut.target().port());
        try (Socket socket =
                small ? Dial.in(context).connectNarrow(peer) : Dial.in(context).connect(peer)) {
            Handshake.Ended ended =
                    Handshake.with(socket, small ? cut.serverName() : NEUTRAL, Deadline.in(context, Handshake.BUDGET));
            TlsOutcome outcome = ended.chain().isEmpty() ? ended.outcome() : TlsOutcome.TRUSTED;
            context.saw(new TlsVariation(
                    cut.target(), cut.address(), question.difference(), outcome, context.since(start), ended.words()));
        } catch (IOException e) {
            // The connect succeeded a moment ago; what it says now is about the connection, not about TLS.
            context.saw(new TlsVariation(
                    cut.target(),
                    cut.address(),
                    question.difference(),
                    TlsOutcome.FAILED,
                    context.since(start),
                    String.valueOf(e.getMessage())));
        }
    }
}
