package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import java.util.Optional;

/** A zip that came whole and that go does not unpack for the names in it, whoever serves it (golang.org/x/mod/zip). */
public final class InvalidZip {
    private static final String COLLISION = "case-insensitive file name collision";

    private InvalidZip() {}

    /** Why, in go's words; empty for any other fault. */
    public static Optional<String> words(Obstacle obstacle) {
        return obstacle.operation() == Operation.ZIP && obstacle.failedBy(FailureKind.BAD_BODY)
                ? obstacle.exchange().map(HttpExchange::text).filter(text -> text.contains(COLLISION))
                : Optional.empty();
    }
}
