package dev.gomoddiag.plan;

import java.util.List;

/** What a go that another one takes over from leaves in the module cache. */
final class Aftermath {
    private Aftermath() {}

    static ModuleCache of(ModuleCache before, List<Visit> visits) {
        ModuleCache cache = before;
        for (Visit visit : visits) {
            if (visit.step() instanceof FetchStep.HttpStep step
                    && visit.answer() instanceof Answer.Served served
                    && visit.decision() == Decision.SERVED) {
                cache = after(cache, step, served.payload());
            }
        }
        return cache;
    }

    private static ModuleCache after(ModuleCache cache, FetchStep.HttpStep step, Payload payload) {
        ModuleAt module = new ModuleAt(step.module(), step.version());
        return switch (step.operation()) {
            case INFO -> cache.with(module, ModulePart.INFO);
            case MOD ->
                payload instanceof Payload.ModFile file
                        ? cache.with(module, file.summary())
                        : cache.with(module, ModulePart.MOD);
            case ZIP ->
                payload instanceof Payload.Packages content
                        ? cache.with(module, content)
                        : cache.with(module, ModulePart.ZIP);
            case SUMDB_LOOKUP -> cache.with(module, ModulePart.SUMS);
            case SUMDB_TILE -> {
                String url = step.url().raw();
                yield cache.withTiles(List.of(url.substring(url.indexOf("tile/8/"))));
            }
            case LIST, LATEST, SUMDB_SUPPORTED, DISCOVERY, REPOSITORY_PAGE, GIT_LS_REMOTE, GIT_FETCH -> cache;
        };
    }
}
