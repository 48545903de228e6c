package dev.gomoddiag.lab.fault;

import dev.gomoddiag.lab.Stage;

/** One thing that is arranged or broken; undone by starting from a fresh world and the saved files. */
@FunctionalInterface
public interface Fault {
    void inject(Stage stage);
}
