package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probes.http.Reply;
import dev.gomoddiag.text.Redaction;
import java.util.List;
import java.util.stream.Stream;

/** A request, what came of it and what that is worth. */
record Heard(HttpStep step, Reply reply, Checked checked) {

    Heard as(Checked other) {
        return new Heard(step, reply, other);
    }

    HttpExchange exchange() {
        return new HttpExchange(
                step.operation(),
                target(),
                Redaction.of(step.url().shown()),
                step.entry(),
                reply.status(),
                checked.failure(),
                checked.body(),
                Redaction.of(checked.text()),
                redirects(),
                reply.date(),
                reply.elapsed());
    }

    private List<String> redirects() {
        Stream<RequestUrl> targets = reply.redirects().stream().skip(1);
        Stream<RequestUrl> last = reply.redirects().isEmpty() ? Stream.empty() : Stream.of(reply.url());
        return Stream.concat(targets, last)
                .map(url -> Redaction.of(url.shown()))
                .toList();
    }

    private Target target() {
        boolean mirrored = step.entry() >= 0 && step.operation().role() == Role.CHECKSUM_DATABASE;
        return new Target(
                step.url().host(),
                step.url().port(),
                mirrored ? Role.MODULE_PROXY : step.operation().role());
    }
}
