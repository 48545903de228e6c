package dev.gomoddiag.rules.local;

import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The home of this user, where the variable for it is unset or names that of somebody else. */
final class HomeFixes {
    private static final Wording WORDING = new Wording(HomeFixes.class);
    private static final Set<String> HOMES = Set.of("HOME", "USERPROFILE");

    private HomeFixes() {}

    /** No variable tells a home. */
    static List<Remedy> ofUnset(Evidence evidence) {
        List<Remedy> remedies = new ArrayList<>();
        own(evidence)
                .map(place -> named(place).undoneBy(new Action.UnsetEnv(place.setting())))
                .ifPresent(remedies::add);
        remedies.add(Others.doYourself("set-home", WORDING.text("set-home")));
        return remedies;
    }

    /** The place is below a home that is closed to this user; empty where it is not. */
    static List<Remedy> ofClosed(Evidence evidence, LocalDirectory place) {
        List<Remedy> remedies = new ArrayList<>();
        homes(evidence)
                .filter(home -> home.state().access() == Access.DENIED)
                .filter(home -> place.path().startsWith(home.path() + "/"))
                .findFirst()
                .ifPresent(closed -> {
                    own(evidence)
                            .map(own -> named(own).undoneBy(new Action.Env(own.setting(), closed.path())))
                            .ifPresent(remedies::add);
                    remedies.add(Others.doYourself("set-home", WORDING.text("set-own-home", closed.path())));
                });
        return remedies;
    }

    private static Stream<LocalDirectory> homes(Evidence evidence) {
        return evidence.of(LocalDirectory.class).filter(place -> HOMES.contains(place.setting()));
    }

    // another user may own any place that all can write to, and what is in it becomes part of the program
    private static Optional<LocalDirectory> own(Evidence evidence) {
        return homes(evidence)
                .filter(place -> place.state().access() == Access.WRITABLE)
                .filter(place -> place.state().nearest().equals(place.path()))
                .findFirst();
    }

    private static Fix named(LocalDirectory place) {
        return Fix.of(
                "set-home-variable",
                WORDING.text("set", place.setting(), place.path()),
                new Action.Env(place.setting(), place.path()));
    }
}
