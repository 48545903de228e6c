package dev.gomoddiag.testkit.net;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Modules with all their versions, the oldest version first; may grow while it is served. */
public final class ModuleCatalogue {
    private final List<PublishedModule> modules = new CopyOnWriteArrayList<>();

    public static ModuleCatalogue of(PublishedModule... modules) {
        ModuleCatalogue catalogue = new ModuleCatalogue();
        Stream.of(modules).forEach(catalogue::add);
        return catalogue;
    }

    public ModuleCatalogue add(PublishedModule module) {
        modules.add(module);
        return this;
    }

    public List<PublishedModule> all() {
        return List.copyOf(modules);
    }

    /** The versions of a module; empty when there is no such module. */
    public List<PublishedModule> versions(String path) {
        return modules.stream().filter(module -> module.path().equals(path)).toList();
    }

    public Optional<PublishedModule> find(String path, String version) {
        return modules.stream()
                .filter(module -> module.path().equals(path) && module.version().equals(version))
                .findFirst();
    }

    Optional<PublishedModule> newest(String path) {
        List<PublishedModule> versions = versions(path);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }
}
