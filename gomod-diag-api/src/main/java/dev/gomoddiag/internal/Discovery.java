package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.BrokenExtension;
import dev.gomoddiag.probe.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where extensions are looked for. */
public sealed interface Discovery {

    /** Through one class loader. */
    record Through(Optional<ClassLoader> loader) implements Discovery {}

    /** Nowhere: only what was registered by hand takes part. */
    record Off() implements Discovery {}

    /** Through the loader of {@link Probe}: an IDE's threads carry a context loader that sees none of ours. */
    static Discovery builtIn() {
        return new Through(Optional.ofNullable(Probe.class.getClassLoader()));
    }

    static Discovery through(ClassLoader loader) {
        return new Through(Optional.of(loader));
    }

    static Discovery off() {
        return new Off();
    }

    /** For an error message. */
    static String describe(Discovery discovery) {
        return discovery instanceof Through through
                ? "the class loader " + through.loader().map(Object::toString).orElse("of the platform")
                : "discovery, which is off,";
    }

    /** The providers of one service, and those that could not be loaded. */
    record Found<S>(List<S> services, List<BrokenExtension> broken) {
        Optional<S> first() {
            return services.stream().findFirst();
        }
    }

    /**
     * Loads the providers of a service, by class name.
     *
     * @param loading {@code ServiceLoader.load(S.class, loader)}, called from the module that declares the use
     */
    default <S> Found<S> find(Function<Optional<ClassLoader>, ServiceLoader<S>> loading) {
        if (!(this instanceof Through through)) {
            return new Found<>(List.of(), List.of());
        }
        List<S> services = new ArrayList<>();
        List<BrokenExtension> broken = new ArrayList<>();
        Iterator<S> providers = loading.apply(through.loader()).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                services.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                Logger log = LoggerFactory.getLogger(Discovery.class);
                log.warn("an extension cannot be loaded: {}", e.toString());
                broken.add(new BrokenExtension("ServiceLoader", String.valueOf(e.getMessage())));
            }
        }
        services.sort(Comparator.comparing(service -> service.getClass().getName()));
        return new Found<>(List.copyOf(services), List.copyOf(broken));
    }
}
