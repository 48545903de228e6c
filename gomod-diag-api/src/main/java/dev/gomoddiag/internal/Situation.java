package dev.gomoddiag.internal;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.settings.GoSettings;

/** What is asked, from where, and what go would do about it. */
record Situation(
        FetchCommand command,
        ModuleQuery query,
        HostEnvironment host,
        HostResolver resolver,
        GoSettings settings,
        FetchPlan plan) {

    static Situation of(FetchCommand command, ModuleQuery query, HostEnvironment host, HostResolver.Factory resolvers) {
        GoSettings settings = GoSettings.read(host);
        FetchPlan plan = FetchPlan.of(command, query, settings.fetch());
        return new Situation(command, query, host, resolvers.forHost(host), settings, plan);
    }
}
