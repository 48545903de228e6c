package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.SumLine;
import dev.gomoddiag.modfile.GoSumFile;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.http.HttpAsk;
import dev.gomoddiag.probes.http.HttpSession;
import dev.gomoddiag.probes.http.HttpSessions;
import dev.gomoddiag.probes.http.Reply;
import dev.gomoddiag.settings.ModFile;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the go.sum of the working directory with what the checksum database and the module proxy say of the module
 * asked for; only where go.sum knows the module is anybody asked again.
 */
public final class GoSumProbe implements Probe {
    private static final ProbeId ID = new ProbeId("go-sum");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(FetchProbe.ID);
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Optional<String> goSum = context.settings().modFile().map(ModFile::sums);
        Optional<String> text = goSum.flatMap(file -> context.host().read(file).text());
        if (text.isEmpty()) {
            return ProbeResult.skipped(Text.of(GoSumProbe.class, "skipped.no-go-sum"));
        }
        compare(context, goSum.orElse(""), text.get());
        return ProbeResult.observed();
    }

    private static void compare(ProbeContext context, String file, String text) {
        String module = context.query().path();
        String version = context.facts()
                .first(FetchAttempt.class)
                .filter(attempt -> attempt.trace().verdict() instanceof Verdict.Fetched)
                .map(attempt -> ((Verdict.Fetched) attempt.trace().verdict()).version())
                .orElse(context.query().version());
        List<GoSumFile.Sum> lines;
        try {
            lines = GoSumFile.parse(text).sums().stream()
                    .filter(sum -> sum.path().equals(module) && sum.version().equals(version))
                    .filter(sum -> sum.hash().startsWith("h1:"))
                    .toList();
        } catch (MalformedFileException e) {
            return;
        }
        if (lines.isEmpty()) {
            return;
        }
        try (HttpSession http = HttpSessions.forGo(context)) {
            Optional<SumdbAnswer> record = record(context, http);
            Optional<String> modHash = goMod(context, http);
            for (GoSumFile.Sum line : lines) {
                boolean ofGoMod = line.of() == GoSumFile.Of.GO_MOD;
                String shown = ofGoMod ? version + "/go.mod" : version;
                Optional<String> told = record.flatMap(answer -> answer.hash(module, shown))
                        .or(() -> ofGoMod ? modHash : Optional.empty());
                told.ifPresent(hash -> context.saw(new SumLine(
                        file,
                        line.line(),
                        module,
                        shown,
                        line.hash(),
                        hash,
                        url(context, record.isPresent() ? Operation.SUMDB_LOOKUP : Operation.MOD)
                                .orElse(""))));
            }
        }
    }

    private static Optional<SumdbAnswer> record(ProbeContext context, HttpSession http) {
        return url(context, Operation.SUMDB_LOOKUP)
                .flatMap(url -> body(http, url))
                .flatMap(text -> {
                    try {
                        return Optional.of(SumdbAnswer.parse(Bodies.text(text)));
                    } catch (MalformedException e) {
                        return Optional.empty();
                    }
                });
    }

    private static Optional<String> goMod(ProbeContext context, HttpSession http) {
        return url(context, Operation.MOD).flatMap(url -> body(http, url)).map(GoModHash::of);
    }

    private static Optional<byte[]> body(HttpSession http, String url) {
        Reply reply = http.send(HttpAsk.get(RequestUrl.of(url), Protocol.limit(Operation.MOD)));
        return reply instanceof Reply.Answered answer && answer.code() == 200
                ? Optional.of(answer.body())
                : Optional.empty();
    }

    // a URL with credentials is not at hand here, and nothing is compared then
    private static Optional<String> url(ProbeContext context, Operation operation) {
        return context.facts()
                .of(HttpExchange.class)
                .filter(exchange -> exchange.operation() == operation && exchange.served())
                .map(HttpExchange::url)
                .filter(url -> !url.contains("<") && !url.startsWith("file:"))
                .findFirst();
    }
}
