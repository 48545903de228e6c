package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.fact.LocalReplacement;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.Replacement;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.text.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads the go.mod of the working directory, by which every go command there starts or stops. */
public final class ProjectProbe implements Probe {
    private static final ProbeId ID = new ProbeId("project");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Optional<String> goMod = goMod(context.host());
        if (goMod.isEmpty()) {
            return ProbeResult.skipped(Text.of(ProjectProbe.class, "skipped.no-project"));
        }
        String text = context.host().read(goMod.get()).text().orElse("");
        GoModSeen seen = GoModFacts.of(goMod.get(), "", "", text);
        context.saw(seen);
        if (seen.problem().isEmpty()) {
            replacements(context, goMod.get(), GoModFile.parse(text));
        }
        return ProbeResult.observed();
    }

    /** The go.mod of the working directory or of the nearest one above it. */
    static Optional<String> goMod(HostEnvironment host) {
        String directory = host.workingDirectory();
        while (!directory.isEmpty()) {
            String file = directory + "/go.mod";
            if (host.read(file) instanceof FileContent.Present) {
                return Optional.of(file);
            }
            directory = directory.substring(0, Math.max(0, directory.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    private static void replacements(ProbeContext context, String goMod, GoModFile file) {
        String base = goMod.substring(0, goMod.lastIndexOf('/'));
        for (Replacement replacement : file.replacements()) {
            if (replacement.by() instanceof Replacement.By.Directory directory) {
                boolean absolute = directory.path().startsWith("/");
                String path = cleaned(absolute ? directory.path() : base + "/" + directory.path());
                if (!(context.host().read(path + "/go.mod") instanceof FileContent.Present)) {
                    context.saw(new LocalReplacement(goMod, replacement.line(), replacement.path(), directory.path()));
                }
            }
        }
    }

    /** As go does, by the words of the path alone (path/filepath.Join). */
    private static String cleaned(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
