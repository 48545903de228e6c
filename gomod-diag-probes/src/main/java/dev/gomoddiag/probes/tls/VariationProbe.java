package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.NameLookup.Source;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.fact.TlsVariation.Difference;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Routes;
import dev.gomoddiag.probes.trust.GoTrust;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a handshake was cut or swallowed: whether another name gets through at the same address, and whether small packets
 * do. Where one succeeded: whether a ClientHello as large as Go's does. Where name servers give another address over TCP:
 * whether the true server is there. All tell a fault on the way from one of the server.
 */
public final class VariationProbe implements Probe {
    private static final ProbeId ID = new ProbeId("tls-variations");
    private static final ProbeId TLS = new ProbeId("tls");
    private static final ProbeId TCP_NAMES = new ProbeId("dns-over-tcp");
    private static final int MOST = 4;

    /** Shorter than the first one's, so that both fit into the measuring of a default run. */
    private static final Duration BUDGET = Duration.ofSeconds(2);

    /** A name that belongs to nobody (RFC 2606). */
    private static final String NEUTRAL = "www.example.com";

    private record Question(Target target, InetAddress address, Difference difference) {
        String name() {
            return difference == Difference.NEUTRAL_NAME ? NEUTRAL : target.host();
        }

        Hello hello() {
            return difference == Difference.LARGE_HELLO ? Hello.LARGE : Hello.SMALL;
        }
    }

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(TLS, TCP_NAMES);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(4);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        List<Question> questions = questions(context);
        if (questions.isEmpty()) {
            return ProbeResult.skipped(Text.of(VariationProbe.class, "skipped.no-handshake"));
        }
        GoTrust trust = GoTrust.of(context);
        Parallel.each(questions, question -> ask(context, trust, question));
        return ProbeResult.observed();
    }

    private static List<Question> questions(ProbeContext context) {
        List<Question> questions = new ArrayList<>();
        handshakes(context, TlsOutcome::cut)
                .forEach(usual -> IpText.parse(usual.address()).ifPresent(address -> {
                    questions.add(new Question(usual.target(), address, Difference.NEUTRAL_NAME));
                    if (usual.outcome() == TlsOutcome.SILENT) {
                        questions.add(new Question(usual.target(), address, Difference.SMALL_PACKETS));
                    }
                }));
        handshakes(context, TlsOutcome.TRUSTED::equals)
                .forEach(usual -> IpText.parse(usual.address())
                        .ifPresent(address ->
                                questions.add(new Question(usual.target(), address, Difference.LARGE_HELLO))));
        otherAddresses(context).forEach(questions::add);
        questions.removeIf(question -> known(context, question));
        return questions;
    }

    // those of the TCP answer first, then what datagrams gave later: one of them may be a site beside a dead one
    private static Stream<Question> otherAddresses(ProbeContext context) {
        return Routes.directTls(context).stream()
                .filter(target -> addresses(context, target, Source.NAME_SERVER_TCP)
                        .findAny()
                        .isPresent())
                .flatMap(target -> Stream.of(Source.NAME_SERVER_TCP, Source.NAME_SERVER)
                        .flatMap(source -> addresses(context, target, source))
                        .distinct()
                        .filter(literal -> !dialled(context, target, literal))
                        .flatMap(literal -> IpText.parse(literal).stream())
                        .map(address -> new Question(target, address, Difference.OTHER_ADDRESS)))
                .limit(MOST);
    }

    private static boolean dialled(ProbeContext context, Target target, String literal) {
        return context.facts()
                .of(TcpAttempt.class)
                .anyMatch(attempt -> attempt.target().host().equals(target.host())
                        && attempt.target().port() == target.port()
                        && attempt.address().equals(literal));
    }

    private static Stream<String> addresses(ProbeContext context, Target target, Source source) {
        return context.facts()
                .of(NameLookup.class)
                .filter(lookup -> lookup.source() == source && lookup.host().equals(target.host()))
                .flatMap(lookup -> lookup.addresses().stream());
    }

    /** Another run has tried it. */
    private static boolean known(ProbeContext context, Question question) {
        return context.facts()
                .of(TlsVariation.class)
                .anyMatch(seen -> seen.difference() == question.difference()
                        && seen.address().equals(IpText.of(question.address()))
                        && seen.target().host().equals(question.target().host())
                        && seen.target().port() == question.target().port());
    }

    private static Stream<TlsHandshake> handshakes(ProbeContext context, Predicate<TlsOutcome> which) {
        return context.facts()
                .of(TlsHandshake.class)
                .filter(handshake -> which.test(handshake.outcome()))
                .limit(MOST);
    }

    private static void ask(ProbeContext context, GoTrust trust, Question question) {
        long start = context.ticks();
        InetSocketAddress peer =
                new InetSocketAddress(question.address(), question.target().port());
        try (Socket socket = question.difference() == Difference.SMALL_PACKETS
                ? Dial.in(context).connectNarrow(peer)
                : Dial.in(context).connect(peer)) {
            Handshake.Ended ended =
                    Handshake.with(socket, question.name(), question.hello(), Deadline.in(context, BUDGET));
            context.saw(fact(question, outcome(context, trust, question, ended), context.since(start), ended.words()));
        } catch (IOException e) {
            // The connect succeeded a moment ago; what it says now is about the connection, not about TLS.
            context.saw(fact(question, TlsOutcome.FAILED, context.since(start), String.valueOf(e.getMessage())));
        }
    }

    private static TlsOutcome outcome(ProbeContext context, GoTrust trust, Question question, Handshake.Ended ended) {
        if (ended.chain().isEmpty()) {
            return ended.outcome();
        }
        return question.difference() == Difference.OTHER_ADDRESS
                ? trust.judge(ended.chain(), question.target().host(), context.now(), List.of())
                        .outcome()
                : TlsOutcome.TRUSTED;
    }

    private static TlsVariation fact(Question question, TlsOutcome outcome, Duration elapsed, String words) {
        return new TlsVariation(
                question.target(), IpText.of(question.address()), question.difference(), outcome, elapsed, words);
    }
}
