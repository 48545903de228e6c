package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.BrokenExtension;
import dev.gomoddiag.event.DiagnosticListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and keeps the list of broken extensions; used by the run's own thread only. */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final List<DiagnosticListener> listeners;
    private final List<BrokenExtension> broken;

    Journal(List<DiagnosticListener> listeners, List<BrokenExtension> alreadyBroken) {
        this.listeners = new ArrayList<>(listeners);
        this.broken = new ArrayList<>(alreadyBroken);
    }

    void tell(Consumer<DiagnosticListener> event) {
        for (DiagnosticListener listener : List.copyOf(listeners)) {
            Guard.Result<Object> result = Guard.run(() -> event.accept(listener));
            if (result.value().isEmpty()) {
                listeners.remove(listener);
                broken(listener.getClass().getName(), "threw " + result.problem());
            }
        }
    }

    void broken(String extension, String problem) {
        LOG.warn("extension {} is broken: {}", extension, problem);
        broken.add(new BrokenExtension(extension, problem));
    }

    List<BrokenExtension> brokenExtensions() {
        return List.copyOf(broken);
    }
}
