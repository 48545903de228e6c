package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.DamagedFile;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.local.CachedFiles;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Reads the go.mod that the module cache holds for the version asked for, which go takes before it asks anyone, and looks
 * whether its zip and the remembered tree of the checksum database are whole.
 */
public final class CacheProbe implements Probe {
    private static final ProbeId ID = new ProbeId("module-cache");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        List<DamagedFile> damaged = KeptFiles.damaged(context).toList();
        damaged.forEach(context::saw);
        ModuleQuery query = context.query();
        Optional<String> path = CachedFiles.of(context.settings(), query.path(), query.version(), ".mod");
        Optional<String> text = path.flatMap(file -> context.host().read(file).text());
        if (text.isEmpty() && !damaged.isEmpty()) {
            return ProbeResult.observed();
        }
        if (text.isEmpty()) {
            return ProbeResult.skipped(Text.of(CacheProbe.class, "skipped.not-cached"));
        }
        return ProbeResult.observed(GoModFacts.of(path.get(), query.path(), query.version(), text.get()));
    }
}
