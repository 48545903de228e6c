package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.PublicHosts;
import dev.gomoddiag.probe.ProbeContext;

/**
 * Who may be told the name of the module asked for: those that go itself told it, and others only where it lies on a host
 * that keeps modules for everybody and no setting says that it is private.
 */
final class Disclosed {
    private Disclosed() {}

    /** Whether it may be told to whom go did not come. */
    static boolean toOthers(ProbeContext context) {
        String path = context.query().path();
        return PublicHosts.beginImportPaths(ModulePath.host(path))
                && !isPrivate(context)
                && !context.settings().fetch().noSumdb().matches(path);
    }

    /** Whether the settings keep it from every module proxy. */
    static boolean isPrivate(ProbeContext context) {
        FetchSettings settings = context.settings().fetch();
        String path = context.query().path();
        return settings.privatePatterns().matches(path) || settings.noProxy().matches(path);
    }

    /** The last entry of GOPROXY that go came to; -1 when it asked none. */
    static int lastEntry(ProbeContext context) {
        return context.facts()
                .first(FetchAttempt.class)
                .map(attempt -> attempt.trace().visits().stream()
                        .mapToInt(visit -> visit.step().entry())
                        .max()
                        .orElse(-1))
                .orElse(-1);
    }
}
