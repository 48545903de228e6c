package dev.gomoddiag.internal;

import dev.gomoddiag.classify.ErrorClassifier;
import dev.gomoddiag.diagnosis.BrokenExtension;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Rehearser;
import dev.gomoddiag.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Everything that takes part in a run: what was discovered and what was registered by hand. */
record Extensions(
        Map<ProbeId, Probe> probes,
        List<Rule> rules,
        Optional<ErrorClassifier> classifier,
        Optional<Rehearser> rehearser,
        HostResolver.Factory resolvers,
        List<BrokenExtension> broken) {

    /** Probes that tell no id are kept out and named. */
    static Extensions of(Options options) {
        Discovery.Found<Probe> probes =
                options.discovery.find(loader -> ServiceLoader.load(Probe.class, loader.orElse(null)));
        Discovery.Found<Rule> rules =
                options.discovery.find(loader -> ServiceLoader.load(Rule.class, loader.orElse(null)));
        Discovery.Found<ErrorClassifier> classifiers =
                options.discovery.find(loader -> ServiceLoader.load(ErrorClassifier.class, loader.orElse(null)));
        Discovery.Found<Rehearser> rehearsers =
                options.discovery.find(loader -> ServiceLoader.load(Rehearser.class, loader.orElse(null)));
        Discovery.Found<HostResolver.Factory> resolvers =
                options.discovery.find(loader -> ServiceLoader.load(HostResolver.Factory.class, loader.orElse(null)));

        List<BrokenExtension> broken = new ArrayList<>();
        List.of(probes, rules, classifiers, rehearsers, resolvers).forEach(found -> broken.addAll(found.broken()));
        List<Probe> allProbes = new ArrayList<>(probes.services());
        allProbes.addAll(options.probes);
        List<Rule> allRules = new ArrayList<>(rules.services());
        allRules.addAll(options.rules);
        return new Extensions(
                byId(allProbes, broken),
                List.copyOf(allRules),
                classifiers.first().map(found -> PatternText.addTo(found, options.patterns)),
                options.rehearser.or(rehearsers::first),
                options.resolvers.or(resolvers::first).orElse(host -> new SystemResolver()),
                List.copyOf(broken));
    }

    private static Map<ProbeId, Probe> byId(List<Probe> probes, List<BrokenExtension> broken) {
        Map<ProbeId, Probe> byId = new TreeMap<>();
        for (Probe probe : probes) {
            Guard.Result<ProbeId> id = Guard.call(probe::id);
            if (id.value().isEmpty()) {
                broken.add(new BrokenExtension(probe.getClass().getName(), "tells no id: " + id.problem()));
                continue;
            }
            Probe other = byId.putIfAbsent(id.value().get(), probe);
            if (other != null && other != probe) {
                throw new IllegalStateException(
                        "two probes have the id " + id.value().get() + ": "
                                + other.getClass().getName() + " and "
                                + probe.getClass().getName()
                                + ". Give one of them another id.");
            }
        }
        return new LinkedHashMap<>(byId);
    }
}
