package dev.gomoddiag.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that was seen so far, in the order it was seen, without repetition. */
public final class Facts {
    private static final Facts NONE = new Facts(List.of());

    private final List<Fact> all;

    private Facts(List<Fact> all) {
        this.all = all;
    }

    public static Facts none() {
        return NONE;
    }

    public static Facts of(Iterable<? extends Fact> facts) {
        Set<Fact> distinct = new LinkedHashSet<>();
        facts.forEach(distinct::add);
        return new Facts(List.copyOf(distinct));
    }

    public static Facts of(Fact... facts) {
        return of(List.of(facts));
    }

    public List<Fact> all() {
        return all;
    }

    /** The facts of one type. */
    public <F extends Fact> Stream<F> of(Class<F> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    public <F extends Fact> Optional<F> first(Class<F> type) {
        return of(type).findFirst();
    }

    /** The id by which a report names this fact, {@code f1} being the first; empty for a fact not seen. */
    public Optional<String> id(Fact fact) {
        int index = all.indexOf(fact);
        return index < 0 ? Optional.empty() : Optional.of("f" + (index + 1));
    }

    public Facts with(Iterable<? extends Fact> more) {
        List<Fact> joined = new ArrayList<>(all);
        more.forEach(joined::add);
        return of(joined);
    }
}
