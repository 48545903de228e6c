package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code TryProxies} of cmd/go/internal/modfetch/proxy.go: the first success, else the error of the highest rank. */
final class RankedWalk implements EntryWalk {
    private final List<EntryAt> entries;
    private final VisitLog log;

    RankedWalk(List<EntryAt> entries, VisitLog log) {
        this.entries = entries;
        this.log = log;
    }

    private enum Rank {
        NOT_EXIST,
        PROXY,
        DIRECT
    }

    @Override
    public boolean isExhaustive() {
        return false;
    }

    @Override
    public <T> Attempt<T> walk(Function<EntryAt, Attempt<T>> operation, Function<T, Optional<Fault>> check, T assumed) {
        int mark = log.size();
        Optional<Fault> best = Optional.empty();
        Optional<Fault> last = Optional.empty();
        Rank rank = Rank.NOT_EXIST;
        for (EntryAt at : entries) {
            Attempt<T> attempt = operation.apply(at).then(value -> checked(value, check));
            if (attempt instanceof Attempt.Done<T>) {
                return attempt;
            }
            last = attempt.failure();
            boolean notExist = last.map(Fault::notExist).orElse(true);
            if (at.isDirect() && last.isPresent()) {
                best = last;
                rank = Rank.DIRECT;
            } else if (rank != Rank.DIRECT && !notExist) {
                best = last;
                rank = Rank.PROXY;
            } else if (rank == Rank.NOT_EXIST) {
                best = last.isPresent() ? last : best;
            }
            if (!notExist && !at.fallsBackOnError()) {
                break;
            }
        }
        last.ifPresent(fault -> log.ended(fault.at()));
        return best.<Attempt<T>>map(fault -> Attempt.refused(fault.since(mark))).orElseGet(Attempt.Skipped::new);
    }

    private static <T> Attempt<T> checked(T value, Function<T, Optional<Fault>> check) {
        return check.apply(value).<Attempt<T>>map(Attempt::refused).orElseGet(() -> Attempt.done(value));
    }
}
