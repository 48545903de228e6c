package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code go get} does once it knows the versions: it loads the package anew, in the workspace where there is one, and
 * looks for retractions ({@code checkPackageProblems} of cmd/go/internal/modget/get.go).
 */
final class ReloadedPackage {
    private final Fetch fetch;
    private final PackageFetch lookup;
    private final Argument argument;

    ReloadedPackage(Fetch fetch, PackageFetch lookup, Argument argument) {
        this.fetch = fetch;
        this.lookup = lookup;
        this.argument = argument;
    }

    /** @param resolved what was asked for */
    Attempt<Fetch> load(Collection<ModuleAt> resolved) {
        Set<ModuleAt> relevant = new LinkedHashSet<>(resolved);
        // without a workspace the package was found in what is selected now
        Optional<Fault> failure = fetch.isInWorkspace() && !argument.isPattern() ? found(relevant) : Optional.empty();
        // a failure to read retractions and deprecations changes nothing
        relevant.forEach(fetch.newest()::retracts);
        return failure.<Attempt<Fetch>>map(Attempt::refused).orElseGet(() -> Attempt.done(fetch));
    }

    private Optional<Fault> found(Set<ModuleAt> relevant) {
        ModuleGraph graph = fetch.project().graph(ModuleMode.MOD);
        Optional<Fault> failure = graph.failure();
        if (failure.isPresent()) {
            return failure;
        }
        List<ModuleAt> candidates = ModulePath.prefixes(argument.path()).stream()
                .flatMap(path -> graph.selection(path).stream())
                .toList();
        for (ModuleAt module : candidates) {
            Attempt<Payload> zip = fetch.replaced().zip(module);
            failure = failure.or(zip::failure);
            if (zip instanceof Attempt.Done<Payload> done && lookup.hasPackage(done.value(), module)) {
                fetch.replaced().mod(module);
                relevant.add(module);
            }
        }
        return failure;
    }
}
