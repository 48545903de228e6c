package dev.gomoddiag.internal;

import dev.gomoddiag.plan.CompanyNames;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.PublicHosts;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a rehearsal from telling a name to a service or name server that go, as it is configured, would not tell it to.
 *
 * <p>A private module is told to no further service. Any other may be told to further ones only where the user's own
 * settings already tell it to a public module proxy or checksum database. No public name server is newly told a company's
 * host.
 */
final class Disclosure {
    private static final Set<Role> SERVICES = EnumSet.of(Role.MODULE_PROXY, Role.CHECKSUM_DATABASE);

    private Disclosure() {}

    /** Why the changed situation must not be tried; empty when it may. */
    static Optional<Text> forbids(Situation present, Situation changed) {
        return toServices(present, changed).or(() -> toNameServers(present, changed));
    }

    private static Optional<Text> toNameServers(Situation present, Situation changed) {
        FurtherNameServers further = FurtherNameServers.of(present, changed);
        return further.names().isEmpty()
                ? Optional.empty()
                : Optional.of(discloses(further.names().get(0), further.servers()));
    }

    private static Text discloses(String name, Collection<String> hearers) {
        return Text.of(Disclosure.class, "rehearsal.discloses", name, String.join(", ", hearers));
    }

    private static Optional<Text> toServices(Situation present, Situation changed) {
        Set<String> known = services(present);
        Set<String> further = services(changed).stream()
                .filter(host -> !known.contains(host))
                .collect(Collectors.toUnmodifiableSet());
        if (further.isEmpty()) {
            return Optional.empty();
        }
        FetchSettings settings = present.settings().fetch();
        String module = changed.query().path();
        boolean isPrivate = CompanyNames.of(settings).includeModule(module);
        boolean alreadyPublic =
                known.stream().anyMatch(PublicHosts::serveModules) || lookedUpInPublic(settings, module);
        return !isPrivate && alreadyPublic ? Optional.empty() : Optional.of(discloses(module, further));
    }

    /** A plan that stops before it asks anyone still shows by GOSUMDB whom the module would be told to. */
    private static boolean lookedUpInPublic(FetchSettings settings, String module) {
        return settings.sumdb() instanceof SumdbSetting.Database database
                && PublicHosts.serveModules(database.name())
                && !settings.noSumdb().matches(module);
    }

    /** Whom go is meant to ask, whatever keeps it from beginning. */
    static FetchPlan begun(Situation situation) {
        FetchSettings settings = situation.settings().fetch().begun();
        return FetchPlan.of(situation.command(), situation.query(), settings);
    }

    private static Set<String> services(Situation situation) {
        return begun(situation).targets().stream()
                .filter(target -> SERVICES.contains(target.role()))
                .map(Target::host)
                .collect(Collectors.toUnmodifiableSet());
    }
}
