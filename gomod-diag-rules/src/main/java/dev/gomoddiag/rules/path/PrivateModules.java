package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.CompanyNames;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.rule.Evidence;
import java.util.List;
import java.util.Optional;

/** Tells modules of one organisation from those of the public Internet. */
public final class PrivateModules {
    private PrivateModules() {}

    /**
     * What makes the module asked for private: the pattern that matches it, or its host when that has a private name or
     * address; empty for a public module.
     */
    public static Optional<String> reason(Evidence evidence) {
        return pattern(evidence).or(() -> host(evidence));
    }

    /**
     * Whether advice must not tell the module's name to anyone new: it is private, or go asks no checksum database or
     * nobody but the company's own proxy for it.
     */
    public static boolean confidential(Evidence evidence) {
        return reason(evidence).isPresent()
                || CompanyNames.of(evidence.settings().fetch())
                        .includeModule(evidence.query().path());
    }

    /** The pattern of GOPRIVATE or GONOPROXY that matches the module. */
    public static Optional<String> pattern(Evidence evidence) {
        FetchSettings fetch = evidence.settings().fetch();
        String path = evidence.query().path();
        return fetch.privatePatterns().matching(path).or(() -> fetch.noProxy().matching(path));
    }

    /** The host of the module, when its name or an address of it is private. */
    public static Optional<String> host(Evidence evidence) {
        String host = ModulePath.host(evidence.query().path());
        boolean privateAddress = evidence.of(NameLookup.class)
                .filter(lookup -> lookup.host().equals(host) && !Hosts.wellKnown(host))
                .flatMap(lookup -> lookup.addresses().stream())
                .anyMatch(address -> AddressKind.of(address) == AddressKind.PRIVATE);
        return privateAddress || Hosts.privateName(host) ? Optional.of(host) : Optional.empty();
    }

    /** Whether the host of the module was looked up, and nobody who was asked knows its name. */
    public static boolean denied(Evidence evidence) {
        String host = ModulePath.host(evidence.query().path());
        List<LookupOutcome> told = evidence.of(NameLookup.class)
                .filter(lookup -> lookup.host().equals(host))
                .map(NameLookup::outcome)
                .toList();
        return told.contains(LookupOutcome.NXDOMAIN) && !told.contains(LookupOutcome.ANSWERED);
    }
}
