package dev.gomoddiag.plan;

import java.util.List;

/** What a go that another one takes over from leaves in the module cache. */
final class Aftermath {
    private Aftermath() {}

    static ModuleCache of(ModuleCache before, List<Visit> visits) {
        ModuleCache.Builder cache = before.toBuilder();
        for (Visit visit : visits) {
            if (visit.step() instanceof FetchStep.HttpStep step
                    && visit.answer() instanceof Answer.Served served
                    && visit.decision() == Decision.SERVED) {
                put(cache, step, served.payload());
            }
        }
        return cache.build();
    }

    private static void put(ModuleCache.Builder cache, FetchStep.HttpStep step, Payload payload) {
        ModuleAt module = new ModuleAt(step.module(), step.version());
        switch (step.operation()) {
            case INFO -> cache.put(module, ModulePart.INFO);
            case MOD -> {
                if (payload instanceof Payload.ModFile file) {
                    cache.put(module, file.summary());
                } else {
                    cache.put(module, ModulePart.MOD);
                }
            }
            case ZIP -> {
                if (payload instanceof Payload.Packages content) {
                    cache.put(module, content);
                } else {
                    cache.put(module, ModulePart.ZIP);
                }
            }
            case SUMDB_LOOKUP -> cache.put(module, ModulePart.SUMS);
            case SUMDB_TILE -> {
                String url = step.url().raw();
                cache.putTiles(List.of(url.substring(url.indexOf("tile/8/"))));
            }
            case LIST, LATEST, SUMDB_SUPPORTED, DISCOVERY, REPOSITORY_PAGE, GIT_LS_REMOTE, GIT_FETCH -> {}
        }
    }
}
