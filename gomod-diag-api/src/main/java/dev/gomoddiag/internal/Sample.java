package dev.gomoddiag.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which modules of a project are asked for by themselves: so many of each host that module paths name on each route.
 *
 * <p>Direct requirements come first, then those of many owners before many of one: a company's modules that nobody told go
 * to be private differ from their neighbours by their owner.
 */
final class Sample {
    private Sample() {}

    private record Origin(ModuleRoute route, String host) {}

    private record Ranked(Wanted module, int rank) {}

    /** @param atMost of each origin */
    static List<Wanted> of(List<Wanted> modules, int atMost) {
        return modules.stream()
                .collect(Collectors.groupingBy(Sample::origin, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(alike -> spread(alike).stream().limit(atMost))
                .toList();
    }

    private static List<Wanted> spread(List<Wanted> modules) {
        Map<String, Integer> ofOwner = new HashMap<>();
        return modules.stream()
                .sorted(Comparator.comparing(Wanted::directness))
                .map(module -> new Ranked(module, ofOwner.merge(part(module, 1), 1, Integer::sum)))
                .toList()
                .stream()
                .sorted(Comparator.comparing((Ranked ranked) -> ranked.module().directness())
                        .thenComparing(Ranked::rank))
                .map(Ranked::module)
                .toList();
    }

    private static Origin origin(Wanted module) {
        return new Origin(ModuleRoute.whole(module.plan()), part(module, 0));
    }

    private static String part(Wanted module, int index) {
        String[] parts = module.query().path().split("/", 3);
        return index < parts.length ? parts[index] : "";
    }
}
