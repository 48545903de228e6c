package dev.gomoddiag.rules.local;

import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What to do about a setting by which go stops at once. */
final class StartFixes {
    private static final Wording WORDING = new Wording(StartFixes.class);
    private static final String AUTO = "auto";
    private static final Pattern MODFILE = Pattern.compile("go: (?:-modfile=|open |cannot find main module)");

    private StartFixes() {}

    static List<Remedy> of(Evidence evidence, FetchStep.StopStep stop, GoVariable variable) {
        List<Remedy> remedies = new ArrayList<>();
        switch (stop.reason()) {
            case INVALID_GOFLAGS, INVALID_MODFILE, MISSING_MODFILE ->
                remedies.addAll(withoutFlag(stop.message(), variable));
            case INVALID_GOTOOLCHAIN -> remedies.add(toolchain(variable));
            case GO_TOO_OLD -> {
                remedies.add(variable.set("allow-toolchain", WORDING.text("allow-toolchain"), AUTO));
                remedies.add(Others.doYourself("install-newer-go", WORDING.text("install-newer-go")));
            }
            case NO_MODULE_CACHE -> remedies.addAll(HomeFixes.ofUnset(evidence));
            default -> remedies.add(removed(evidence, variable.setting(), variable));
        }
        return remedies;
    }

    /** With the flag that go does not take left out, and with none at all. */
    static List<Remedy> withoutFlag(String message, GoVariable variable) {
        List<Remedy> remedies = new ArrayList<>();
        String kept = Arrays.stream(variable.setting().raw().strip().split("\\s+"))
                .filter(word -> !refused(message, word))
                .collect(Collectors.joining(" "));
        Fix unset = variable.unset("unset-goflags", WORDING.text("unset", "GOFLAGS"));
        if (kept.isEmpty()) {
            remedies.add(unset);
        } else {
            remedies.add(variable.set("drop-invalid-flag", WORDING.text("drop-invalid-flag", kept), kept));
            remedies.add(unset.withRisk(Risk.MEDIUM));
        }
        return remedies;
    }

    private static boolean refused(String message, String word) {
        String name = word.replaceFirst("^-{1,2}", "").split("=", 2)[0];
        return message.endsWith(" -" + name)
                || message.endsWith("\"" + word + "\"")
                || message.contains("-" + name + " flag")
                || name.equals("modfile") && MODFILE.matcher(message).lookingAt();
    }

    // go env -u does not run under a GOTOOLCHAIN that go cannot read; go env -w does
    private static Fix toolchain(GoVariable variable) {
        return variable.fromEnvironment()
                ? variable.unset("unset-gotoolchain", WORDING.text("unset", "GOTOOLCHAIN"))
                : variable.set("set-gotoolchain", WORDING.text("set", "GOTOOLCHAIN", AUTO), AUTO);
    }

    // go env may not run under such a value, and does not write it again: the line has to go
    private static Fix removed(Evidence evidence, Setting setting, GoVariable variable) {
        String id = "unset-" + setting.name().toLowerCase(Locale.ROOT);
        boolean inFile = setting.source().kind() == SettingSource.Kind.GO_ENV_FILE;
        if (inFile && setting.value().equals(setting.raw())) {
            // in a file of Windows the return belongs to the value as go reads it, and to the end of the line
            String line = setting.name() + "=" + setting.raw().stripTrailing();
            String file =
                    evidence.settings().goEnvFile().orElse(setting.source().location());
            return Fix.ofEdit(
                    id, WORDING.text("unset", setting.name()), file, List.of(line), List.of(Fix.comment(line)));
        }
        return variable.unset(id, WORDING.text("unset", setting.name()));
    }
}
