package dev.gomoddiag.rules.text;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;

/** When a cause is supported: all facets of one set, none of the other, and the HTTP status where one is given. */
record Condition(Set<Facet> all, Set<Facet> none, OptionalInt status) {
    static final Condition ALWAYS = new Condition(Set.of(), Set.of(), OptionalInt.empty());

    Condition {
        all = Set.copyOf(all);
        none = Set.copyOf(none);
    }

    boolean holds(Set<Facet> facets, OptionalInt seenStatus) {
        return facets.containsAll(all)
                && Collections.disjoint(facets, none)
                && (status.isEmpty() || status.equals(seenStatus));
    }
}
