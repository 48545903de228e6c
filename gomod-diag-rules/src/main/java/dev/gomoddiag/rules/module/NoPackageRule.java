package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Absence;
import dev.gomoddiag.rules.path.Layer;
import java.util.List;
import java.util.Optional;

/** No module has that path, and the module above it has that version: it lacks the package. */
public final class NoPackageRule implements Rule {
    private static final Wording WORDING = new Wording(NoPackageRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return Absence.of(evidence)
                .flatMap(absence -> parent(evidence).map(found -> List.of(diagnose(absence, found))))
                .orElse(List.of());
    }

    /** Whether a module above the path asked for is there. */
    static boolean applies(Evidence evidence) {
        return parent(evidence).isPresent();
    }

    private static Optional<HttpExchange> parent(Evidence evidence) {
        String path = evidence.query().path();
        return evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.operation() == Operation.INFO && exchange.served())
                .filter(exchange -> module(exchange, path)
                        .filter(root -> path.startsWith(root + "/"))
                        .isPresent())
                .findFirst();
    }

    // upper-case letters are escaped in the URL, so the path is found by its length
    private static Optional<String> module(HttpExchange exchange, String path) {
        int end = exchange.url().indexOf("/@v/");
        for (int slash = path.lastIndexOf('/'); slash > 0 && end > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String root = path.substring(0, slash);
            if (exchange.url().substring(0, end).endsWith("/" + Absence.escaped(root))) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }

    private static Diagnosis diagnose(Absence absence, HttpExchange found) {
        ModuleQuery query = absence.evidence().query();
        String root = module(found, query.path()).orElse(query.path());
        return absence.end()
                .diagnosis(WORDING, Causes.MODULE_NO_PACKAGE, Layer.WALK, List.of(found), query.path(), root)
                .confidence(0.9)
                .locus(Locus.MODULE)
                .explains(absence.denials())
                .ruledOut(Causes.MODULE_NOT_FOUND.value(), WORDING.text("module-there", root, query.version()))
                .remedy(Fix.of(
                        "ask-for-module",
                        WORDING.text("ask-for", root, query.version()),
                        new Action.Query(new ModuleQuery(root, query.version()))))
                .remedy(Others.doYourself("check-spelling", WORDING.text("check-spelling", query.path())))
                .build();
    }
}
