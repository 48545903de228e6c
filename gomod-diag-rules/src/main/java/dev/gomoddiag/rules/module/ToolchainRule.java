package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A go.mod wants a newer go, go may fetch it, and no module proxy has it. */
public final class ToolchainRule implements Rule {
    private static final Wording WORDING = new Wording(ToolchainRule.class);
    private static final String TOOLCHAIN = "/golang.org/toolchain/@v/";

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        List<HttpExchange> asked = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.url().contains(TOOLCHAIN))
                .toList();
        boolean had = asked.stream().anyMatch(HttpExchange::served);
        Optional<LocalTool> uninstalled = evidence.of(LocalTool.class)
                .filter(tool -> tool.name().matches("go1\\..*") && tool.path().isEmpty())
                .findFirst();
        if (uninstalled.isPresent()) {
            return wanting(evidence)
                    .map(seen -> List.of(notInstalled(uninstalled.get(), seen)))
                    .orElse(List.of());
        }
        return asked.isEmpty() || had
                ? List.of()
                : wanting(evidence).map(seen -> List.of(diagnose(asked, seen))).orElse(List.of());
    }

    private static Diagnosis notInstalled(LocalTool tool, GoModSeen seen) {
        return Diagnosis.of(Causes.TOOLCHAIN_UNAVAILABLE, WORDING.title(Causes.TOOLCHAIN_UNAVAILABLE, seen.wanted()))
                .summary(WORDING.text("toolchain-not-on-path", seen.source(), seen.wanted(), tool.name()))
                .subject(Subject.ofModule(seen.module(), seen.version()))
                .locus(Locus.MACHINE)
                .confidence(0.95)
                .evidence(List.of(tool, seen))
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("not-fetched"))
                .remedy(Others.doYourself("install-newer-go", WORDING.text("install-newer-go", seen.wanted())))
                .build();
    }

    private static Optional<GoModSeen> wanting(Evidence evidence) {
        Optional<GoVersion> here = evidence.settings().installation().flatMap(go -> GoVersion.parse(go.version()));
        return evidence.of(GoModSeen.class)
                .filter(seen -> here.isPresent()
                        && GoVersion.parse(seen.wanted())
                                .filter(wanted -> wanted.compareTo(here.get()) > 0)
                                .isPresent())
                .findFirst();
    }

    private static Diagnosis diagnose(List<HttpExchange> asked, GoModSeen seen) {
        List<Fact> facts = new ArrayList<>(asked);
        facts.add(seen);
        return Diagnosis.of(Causes.TOOLCHAIN_UNAVAILABLE, WORDING.title(Causes.TOOLCHAIN_UNAVAILABLE, seen.wanted()))
                .summary(WORDING.summary(
                        Causes.TOOLCHAIN_UNAVAILABLE,
                        seen.source(),
                        seen.wanted(),
                        asked.get(0).url()))
                .subject(Subject.ofModule(seen.module(), seen.version()))
                .locus(Locus.MODULE)
                .confidence(0.92)
                .evidence(facts)
                .ruledOut(Causes.TOOLCHAIN_TOO_OLD.value(), WORDING.text("may-fetch"))
                .remedy(Others.doYourself("install-newer-go", WORDING.text("install-newer-go", seen.wanted())))
                .build();
    }
}
