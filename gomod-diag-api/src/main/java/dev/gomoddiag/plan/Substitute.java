package dev.gomoddiag.plan;

import java.util.Objects;
import java.util.Optional;

/** What a {@code replace} line puts in the place of a module. */
public sealed interface Substitute {

    /** Another module, which is fetched instead. */
    record Module(ModuleAt module) implements Substitute {
        public Module {
            Objects.requireNonNull(module, "module");
        }

        @Override
        public String toString() {
            return module.toString();
        }
    }

    /**
     * A directory; nothing is fetched for it.
     *
     * @param path as the line names it
     * @param content what is in it; empty where there is no such directory
     */
    record Directory(String path, Optional<Content> content) implements Substitute {
        public Directory {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(content, "content");
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * What go reads in a directory.
     *
     * @param packages {@link Payload.Packages}, or {@link Payload.None} where nobody looked
     */
    record Content(ModFileSummary goMod, Payload packages) {
        public Content {
            Objects.requireNonNull(goMod, "goMod");
            Objects.requireNonNull(packages, "packages");
        }
    }
}
