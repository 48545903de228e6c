package dev.gomoddiag.rules.local;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.Others;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What to do about a directory that go cannot write to. */
final class DirectoryFixes {
    private static final Wording WORDING = new Wording(DirectoryFixes.class);
    private static final String SYSTEM_TEMPORARY = "/tmp";

    /** Room for a few modules. */
    private static final long ROOM = 32 << 20;

    /** Not below a place that all users share: another could put files there before go does. */
    private static final String BELOW_HOME = "/.cache/";

    private static final Pattern ROOT = Pattern.compile("/|[A-Za-z]:[/\\\\]?");

    private DirectoryFixes() {}

    static List<Remedy> of(Evidence evidence, LocalDirectory place) {
        List<Remedy> remedies = new ArrayList<>();
        if (place.setting().equals("TMPDIR")) {
            remedies.add(Fix.of(
                            "use-system-temporary-directory",
                            WORDING.text("set", "TMPDIR", SYSTEM_TEMPORARY),
                            new Action.Env("TMPDIR", SYSTEM_TEMPORARY))
                    .undoneBy(new Action.Env("TMPDIR", place.path())));
            return remedies;
        }
        GoVariable variable = GoVariable.of(evidence.settings(), place.setting());
        if (variable.setByUser()) {
            remedies.add(variable.unset("use-default-directory", WORDING.text("default", place.setting())));
        }
        GoVariable gopath = GoVariable.of(evidence.settings(), "GOPATH");
        if (!variable.setByUser()) {
            remedies.addAll(
                    gopath.setByUser()
                            ? List.of(gopath.unset("use-default-gopath", WORDING.text("default", "GOPATH")))
                            : HomeFixes.ofClosed(evidence, place));
        }
        evidence.of(LocalDirectory.class)
                .filter(other -> other.setting().equals("HOME") && roomy(other.state()))
                .filter(other -> !place.path().startsWith(other.state().nearest() + BELOW_HOME))
                .map(other ->
                        other.path() + BELOW_HOME + "go-" + place.setting().toLowerCase(Locale.ROOT))
                .findFirst()
                .ifPresent(path -> remedies.add(
                        variable.set("use-another-directory", WORDING.text("set", place.setting(), path), path)));
        String nearest = place.state().nearest();
        remedies.add(
                ROOT.matcher(nearest).matches()
                        ? Others.doYourself("choose-directory", WORDING.text("choose", place.setting()))
                        : Others.doYourself("repair-directory", WORDING.text("repair", nearest)));
        return remedies;
    }

    private static boolean roomy(DirectoryState state) {
        return state.access() == Access.WRITABLE && state.usableBytes().orElse(ROOM) >= ROOM;
    }
}
