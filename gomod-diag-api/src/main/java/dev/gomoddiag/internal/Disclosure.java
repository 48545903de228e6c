package dev.gomoddiag.internal;

import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.PublicServices;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.text.Text;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a rehearsal from telling a module's name to a service that go, as it is configured, would not tell it to.
 *
 * <p>A private module is told to no further service. Any other may be told to further ones only where the user's own
 * settings already tell it to a public module proxy or checksum database.
 */
final class Disclosure {
    private static final Set<Role> SERVICES = EnumSet.of(Role.MODULE_PROXY, Role.CHECKSUM_DATABASE);

    private Disclosure() {}

    /** Why the changed situation must not be tried; empty when it may. */
    static Optional<Text> forbids(Situation present, Situation changed) {
        Set<String> known = services(present);
        Set<String> further = services(changed).stream()
                .filter(host -> !known.contains(host))
                .collect(Collectors.toUnmodifiableSet());
        if (further.isEmpty()) {
            return Optional.empty();
        }
        FetchSettings settings = present.settings().fetch();
        String module = changed.query().path();
        boolean isPrivate =
                settings.privatePatterns().matches(module) || settings.noProxy().matches(module);
        boolean alreadyPublic = known.stream().anyMatch(PublicServices::include) || lookedUpInPublic(settings, module);
        return !isPrivate && alreadyPublic
                ? Optional.empty()
                : Optional.of(Text.of(Disclosure.class, "rehearsal.discloses", module, String.join(", ", further)));
    }

    /** A plan that stops before it asks anyone still shows by GOSUMDB whom the module would be told to. */
    private static boolean lookedUpInPublic(FetchSettings settings, String module) {
        return settings.sumdb() instanceof SumdbSetting.Database database
                && PublicServices.include(database.name())
                && !settings.noSumdb().matches(module);
    }

    private static Set<String> services(Situation situation) {
        FetchSettings begun = situation.settings().fetch().begun();
        return FetchPlan.of(situation.command(), situation.query(), begun).targets().stream()
                .filter(target -> SERVICES.contains(target.role()))
                .map(Target::host)
                .collect(Collectors.toUnmodifiableSet());
    }
}
