package dev.gomoddiag.plan;

import java.util.List;
import java.util.OptionalInt;

/** What a peer said to a step, in the classes that decide how go goes on. */
public sealed interface Answer {

    /** The HTTP status, where there was one. */
    OptionalInt status();

    /** Go's words for a failure; "" when served. */
    default String text() {
        return "";
    }

    /** The thing that was asked for. */
    record Served(Payload payload, OptionalInt status) implements Answer {}

    /**
     * The class of errors after which go asks the entry behind a comma: 404, 410, an unknown revision, no repository.
     *
     * @param text go's words
     */
    record NotFound(String text, OptionalInt status) implements Answer {}

    /**
     * Any other failure: another status, no connection, a broken body.
     *
     * @param text go's words
     */
    record Failed(String text, OptionalInt status) implements Answer {}

    static Answer served() {
        return new Served(new Payload.None(), OptionalInt.empty());
    }

    static Answer served(Payload payload) {
        return new Served(payload, OptionalInt.empty());
    }

    /** A list, or the single version that a query resolves to. */
    static Answer served(List<String> versions) {
        return served(new Payload.Versions(versions));
    }

    static Answer notFound(String text) {
        return new NotFound(text, OptionalInt.empty());
    }

    static Answer failed(String text) {
        return new Failed(text, OptionalInt.empty());
    }

    /** The answer of a status other than 200: not found for 404 and 410, else failed. */
    static Answer status(int status, String text) {
        return status == 404 || status == 410
                ? new NotFound(text, OptionalInt.of(status))
                : new Failed(text, OptionalInt.of(status));
    }
}
