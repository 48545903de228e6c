package dev.gomoddiag.plan;

import java.util.List;

/** How a fetch ends. */
public sealed interface Verdict {

    /** The module that was found, with the version the query resolved to. */
    record Fetched(String module, String version) implements Verdict {}

    /**
     * The failure that go reports.
     *
     * @param hidden the other failures of the operation, which go does not print
     */
    record Refused(FetchStep at, Answer because, List<Visit> hidden) implements Verdict {
        public Refused {
            hidden = List.copyOf(hidden);
        }
    }
}
