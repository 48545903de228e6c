package dev.gomoddiag.probes.local;

import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.settings.FilePath;
import dev.gomoddiag.text.Text;
import java.util.Optional;

/** Where the user database keeps the home of this user, when no variable tells or the one it tells is closed; Java asks, go does not. */
public final class HomeProbe implements Probe {
    private static final ProbeId ID = new ProbeId("home");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        HostEnvironment host = context.host();
        Optional<String> told = host.home();
        if (told.filter(home -> host.directory(home).access() != Access.DENIED).isPresent()) {
            return ProbeResult.skipped(Text.of(HomeProbe.class, "skipped.home-known"));
        }
        // Java says "?" of a user who is not in that database
        Optional<String> home = host.javaProperty("user.home")
                .filter(new FilePath(host.os())::isAbsolute)
                .filter(path -> !told.equals(Optional.of(path)));
        String variable = host.os() == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME";
        home.ifPresent(path -> context.saw(new LocalDirectory(variable, path, host.directory(path))));
        return ProbeResult.observed();
    }
}
