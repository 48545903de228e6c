package dev.gomoddiag.rules.words;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.fix.PrivatePatterns;
import dev.gomoddiag.rules.path.Hosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to do about a cause of which only words are known. */
final class WordRemedies {
    private static final Wording WORDING = new Wording(WordRemedies.class);
    private static final Set<CauseId> OF_PRIVATE_MODULES =
            Set.of(Causes.SUMDB_PRIVATE_MODULE, Causes.GOPROXY_PRIVATE_LEAK);
    private static final Set<String> OF_SERVERS = Set.of("net", "dns", "tls", "http", "goproxy");

    private WordRemedies() {}

    static List<Remedy> of(Evidence evidence, CauseId cause, GoFailure failure) {
        List<Remedy> remedies = new ArrayList<>();
        String host = failure.place().host();
        if (OF_PRIVATE_MODULES.contains(cause)) {
            // words do not tell a private module from one that is only new
            remedies.add(PrivatePatterns.add(evidence).withRisk(Risk.MEDIUM));
        } else if (OF_SERVERS.contains(cause.layer()) && Hosts.publicModuleProxy(host)) {
            remedies.addAll(ModuleProxies.without(evidence, Set.of(host)));
        }
        remedies.add(Others.doYourself("follow-the-message", WORDING.text("follow", failure.line())));
        return remedies;
    }
}
